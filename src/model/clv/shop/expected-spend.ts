import type { SpendParameters } from './fit-spend.ts';

/** Whether spending has a finite mean: with q ≤ 1 so many customers spend so much that it has none. Ask before `expectedSpend`. */
export const hasMeanSpend = ({ q }: SpendParameters): boolean => q > 1;

/**
 * What a customer spends on a purchase on average, given x repeats of mean value m̄: (γ + x m̄) p/(px + q − 1), a mean of the
 * population's and the customer's own. With x = 0 it is the population's own mean, pγ/(q − 1). Source: Fader and Hardie, note 025.
 *
 * With p 6.25, q 3.74, γ 15.44: 35.22 for the population, 24.66 after two purchases of 22.35 on average.
 */
export function expectedSpend({ p, q, gamma }: SpendParameters, frequency: number, meanSpend: number): number {
  const repeats = meanSpend > 0 ? frequency : 0;
  return (p * (gamma + repeats * meanSpend)) / (p * repeats + q - 1);
}
