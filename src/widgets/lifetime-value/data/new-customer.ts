import { type Swing, swing } from '../../../model/clv/sensitivity.ts';
import { expectedSpend } from '../../../model/clv/shop/expected-spend.ts';
import type { PurchaseParameters } from '../../../model/clv/shop/fit-purchases.ts';
import { followNewCustomer, forecastPurchases, probabilityAlive } from '../../../model/clv/shop/forecast.ts';
import type { BaseModels } from '../../../model/clv/shop/value-base.ts';
import type { Value } from '../../../model/clv/value.ts';
import type { EstimateTerms } from './base-protocol.ts';

/** Margin of a purchase on average; null where spending has no mean. */
function marginOf({ spend }: BaseModels, { marginShare }: EstimateTerms): number | null {
  const mean = spend === null ? 1 : expectedSpend(spend, 0, 0);
  return mean && mean * marginShare;
}

/** Purchases of a new customer until a horizon, discounted, the first one included; null where they have no end. */
function countPurchases(parameters: PurchaseParameters, horizon: number | null, discountRate: number): number | null {
  const forecast = forecastPurchases(parameters, { horizon, discountRate });
  return forecast.kind === 'endless' ? null : 1 + probabilityAlive(parameters, 0, 0, 0) * forecast.ifAlive(0, 0);
}

/** How far ahead payback is looked for without a horizon. */
const century = 36_525;

/** A customer at the first purchase. */
export interface NewCustomer {
  /** Margin of that purchase and those to come, discounted. */
  value: number;
  /** Day on which margins, not discounted, have covered the cost of winning; 0 with the first purchase, Infinity for never. */
  paybackDay: number;
  /** How many days ahead payback was looked for. */
  paybackWithin: number;
  /** The share of margin at which the value covers the cost. */
  breakEvenShare: number;
}

/** Null where the value has no end. */
export function valueNewCustomer(models: BaseModels, terms: EstimateTerms): NewCustomer | null {
  const margin = marginOf(models, terms);
  const purchases = countPurchases(models.purchases, terms.horizon, terms.discountRate);
  if (margin === null || purchases === null) return null;
  const { acquisitionCost, marginShare, horizon } = terms;
  const value = purchases * margin;
  const paybackWithin = horizon ?? century;
  return {
    value,
    paybackDay: findPaybackDay(models.purchases, acquisitionCost / margin - 1, paybackWithin),
    paybackWithin,
    breakEvenShare: (acquisitionCost / value) * marginShare,
  };
}

const halvings = 40;

/** By halving the time within which the cost must be covered. */
function findPaybackDay(parameters: PurchaseParameters, needed: number, within: number): number {
  if (needed <= 0) return 0;
  const boughtBy = (day: number) => followNewCustomer(parameters, Float64Array.of(day)).purchases[0] ?? 0;
  let [early, late] = [0, within];
  if (!(boughtBy(late) >= needed)) return Infinity;
  for (let step = 0; step < halvings; step += 1) {
    const middle = (early + late) / 2;
    if (boughtBy(middle) < needed) early = middle;
    else late = middle;
  }
  return late;
}

/** A new customer day by day: the share still there, and the discounted margin that has come together, 0 where spending has no mean. */
export interface NewCustomerCurve {
  day: number[];
  alive: number[];
  value: number[];
}

const steps = 24;

/** The days that a curve is drawn at: up to the horizon, or twice as far as customers have been watched. */
export function curveDays({ horizon }: EstimateTerms, watched: number): number[] {
  const end = horizon ?? 2 * watched;
  return Array.from({ length: steps + 1 }, (_, step) => (end * step) / steps);
}

export function followCustomer(models: BaseModels, terms: EstimateTerms, day: number[]): NewCustomerCurve {
  const margin = marginOf(models, terms) ?? 0;
  return {
    day,
    alive: [...followNewCustomer(models.purchases, Float64Array.from(day)).alive],
    value: day.map((time) => margin * (countPurchases(models.purchases, time, terms.discountRate) ?? 0)),
  };
}

export const newCustomerDrivers = ['buying', 'leaving', 'marginShare', 'discountRate'] as const;
export type NewCustomerDriver = (typeof newCustomerDrivers)[number];

/**
 * The tornado of a new customer, widest swing first. `buying` is the mean rate r/α a day of those who stay, `leaving` the mean share
 * a/(a+b) who leave after a purchase; how much customers differ, r and a + b, stays.
 */
export function swingNewCustomer(models: BaseModels, terms: EstimateTerms): Swing<NewCustomerDriver>[] {
  const { purchases } = models;
  const { r, alpha, a, b } = purchases;
  const worth = (parameters: PurchaseParameters, other: EstimateTerms): Value => {
    const found = valueNewCustomer({ ...models, purchases: parameters }, other);
    return found === null ? { kind: 'endless', reason: 'margin-outruns-discount' } : { kind: 'finite', amount: found.value };
  };
  const ends: Record<NewCustomerDriver, (factor: number) => { at: number; value: Value }> = {
    buying: (factor) => ({ at: (r / alpha) * factor, value: worth({ ...purchases, alpha: alpha / factor }, terms) }),
    leaving: (factor) => {
      const at = Math.min((a / (a + b)) * factor, 1 - 1e-6);
      return { at, value: worth({ ...purchases, a: (a + b) * at, b: (a + b) * (1 - at) }, terms) };
    },
    marginShare: (factor) => {
      const at = Math.min(1, terms.marginShare * factor);
      return { at, value: worth(purchases, { ...terms, marginShare: at }) };
    },
    discountRate: (factor) => {
      const at = terms.discountRate * factor;
      return { at, value: worth(purchases, { ...terms, discountRate: at }) };
    },
  };
  return swing(newCustomerDrivers, (driver, sign) => ends[driver](1 + sign / 10));
}
