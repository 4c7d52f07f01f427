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
