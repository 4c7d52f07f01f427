import type { Concept, Source } from './plan.ts';
import type { Ranked } from './score.ts';

/** A misspelled stretch of the query, and the folded word that it was taken for. */
interface Correction {
  start: number;
  end: number;
  instead: string;
}

/** How far the best answer can be trusted, and what of the query was put right, in order. */
export interface Verdict {
  certainty: 'exact' | 'closest' | 'none';
  corrections: readonly Correction[];
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

/** The misspelled words of the query, as the best answer has them. */
const findCorrections = (concepts: readonly Concept[], best: Ranked): Correction[] =>
  concepts.flatMap(({ start, end }, index) => {
    const instead = best.by[index]?.instead;
    return instead == null ? [] : [{ start, end, instead }];
  });

/** The query put right, each word as `written` has it; null where nothing was. `written` leads from folded words to words as they stand in texts. */
export function writeCorrected(query: string, corrections: readonly Correction[], written: ReadonlyMap<string, string>): string | null {
  let corrected = '';
  let at = 0;
  for (const { start, end, instead } of corrections) {
    if (start < at) continue;
    corrected += query.slice(at, start) + (written.get(instead) ?? instead);
    at = end;
  }
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
  if (best === undefined || !ranked.slice(0, 3).some(isAnswer)) return { certainty: 'none', corrections: [] };
  const isSure = best.by.every((by) => by !== null && sureSources.has(by.source));
  return { certainty: isSure ? 'exact' : 'closest', corrections: findCorrections(concepts, best) };
}
