/**
 * When a period's margin is received. Names follow the usual letters; source: Fader and Hardie, notes 024 and 033.
 * - `A0` paid in advance, the first margin now
 * - `A1` the first margin is certain and comes at the end of the first period
 * - `M` as A1, valued in the middle of the period
 * - `B` only renewals count: the first valued margin comes after one period and only if the customer stayed
 */
export const conventions = ['A0', 'A1', 'M', 'B'] as const;
export type Convention = (typeof conventions)[number];

/** Periods from now to the n-th payment (n from 1). `paymentTime('A0', 8) === 7`. */
export function paymentTime(convention: Convention, payment: number): number {
  const delay: Record<Convention, number> = { A0: -1, A1: 0, M: -0.5, B: 0 };
  return payment + delay[convention];
}
