import type { Value } from '../value.ts';
import { meanGeometricSum } from './hypergeometric.ts';
import { afterRenewals, type ContractPattern, retentionAt } from './pattern.ts';

const closeToOne = 1e-12;

function sumOverHorizon(pattern: ContractPattern, ratio: number, horizon: number): number {
  let payment = 1;
  let sum = 0;
  for (let renewal = 1; renewal <= horizon; renewal += 1) {
    sum += payment;
    payment *= retentionAt(pattern, renewal) * ratio;
  }
  return sum;
}

function sumOverLifetime(pattern: ContractPattern, ratio: number): Value {
  const outruns = ratio > 1 + closeToOne;
  if (pattern.kind === 'shifted-beta-geometric') {
    const { alpha, beta } = pattern;
    if (outruns) return { kind: 'endless', reason: 'margin-outruns-discount' };
    if (ratio < 1 - closeToOne) return { kind: 'finite', amount: meanGeometricSum(alpha, beta, ratio) };
    return alpha > 1 ? { kind: 'finite', amount: (alpha + beta - 1) / (alpha - 1) } : { kind: 'endless', reason: 'alpha-at-most-one' };
  }
  // From the second renewal on, one rate holds.
  const gap = 1 - retentionAt(pattern, 2) * ratio;
  if (gap < closeToOne) return { kind: 'endless', reason: outruns ? 'margin-outruns-discount' : 'some-never-leave' };
  return { kind: 'finite', amount: 1 + (retentionAt(pattern, 1) * ratio) / gap };
}

/**
 * Σ S(t)·ratioᵗ from t = 0, over `horizon` payments or, with null, without end; ratio is (1+growth)/(1+discount).
 * S(t) falls like t^(−α): without end the sum is finite for a ratio under 1, and at 1 only for α > 1.
 */
export function survivalSum(pattern: ContractPattern, ratio: number, horizon: number | null): Value {
  if (horizon === null) return sumOverLifetime(pattern, ratio);
  const amount = sumOverHorizon(pattern, ratio, horizon);
  return Number.isFinite(amount) ? { kind: 'finite', amount } : { kind: 'endless', reason: 'margin-outruns-discount' };
}

/**
 * Discounted expected lifetime of a new customer in periods: Σ S(t)/(1+i)ᵗ with the first period now and certain,
 * as convention A0 of a margin of 1. With no discount it is the expected lifetime, endless for α ≤ 1.
 *
 * At 10 %: 3.695147 for α .704, β 1.182; 5.922596 for α .668, β 3.806.
 */
export function discountedLifetime(pattern: ContractPattern, discountRate: number, horizon: number | null = null): Value {
  return survivalSum(pattern, 1 / (1 + discountRate), horizon);
}

/**
 * Discounted expected residual lifetime of a customer who has renewed `renewals` times and whose next renewal is due now:
 * Σ S(t)/S(renewals)/(1+i)^(t−renewals−1) from t = renewals + 1. The coming payment counts in full, if it comes.
 * Source: Fader and Hardie (2010), with n = renewals + 1.
 *
 * At 10 % with α .668, β 3.806: 5.414856 before the first renewal, 6.897057 before the fifth.
 */
export function residualLifetime(pattern: ContractPattern, renewals: number, discountRate: number, horizon: number | null = null): Value {
  const now = afterRenewals(pattern, renewals);
  const renewing = retentionAt(now, 1);
  if (renewing === 0) return { kind: 'finite', amount: 0 };
  const rest = discountedLifetime(afterRenewals(now, 1), discountRate, horizon);
  return rest.kind === 'finite' ? { kind: 'finite', amount: renewing * rest.amount } : rest;
}
