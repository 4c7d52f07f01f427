import type { Renewal } from './cohort.ts';
import { type ContractPattern, retentionAt } from './pattern.ts';

const times = (weight: number, probability: number): number => (weight === 0 ? 0 : weight * Math.log(probability));

/**
 * Log-likelihood of pooled renewals, per customer. Σ nₜ ln P(t) + n_alive ln S(K), with P(t) = P(t−1)(β+t−2)/(α+β+t−1)
 * multiplied out, is the sum over renewals of left·ln(1−r_t) + stayed·ln r_t.
 */
export function logLikelihood(renewals: readonly Renewal[], pattern: ContractPattern): number {
  return renewals.reduce((sum, { stayed, left }, index) => {
    const retention = retentionAt(pattern, index + 1);
    return sum + times(stayed, retention) + times(left, 1 - retention);
  }, 0);
}

/** Slope and curvature of the log-likelihood in a = ln α and b = ln β. */
export interface Curvature {
  slope: readonly [a: number, b: number];
  second: { aa: number; ab: number; bb: number };
}

/**
 * Exact derivatives at (ln α, ln β). With n_t = stayed + left and c = α+β+t−1 the log-likelihood is
 * Σ left·ln α + stayed·ln(β+t−1) − n_t·ln c.
 */
export function differentiate(renewals: readonly Renewal[], alpha: number, beta: number): Curvature {
  let slopeA = 0;
  let slopeB = 0;
  let aa = 0;
  let ab = 0;
  let bb = 0;
  renewals.forEach(({ stayed, left }, index) => {
    const all = stayed + left;
    const ofAlpha = alpha / (alpha + beta + index);
    const ofBeta = beta / (alpha + beta + index);
    const ofStayed = beta / (beta + index);
    slopeA += left - all * ofAlpha;
    slopeB += stayed * ofStayed - all * ofBeta;
    aa += all * (ofAlpha - 1) * ofAlpha;
    ab += all * ofAlpha * ofBeta;
    bb += stayed * ofStayed * (1 - ofStayed) - all * ofBeta * (1 - ofBeta);
  });
  return { slope: [slopeA, slopeB], second: { aa, ab, bb } };
}
