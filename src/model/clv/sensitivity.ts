import { breakEvenCost } from './break-even.ts';
import { paymentTime } from './convention.ts';
import { bounds, type Scenario } from './scenario.ts';
import type { Value } from './value.ts';

export const drivers = ['retentionRate', 'margin', 'discountRate', 'growthRate'] as const;
export type Driver = (typeof drivers)[number];

/** How value answers when one driver is a tenth lower and a tenth higher (growth: one percentage point). */
export interface Swing<Of extends string = Driver> {
  driver: Of;
  low: { at: number; value: Value };
  high: { at: number; value: Value };
}

const tenth = 0.1;
const point = 0.01;

/**
 * Each driver alone moved down and up, widest swing first (endless ones before all); `end` gives the driver and the value at an end,
 * by its sign. With an end of `{ at: sign, value: { kind: 'finite', amount: 5 + sign } }` a driver swings from 4 to 6.
 */
export function swing<Of extends string>(drivers: readonly Of[], end: (driver: Of, sign: number) => Swing['low']): Swing<Of>[] {
  const spread = ({ low: { value: low }, high: { value: high } }: Swing<Of>) =>
    low.kind === 'finite' && high.kind === 'finite' ? Math.abs(high.amount - low.amount) : Number.MAX_VALUE;
  return drivers
    .map((driver) => ({ driver, low: end(driver, -1), high: end(driver, 1) }))
    .sort((one, other) => spread(other) - spread(one));
}

/**
 * The tornado of one rate.
 * Worked example: m 100, r .8, i .1, A0: retention .72 gives 289.4737, .88 gives 500; margin 90 gives 330, 110 gives 403.3333.
 */
export function sensitivity(scenario: Scenario): Swing[] {
  return swing(drivers, (driver, sign) => {
    const step = driver === 'growthRate' ? point : scenario[driver] * tenth;
    const [least, most] = bounds[driver];
    const at = Math.min(most, Math.max(least, scenario[driver] + sign * step));
    return { at, value: breakEvenCost({ ...scenario, [driver]: at }) };
  });
}

/** How value answers to a small change of one driver alone. */
export interface Response {
  /** Per cent more value for one per cent more of the driver; 0 for a driver that is 0. */
  elasticity: number;
  /** Relative change of value for a driver higher by 1: a hundredth of it is the answer to one percentage point. */
  relativeSlope: number;
}

/** The mean of t over the weights qᵗ, t = 0 … N−1 (null: without end): the elasticity of Σ qᵗ to q. */
function meanTime(q: number, payments: number | null): number {
  const decay = -Math.log(q);
  const ofWhole = 1 / Math.expm1(decay);
  if (payments === null) return ofWhole;
  const span = payments * decay;
  // Near q = 1 the difference below loses its digits, and the first terms of its series are exact.
  return Math.abs(span) < 1e-3 ? (payments - 1) / 2 - (decay * (payments ** 2 - 1)) / 12 : ofWhole - payments / Math.expm1(span);
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
  const value = breakEvenCost(scenario);
  if (value.kind === 'endless' || value.amount <= 0) return null;
  const [growth, discount] = [1 + growthRate, 1 + discountRate];
  // Slopes have limits where nobody stays; this near to 0 they are reached.
  const ratio = Math.max(1e-300, (retentionRate * growth) / discount);
  const isLate = convention === 'B';
  const toRatio = meanTime(ratio, horizon) + (isLate ? 1 : 0);
  const perShare = toRatio / ratio / discount;
  const slopes: Record<Driver, number> = {
    retentionRate: perShare * growth,
    margin: 1 / margin,
    discountRate: -(toRatio + (isLate ? 0 : paymentTime(convention, 1))) / discount,
    growthRate: perShare * retentionRate,
  };
  return Object.fromEntries(
    drivers.map((driver) => [driver, { elasticity: scenario[driver] * slopes[driver], relativeSlope: slopes[driver] }]),
  ) as Record<Driver, Response>;
}
