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
 * A scenario told in another period, or the first of its figures that has no place within the bounds there.
 * `isHorizonRounded` where the horizon is not a whole number of the new periods.
 */
export type ScenarioConversion =
  | { kind: 'converted'; scenario: Scenario; isHorizonRounded: boolean }
  | { kind: 'out-of-bounds'; field: keyof typeof bounds };

/**
 * The same customer told in another period: rates convert together, r_year = r_month¹², i_month = (1+i)^(1/12) − 1; the margin is
 * spread evenly, so values differ a little with the timing of payments; the horizon is as many months as before (at least one
 * period); cost and convention are as they are.
 *
 * 1,200 a year, retention .8, discount .1, over 5 years is 100 a month, .9816, .0080, over 60 months.
 */
export function convertScenario(scenario: Scenario, to: Period): ScenarioConversion {
  const [from, into] = [periodsPerYear[scenario.period], periodsPerYear[to]];
  const ratio = from / into;
  const horizon = scenario.horizon && (scenario.horizon * into) / from;
  const compound = (rate: number) => (1 + rate) ** ratio - 1;
  const converted: Scenario = {
    ...scenario,
    margin: scenario.margin * ratio,
    retentionRate: scenario.retentionRate ** ratio,
    discountRate: compound(scenario.discountRate),
    growthRate: compound(scenario.growthRate),
    horizon: horizon && Math.max(1, Math.round(horizon)),
    period: to,
  };
  const field = (Object.keys(bounds) as (keyof typeof bounds)[]).find((name) => {
    const [least, most] = bounds[name];
    const value = converted[name] ?? least;
    return !(value >= least && value <= most);
  });
  if (field) return { kind: 'out-of-bounds', field };
  return { kind: 'converted', scenario: ratio === 1 ? scenario : converted, isHorizonRounded: horizon !== converted.horizon };
}
