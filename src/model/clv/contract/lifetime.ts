import { outrun, toValue, type Value } from '../value.ts';
import { meanGeometricSum } from './hypergeometric.ts';
import { type ContractPattern, retentionAt } from './pattern.ts';

const closeToOne = 1e-12;

function sumOverLifetime(pattern: ContractPattern, ratio: number): Value {
  const outruns = ratio > 1 + closeToOne;
  if (pattern.kind === 'shifted-beta-geometric') {
    const { alpha, beta } = pattern;
    if (outruns) return outrun;
    if (ratio < 1 - closeToOne) return toValue(meanGeometricSum(alpha, beta, ratio));
    return alpha > 1 ? toValue((alpha + beta - 1) / (alpha - 1)) : { kind: 'endless', reason: 'alpha-at-most-one' };
  }
  // From the second renewal on, one rate holds.
  const gap = 1 - retentionAt(pattern, 2) * ratio;
  if (gap < closeToOne) return outruns ? outrun : { kind: 'endless', reason: 'some-never-leave' };
  return toValue(1 + (retentionAt(pattern, 1) * ratio) / gap);
}

/**
 * Σ S(t)·ratioᵗ from t = 0, over `horizon` payments or, with null, without end; ratio is (1+growth)/(1+discount).
 * S(t) falls like t^(−α): without end the sum is finite for a ratio under 1, and at 1 only for α > 1.
 */
export function survivalSum(pattern: ContractPattern, ratio: number, horizon: number | null): Value {
  if (horizon === null) return sumOverLifetime(pattern, ratio);
  let [sum, payment] = [0, 1];
  for (let renewal = 1; renewal <= horizon; renewal += 1) {
    sum += payment;
    payment *= retentionAt(pattern, renewal) * ratio;
  }
  return toValue(sum);
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
