/**
 * Customers who began together, as a survival table: those still there after 0, 1, 2 … renewals, in any one unit
 * (counts, shares, per cent), never rising and with somebody at the start. `size` is the number of customers at the start, from 1;
 * null where only shares are known, and then in every cohort.
 */
export interface Cohort {
  survivors: readonly number[];
  size: number | null;
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
      pooled[index] = renewal;
      renewal.stayed += (share / start) * weight;
      renewal.left += (((survivors[index] ?? share) - share) / start) * weight;
    });
  }
  return pooled;
}
