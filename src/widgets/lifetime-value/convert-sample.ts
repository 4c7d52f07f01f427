import type { Scenario } from '../../model/clv/scenario.ts';

/**
 * How many customers a rate told in another period must have been seen among to be as sure as before: one who was seen for a year was
 * seen for up to twelve months. With s = r^(1/k) and the same error carried over, n·k²·r(1−s)/(s(1−r)), as many as were there at the
 * start of each period; where nobody stays, as many as before.
 *
 * A yearly .8 seen among 400 customers is a monthly .9816 seen among 4,324.
 */
export function convertSample(customers: number, from: Pick<Scenario, 'retentionRate'>, to: Pick<Scenario, 'retentionRate'>): number {
  const [r, s] = [from.retentionRate, to.retentionRate];
  if (r <= 0 || s <= 0 || r >= 1 || s >= 1) return customers;
  const periods = Math.log(r) / Math.log(s);
  return Math.max(1, Math.round((customers * periods ** 2 * r * (1 - s)) / (s * (1 - r))));
}
