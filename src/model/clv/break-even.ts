import type { Scenario } from './scenario.ts';
import { constantRetention, type Value } from './value.ts';

/**
 * The most that winning a customer may cost: the value itself, before any cost, over the scenario's horizon.
 * For m 100, r .8, i .1, A0: 366.6667.
 */
export function breakEvenCost(scenario: Scenario): Value {
  return constantRetention(scenario).value(scenario.convention, scenario.horizon);
}

/** The figure at which value equals the cost of winning a customer. */
export type BreakEven =
  | { kind: 'at'; figure: number }
  /** Even the least figure covers the cost, or any at all does, without end. */
  | { kind: 'always' }
  /** None covers it: no payment counts, or even customers who never leave bring too little. */
  | { kind: 'never' };

/**
 * Break-even margin a period: cost over the value of a margin of 1.
 * For r .8, i .1, cost 250, A0: 250/3.666667 = 68.1818.
 */
export function breakEvenMargin(scenario: Scenario): BreakEven {
  const ofOne = breakEvenCost({ ...scenario, margin: 1 });
  if (scenario.acquisitionCost <= 0 || ofOne.kind === 'endless') return { kind: 'always' };
  return ofOne.amount > 0 ? { kind: 'at', figure: scenario.acquisitionCost / ofOne.amount } : { kind: 'never' };
}

const halvings = 60;

/**
 * Break-even retention rate, by halving: value rises with retention, so there is one at most, and over a horizon it has no closed form.
 *
 * With m 100, i .1, cost 250 over a whole lifetime: A0 .66, A1 .70, B .785714; A0 over 5 periods .7089: the fewer, the more it takes.
 */
export function breakEvenRetention(scenario: Scenario): BreakEven {
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
  return { kind: 'at', figure: high };
}
