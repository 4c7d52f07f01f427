import type { Scenario } from '../../../model/clv/scenario.ts';
import type { EstimateTerms } from './base-protocol.ts';

export const periodDays: Record<Scenario['period'], number> = { month: 30.4375, quarter: 91.3125, year: 365.25 };

/**
 * The scenario's terms by the day: purchases are counted over the horizon, or over one period where there is none.
 * 10 % a year is .0261 % a day.
 */
export function toDailyTerms({ period, discountRate, horizon, acquisitionCost }: Scenario, marginShare: number): EstimateTerms {
  const days = periodDays[period];
  return {
    window: (horizon ?? 1) * days,
    horizon: horizon === null ? null : horizon * days,
    discountRate: (1 + discountRate) ** (1 / days) - 1,
    marginShare,
    acquisitionCost,
  };
}
