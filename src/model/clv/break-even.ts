import { type BreakEven, breakEvenRetention } from './payback.ts';
import type { Scenario } from './scenario.ts';
import { constantRetention, type Value } from './value.ts';

/**
 * The most that winning a customer may cost: the value itself, before any cost, over the scenario's horizon.
 * For m 100, r .8, i .1, A0: 366.6667.
 */
export function breakEvenCost(scenario: Scenario): Value {
  return constantRetention(scenario).value(scenario.convention, scenario.horizon);
}

/** The margin a period at which value equals the cost of winning a customer. */
export type BreakEvenMargin =
  | { kind: 'at'; margin: number }
  /** Nothing was spent, or any margin at all, without end, makes up for it. */
  | { kind: 'always' }
  /** No payment counts, so no margin does. */
  | { kind: 'never' };

/**
 * Break-even margin over the scenario's horizon: cost over the value of a margin of 1.
 * For r .8, i .1, cost 250, A0: 250/3.666667 = 68.1818.
 */
export function breakEvenMargin(scenario: Scenario): BreakEvenMargin {
  if (scenario.acquisitionCost <= 0) return { kind: 'always' };
  const ofOne = breakEvenCost({ ...scenario, margin: 1 });
  if (ofOne.kind === 'endless') return { kind: 'always' };
  return ofOne.amount > 0 ? { kind: 'at', margin: scenario.acquisitionCost / ofOne.amount } : { kind: 'never' };
}

const halvings = 60;

/**
 * Break-even retention over the scenario's horizon, found by halving, since no closed form exists; over a whole lifetime
 * that of `breakEvenRetention`. Value rises with retention, so there is one at most.
 *
 * For m 100, i .1, cost 250, A0 over 5 periods: .7089; the fewer the periods, the more retention it takes.
 */
export function breakEvenRetentionOverHorizon(scenario: Scenario): BreakEven {
  if (scenario.horizon === null || scenario.acquisitionCost <= 0) return breakEvenRetention(scenario);
  const covers = (retentionRate: number) => {
    const value = breakEvenCost({ ...scenario, retentionRate });
    return value.kind === 'endless' || value.amount >= scenario.acquisitionCost;
  };
  if (covers(0)) return { kind: 'always' };
  if (!covers(1)) return { kind: 'never' };
  let [low, high] = [0, 1];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if (covers(middle)) high = middle;
    else low = middle;
  }
  return { kind: 'at', retentionRate: high };
}
