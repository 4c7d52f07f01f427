import type { Scenario } from '../../model/clv/scenario.ts';

/** Payments to draw: the horizon, or enough for nine tenths of a lifetime's value, between 5 and 60. */
export function paymentsToShow({ retentionRate, discountRate, growthRate, horizon }: Scenario): number {
  const ratio = (retentionRate * (1 + growthRate)) / (1 + discountRate);
  const enough = ratio > 0 && ratio < 1 ? Math.ceil(Math.log(0.1) / Math.log(ratio)) : 10;
  return Math.min(60, horizon ?? Math.max(5, ratio >= 1 ? 20 : enough));
}
