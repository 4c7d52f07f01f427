import { contractCustomers } from '../../../model/clv/contract/customers.ts';
import { type ContractPattern, retentionAt } from '../../../model/clv/contract/pattern.ts';
import { bounds, type Scenario } from '../../../model/clv/scenario.ts';
import { type Swing, swing } from '../../../model/clv/sensitivity.ts';

export const contractDrivers = ['firstLeaving', 'margin', 'discountRate', 'growthRate'] as const;
export type ContractDriver = (typeof contractDrivers)[number];

/**
 * The pattern with another share of customers who leave at the first renewal; how much customers differ, α + β, stays.
 *
 * For α .704, β 1.182 (37.3 % leave) and 41.1 %: α .7745, β 1.1115.
 */
export function withFirstLeaving(pattern: ContractPattern, share: number): ContractPattern {
  if (pattern.kind !== 'shifted-beta-geometric') return { ...pattern, retentionRate: 1 - share };
  const { alpha, beta } = pattern;
  const both = alpha + beta;
  if (share >= 1) return { kind: 'all-leave-at-once', retentionRate: 0 };
  return { ...pattern, alpha: both * share, beta: both * (1 - share) };
}

/**
 * The tornado of customers under contract: each driver alone moved down and up, widest swing first, endless ones before all.
 *
 * For α .704, β 1.182, margin 100 at 10 %: margin 90 gives 332.56, 110 gives 406.47.
 */
export function contractSwings(pattern: ContractPattern, scenario: Scenario): Swing<ContractDriver>[] {
  const worthOf = (one: ContractPattern, terms: Scenario) => contractCustomers(one, terms).value(scenario.convention, scenario.horizon);
  const leaving = 1 - retentionAt(pattern, 1);
  return swing(contractDrivers, (driver, sign) => {
    if (driver === 'firstLeaving') {
      const at = Math.min(1, leaving * (1 + sign / 10));
      return { at, value: worthOf(withFirstLeaving(pattern, at), scenario) };
    }
    const [least, most] = bounds[driver];
    const step = driver === 'growthRate' ? 0.01 : scenario[driver] / 10;
    const at = Math.min(most, Math.max(least, scenario[driver] + sign * step));
    return { at, value: worthOf(pattern, { ...scenario, [driver]: at }) };
  });
}
