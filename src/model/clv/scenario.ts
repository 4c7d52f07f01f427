import type { Convention } from './convention.ts';

export const periods = ['month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** What a reader says about one kind of customer. Rates are shares a period (0.8, not 80), money in any one currency. */
export interface Scenario {
  /** Margin a period while the customer stays; money, not revenue. */
  margin: number;
  /** Share of customers who stay from one period to the next, 0 to 1. Churn is 1 − retentionRate. */
  retentionRate: number;
  /** Discount rate a period, 0 or more. */
  discountRate: number;
  /** Growth of the margin a period; −0.05 shrinks it by 5 %. */
  growthRate: number;
  /** Number of periods looked at, or null for a whole lifetime. */
  horizon: number | null;
  /** Cost of winning one customer; 0 if it is not known. */
  acquisitionCost: number;
  period: Period;
  convention: Convention;
}

export const defaultScenario: Scenario = {
  margin: 100,
  retentionRate: 0.8,
  discountRate: 0.1,
  growthRate: 0,
  horizon: null,
  acquisitionCost: 250,
  period: 'year',
  convention: 'A0',
};

/** Bounds of each number a reader may enter; the upper bounds only keep out slips of the finger. */
export const bounds: Record<
  'margin' | 'retentionRate' | 'discountRate' | 'growthRate' | 'horizon' | 'acquisitionCost',
  readonly [number, number]
> = {
  margin: [0, 1e12],
  retentionRate: [0, 1],
  discountRate: [0, 5],
  growthRate: [-1, 5],
  horizon: [1, 600],
  acquisitionCost: [0, 1e12],
};

const periodsPerYear: Record<Period, number> = { year: 1, quarter: 4, month: 12 };

/**
 * The same customer told in another period: rates convert together, r_year = r_month¹², i_month = (1+i)^(1/12) − 1.
 * The margin is spread evenly, so values differ a little with the timing of payments.
 *
 * `convertRates({ retentionRate: 0.97, discountRate: 0.01, growthRate: 0 }, 'month', 'year').retentionRate ≈ 0.6938`
 */
export function convertRates(
  rates: Pick<Scenario, 'retentionRate' | 'discountRate' | 'growthRate'>,
  from: Period,
  to: Period,
): Pick<Scenario, 'retentionRate' | 'discountRate' | 'growthRate'> {
  const power = periodsPerYear[from] / periodsPerYear[to];
  return {
    retentionRate: rates.retentionRate ** power,
    discountRate: (1 + rates.discountRate) ** power - 1,
    growthRate: (1 + rates.growthRate) ** power - 1,
  };
}

/** A scenario told in another period, or the first of its figures that has no place within the bounds there. */
export type ScenarioConversion =
  /** `isHorizonRounded` where the horizon is not a whole number of the new periods. */
  { kind: 'converted'; scenario: Scenario; isHorizonRounded: boolean } | { kind: 'out-of-bounds'; field: keyof typeof bounds };

/**
 * The whole scenario in another period: rates by `convertRates`, the margin spread evenly, the horizon as many months
 * as before (at least one period), cost and convention as they are.
 *
 * 1,200 a year, retention .8, discount .1, over 5 years is 100 a month, .9816, .0080, over 60 months.
 */
export function convertScenario(scenario: Scenario, to: Period): ScenarioConversion {
  if (to === scenario.period) return { kind: 'converted', scenario, isHorizonRounded: false };
  const [from, into] = [periodsPerYear[scenario.period], periodsPerYear[to]];
  const horizon = scenario.horizon === null ? null : (scenario.horizon * into) / from;
  const converted: Scenario = {
    ...scenario,
    ...convertRates(scenario, scenario.period, to),
    margin: (scenario.margin * from) / into,
    horizon: horizon === null ? null : Math.max(1, Math.round(horizon)),
    period: to,
  };
  for (const field of Object.keys(bounds) as (keyof typeof bounds)[]) {
    const [least, most] = bounds[field];
    const value = converted[field];
    if (value !== null && !(value >= least && value <= most)) return { kind: 'out-of-bounds', field };
  }
  return { kind: 'converted', scenario: converted, isHorizonRounded: horizon !== converted.horizon };
}
