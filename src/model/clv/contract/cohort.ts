/**
 * Customers who began together, as a survival table: those still there after 0, 1, 2 … renewals, in any one unit
 * (counts, shares, per cent). `size` is the number of customers at the start; null where only shares are known.
 */
export interface Cohort {
  survivors: readonly number[];
  size: number | null;
}

/** What keeps a table from being read. `cohort` counts from 0; `period` is the place in `survivors`, 0 for the start. */
export type CohortProblem =
  | { kind: 'no-cohorts' }
  | { kind: 'too-few-entries'; cohort: number }
  | { kind: 'not-a-number' | 'negative' | 'rising'; cohort: number; period: number }
  | { kind: 'nobody-at-start'; cohort: number }
  /** A size must be 1 to 10¹² customers. */
  | { kind: 'bad-size'; cohort: number }
  /** Either every cohort has a size or none has: without it, nobody knows what it weighs beside the others. */
  | { kind: 'size-missing'; cohort: number };

const largestSize = 1e12;

function findEntryProblems(survivors: readonly number[], cohort: number): CohortProblem[] {
  return survivors.flatMap((share, period): CohortProblem[] => {
    if (!Number.isFinite(share)) return [{ kind: 'not-a-number', cohort, period }];
    if (period === 0 && share <= 0) return [{ kind: 'nobody-at-start', cohort }];
    if (share < 0) return [{ kind: 'negative', cohort, period }];
    const before = survivors[period - 1];
    return before !== undefined && share > before ? [{ kind: 'rising', cohort, period }] : [];
  });
}

/**
 * All that is wrong with a table, in its order; nothing for one that can be fitted.
 *
 * `findCohortProblems([{ survivors: [100, 63, 70], size: null }])` is `[{ kind: 'rising', cohort: 0, period: 2 }]`.
 */
export function findCohortProblems(cohorts: readonly Cohort[]): CohortProblem[] {
  if (cohorts.length === 0) return [{ kind: 'no-cohorts' }];
  const isSized = cohorts.some(({ size }) => size !== null);
  return cohorts.flatMap(({ survivors, size }, cohort): CohortProblem[] => [
    ...(survivors.length < 2 ? [{ kind: 'too-few-entries', cohort } as const] : []),
    ...findEntryProblems(survivors, cohort),
    ...(size !== null && !(size >= 1 && size <= largestSize) ? [{ kind: 'bad-size', cohort } as const] : []),
    ...(size === null && isSized ? [{ kind: 'size-missing', cohort } as const] : []),
  ]);
}

/** Of all customers, the shares that renewed and that left at one renewal. */
export interface Renewal {
  stayed: number;
  left: number;
}

/**
 * Every cohort's renewals added up, the first renewal first, as shares of all customers. The likelihood needs no more.
 * Cohorts weigh by their size, or all the same where sizes are unknown.
 *
 * `poolRenewals([{ survivors: [10, 6, 3], size: null }])` is `[{ stayed: 0.6, left: 0.4 }, { stayed: 0.3, left: 0.3 }]`.
 */
export function poolRenewals(cohorts: readonly Cohort[]): Renewal[] {
  const total = cohorts.reduce((sum, { size }) => sum + (size ?? 1), 0);
  const pooled: Renewal[] = [];
  for (const { survivors, size } of cohorts) {
    const weight = (size ?? 1) / total;
    const start = survivors[0] ?? 1;
    survivors.slice(1).forEach((share, index) => {
      const renewal = pooled[index] ?? { stayed: 0, left: 0 };
      renewal.stayed += (share / start) * weight;
      renewal.left += (((survivors[index] ?? share) - share) / start) * weight;
      pooled[index] = renewal;
    });
  }
  return pooled;
}
