import type { Concept, Source } from './plan.ts';
import type { Ranked } from './score.ts';

/** How far the best answer can be trusted, and the query put right. */
export interface Verdict {
  certainty: 'exact' | 'closest' | 'none';
  corrected: string | null;
}

const sureSources: ReadonlySet<Source> = new Set(['word', 'form', 'joined', 'split', 'synonym', 'completion']);
/** Less of the query than this, by rarity of its words, is no answer; more is asked for where every word was guessed. */
const leastShare = 0.38;
const leastGuessedShare = 0.6;

/** The query with the misspelled words of the best answer put right, or null where none was. */
function correct(query: string, concepts: readonly Concept[], best: Ranked): string | null {
  let corrected = '';
  let at = 0;
  concepts.forEach(({ start, end }, index) => {
    const instead = best.by[index]?.instead;
    if (instead == null || start < at) return;
    corrected += query.slice(at, start) + instead;
    at = end;
  });
  return at === 0 ? null : corrected + query.slice(at);
}

/** Judges the ranked entries of a query. */
export function judge(query: string, concepts: readonly Concept[], ranked: readonly Ranked[]): Verdict {
  const [best] = ranked;
  const share = Math.max(0, ...ranked.map((one) => one.share));
  const isGuessed = (one: Ranked): boolean => one.by.every((by) => by === null || !sureSources.has(by.source));
  const least = best !== undefined && concepts.length > 1 && isGuessed(best) ? leastGuessedShare : leastShare;
  if (best === undefined || share < least) return { certainty: 'none', corrected: null };
  const isSure = best.by.every((by) => by !== null && sureSources.has(by.source));
  return { certainty: isSure ? 'exact' : 'closest', corrected: correct(query, concepts, best) };
}
