import type { Cohort } from '../../../model/clv/contract/cohort.ts';

/** What keeps a table from being read. `cohort` counts from 0; `period` is the place in `survivors`, 0 for the start. */
export type CohortProblem =
  | { kind: 'no-cohorts' }
  | { kind: 'too-few-entries'; cohort: number }
  | { kind: 'not-a-number' | 'nobody-at-start' | 'negative' | 'rising'; cohort: number; period: number }
  /** A size must be 1 to 10¹² customers. */
  | { kind: 'bad-size'; cohort: number }
  /** Either every cohort has a size or none has: without it, nobody knows what it weighs beside the others. */
  | { kind: 'size-missing'; cohort: number };

const largestSize = 1e12;

/**
 * All that is wrong with a table, in its order; nothing for one that can be fitted.
 *
 * `findCohortProblems([{ survivors: [100, 63, 70], size: null }])` is `[{ kind: 'rising', cohort: 0, period: 2 }]`.
 */
export function findCohortProblems(cohorts: readonly Cohort[]): CohortProblem[] {
  const problems: CohortProblem[] = cohorts.length === 0 ? [{ kind: 'no-cohorts' }] : [];
  const isSized = cohorts.some(({ size }) => size !== null);
  cohorts.forEach(({ survivors, size }, cohort) => {
    if (survivors.length < 2) problems.push({ kind: 'too-few-entries', cohort });
    survivors.forEach((share, period) => {
      if (!Number.isFinite(share)) problems.push({ kind: 'not-a-number', cohort, period });
      else if (period === 0 && share <= 0) problems.push({ kind: 'nobody-at-start', cohort, period });
      else if (share < 0) problems.push({ kind: 'negative', cohort, period });
      else if (share > (survivors[period - 1] ?? share)) problems.push({ kind: 'rising', cohort, period });
    });
    if (size === null ? isSized : !(size >= 1 && size <= largestSize))
      problems.push({ kind: size === null ? 'size-missing' : 'bad-size', cohort });
  });
  return problems;
}
