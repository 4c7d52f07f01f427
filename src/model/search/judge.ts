import type { Concept, Source } from './plan.ts';
import type { Ranked } from './score.ts';

/** How far the best answer can be trusted, and the query put right. */
export interface Verdict {
  certainty: 'exact' | 'closest' | 'none';
  corrected: string | null;
}

const sureSources: ReadonlySet<Source> = new Set(['word', 'form', 'joined', 'split', 'synonym', 'phrase', 'completion']);
/** Of these sources a word is no guess. */
const ownSources: ReadonlySet<Source> = new Set(['word', 'form', 'joined', 'synonym', 'phrase']);
/** Less of the query than this is no answer; where words of it occur nowhere, the rest has to weigh more, or be what a heading is about. */
const leastShare = 0.4;
const leastBesideUnknown = 0.45;
const leastOfPage = 0.55;
const leastHeaded = 0.3;
/** Of a question in whole words it is enough that two of them stand together, or one is what a heading is about: the others are how it is put. */
const leastOfQuestion = 0.2;

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
  const isUnknown = ({ alternatives }: Concept): boolean => !alternatives.some(({ source }) => sureSources.has(source));
  const hasUnknown = concepts.some(isUnknown);
  const isQuestion = query.trim().split(/\s+/).length >= 3;
  const isAnswer = ({ share, pageShare, headed, by }: Ranked): boolean => {
    const sure = by.filter((one) => one !== null && ownSources.has(one.source)).length;
    if (sure === 0 && concepts.length > 1) return false;
    if (isQuestion && share >= leastOfQuestion && (sure > 1 || headed >= leastOfQuestion)) return true;
    return (
      share >= (hasUnknown ? leastBesideUnknown : leastShare) ||
      (hasUnknown && headed >= leastHeaded && share >= leastHeaded) ||
      (by.every((one) => one !== null) && pageShare >= leastOfPage)
    );
  };
  if (best === undefined || !ranked.slice(0, 3).some(isAnswer)) return { certainty: 'none', corrected: null };
  const isSure = best.by.every((by) => by !== null && sureSources.has(by.source));
  return { certainty: isSure ? 'exact' : 'closest', corrected: correct(query, concepts, best) };
}
