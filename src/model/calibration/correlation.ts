import type { Spending } from '../clv/shop/fit-spend.ts';

/**
 * Pearson's correlation of frequency and mean spend over the customers that `fitSpend` counts, which its model takes to be 0;
 * 0 where one of them does not vary.
 *
 * Customers with 1, 2 and 3 repeats of 10, 20 and 30 on average have 1.
 */
export function correlateSpend({ frequency, meanSpend, weight }: Spending): number {
  const weights = frequency.map((x, i) => (x > 0 && (meanSpend[i] as number) > 0 ? (weight?.[i] ?? 1) : 0));
  const customers = weights.reduce((sum, part) => sum + part, 0) || 1;
  const meanOf = (column: Float64Array) => column.reduce((sum, value, i) => sum + value * (weights[i] as number), 0) / customers;
  const centre = (column: Float64Array) => {
    const middle = meanOf(column);
    return column.map((value) => value - middle);
  };
  // In units of the mean, so that no square overflows; what is left of equal columns is the rounding of their mean.
  const scale = meanOf(meanSpend) || 1;
  const [often, much] = [centre(frequency), centre(meanSpend.map((value) => value / scale))];
  const covary = (one: Float64Array, other: Float64Array) => meanOf(one.map((value, i) => value * (other[i] as number)));
  return covary(often, much) / (Math.sqrt(covary(often, often) * covary(much, much)) || 1);
}
