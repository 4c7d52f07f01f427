import { paymentTime } from './convention.ts';
import type { Scenario } from './scenario.ts';
import { bounds } from './scenario.ts';
import { constantRetention, type Value } from './value.ts';

export const drivers = ['retentionRate', 'margin', 'discountRate', 'growthRate'] as const;
export type Driver = (typeof drivers)[number];

/** How value answers when one driver is a tenth lower and a tenth higher (growth: one percentage point). */
export interface Swing {
  driver: Driver;
  low: { at: number; value: Value };
  high: { at: number; value: Value };
  /** Distance between the two values; Infinity-free: null when one of them is endless. */
  spread: number | null;
}

const tenth = 0.1;
const point = 0.01;

function neighbours(driver: Driver, at: number): [number, number] {
  const [least, most] = bounds[driver];
  const step = driver === 'growthRate' ? point : at * tenth;
  return [Math.max(least, at - step), Math.min(most, at + step)];
}

/**
 * The tornado: each driver alone moved down and up, widest swing first (endless ones before all).
 * Worked example: m 100, r .8, i .1, A0: retention .72 gives 289.4737, .88 gives 500; margin 90 gives 330, 110 gives 403.3333.
 */
export function sensitivity(scenario: Scenario): Swing[] {
  const valueWith = (driver: Driver, at: number): Value =>
    constantRetention({ ...scenario, [driver]: at }).value(scenario.convention, scenario.horizon);
  return drivers
    .map((driver): Swing => {
      const [below, above] = neighbours(driver, scenario[driver]);
      const low = { at: below, value: valueWith(driver, below) };
      const high = { at: above, value: valueWith(driver, above) };
      const spread = low.value.kind === 'finite' && high.value.kind === 'finite' ? Math.abs(high.value.amount - low.value.amount) : null;
      return { driver, low, high, spread };
    })
    .sort((a, b) => (b.spread ?? Number.MAX_VALUE) - (a.spread ?? Number.MAX_VALUE));
}

/**
 * Elasticity of value to retention: per cent more value for one per cent more retention, over a whole lifetime.
 * A0, A1, M: r/(1+i−r); B: (1+i)/(1+i−r), with r(1+g) for r. Null where the value is endless. For r .8, i .1: 2.6667 and 3.6667.
 */
export function retentionElasticity({
  retentionRate,
  discountRate,
  growthRate,
  convention,
}: Pick<Scenario, 'retentionRate' | 'discountRate' | 'growthRate' | 'convention'>): number | null {
  const grown = retentionRate * (1 + growthRate);
  const gap = 1 + discountRate - grown;
  if (gap <= 0) return null;
  return (convention === 'B' ? 1 + discountRate : grown) / gap;
}

/** How value answers to a small change of one driver alone. */
export interface Response {
  /** Per cent more value for one per cent more of the driver; 0 for a driver that is 0. */
  elasticity: number;
  /** Relative change of value for a driver higher by 1: a hundredth of it is the answer to one percentage point. */
  relativeSlope: number;
}

/** Relative slope of Σ qᵉ over the payments' exponents e, which are 0 … N−1, and for B 1 … N. */
function slopeOfSum(ratio: number, { convention, horizon }: Pick<Scenario, 'convention' | 'horizon'>): number {
  const first = convention === 'B' ? 1 : 0;
  if (horizon === null) return 1 / (1 - ratio) + (first === 0 ? 0 : 1 / ratio);
  const last = first + horizon - 1;
  let sum = 0;
  let slope = 0;
  for (let exponent = first; exponent <= last; exponent += 1) {
    // Powers of a ratio above 1 are taken from the last one, which keeps them within numbers.
    const power = ratio ** (ratio > 1 ? exponent - last : exponent);
    sum += power;
    slope += exponent === 0 ? 0 : exponent * ratio ** (ratio > 1 ? exponent - 1 - last : exponent - 1);
  }
  return slope / sum;
}

/**
 * Exact elasticities of value to every driver, over the scenario's horizon. With D the elasticity to q = r(1+g)/(1+i),
 * which over a whole lifetime is q/(1−q), for B 1/(1−q): m 1; r D; g D·g/(1+g); i −(D + d)·i/(1+i), where d is the
 * delay of the first margin (A0 0, M ½, A1 1; for B it is in D). Null where value is endless or 0.
 *
 * For r .8, i .1, A0: retention 2.6667, margin 1, discount −.2424, growth 0 (a percentage point more growth: 2.6667 % more).
 */
export function elasticities(scenario: Scenario): Record<Driver, Response> | null {
  const { convention, margin, retentionRate, discountRate, growthRate, horizon } = scenario;
  const value = constantRetention(scenario).value(convention, horizon);
  if (value.kind === 'endless' || value.amount <= 0) return null;
  const discount = 1 + discountRate;
  const growth = 1 + growthRate;
  const ratio = (retentionRate * growth) / discount;
  const slope = slopeOfSum(ratio, scenario);
  const delay = convention === 'B' ? 0 : paymentTime(convention, 1);
  const respond = (driver: Driver, relativeSlope: number): Response => ({ elasticity: scenario[driver] * relativeSlope, relativeSlope });
  return {
    retentionRate: respond('retentionRate', (slope * growth) / discount),
    margin: respond('margin', 1 / margin),
    discountRate: respond('discountRate', -(ratio * slope + delay) / discount),
    growthRate: respond('growthRate', (slope * retentionRate) / discount),
  };
}
