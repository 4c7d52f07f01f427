import type { SpendParameters } from './fit-spend.ts';

/**
 * What a customer spends on a purchase on average, given x repeats of mean value m̄: (γ + x m̄) p/(px + q − 1), a mean of the
 * population's and the customer's own. With x = 0, or with an m̄ that is no number above 0, it is the population's own mean, pγ/(q − 1). Null with q ≤ 1, where so many
 * customers spend so much that there is no finite mean. Source: Fader and Hardie, note 025.
 *
 * With p 6.25, q 3.74, γ 15.44: 35.22 for the population, 24.66 after two purchases of 22.35 on average.
 */
export function expectedSpend({ p, q, gamma }: SpendParameters, frequency: number, meanSpend: number): number | null {
  const [repeats, mean] = meanSpend > 0 && meanSpend < Infinity ? [frequency, meanSpend] : [0, 0];
  return q > 1 ? (p * (gamma + repeats * mean)) / (p * repeats + q - 1) : null;
}
