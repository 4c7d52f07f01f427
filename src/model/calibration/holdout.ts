import { createRandom } from '../clv/numeric/random.ts';
import { addUp, sumByRow } from '../clv/numeric/unique-rows.ts';
import { fitPurchases, type PurchaseFit, type PurchaseParameters } from '../clv/shop/fit-purchases.ts';
import { forecastPurchases, probabilityAlive } from '../clv/shop/forecast.ts';
import type { PurchaseModel } from '../clv/shop/likelihood.ts';
import { aggregateCustomers } from '../clv/shop/purchase-table.ts';
import { type BuyingDays, splitHistory } from '../purchases/buying-days.ts';

/** Customers with one number of repeats before the split, the last group with that many or more. */
export interface HoldoutGroup {
  frequency: number;
  customers: number;
  /** Purchases in the rest of the time, all customers of the group together. */
  predicted: number;
  actual: number;
}

export type HoldoutCheck =
  | { kind: 'checked'; parameters: PurchaseParameters; predicted: number; actual: number; groups: HoldoutGroup[] }
  | Extract<PurchaseFit, { kind: 'refused' }>;

/** The last group of `HoldoutCheck`: this many repeats or more. */
export const lastHoldoutGroup = 7;

/**
 * Fits on what was bought up to day `split`, in days, and compares what it predicts with what those customers bought after it,
 * up to `end`, the last day observed. Customers who first bought after the split are in neither.
 *
 * CDNOW split after 39 of 78 weeks, BG/NBD: 1653 purchases predicted, 1882 made.
 */
export function checkHoldout(days: BuyingDays, { split, end }: { split: number; end: number }, model: PurchaseModel): HoldoutCheck {
  const { later, ...customers } = splitHistory(days, split);
  const { frequency, recency, age } = customers;
  const fit = fitPurchases(aggregateCustomers(customers), model);
  if (fit.kind === 'refused') return fit;
  const forecast = forecastPurchases(fit.parameters, { horizon: Math.max(0, end - split), discountRate: 0 });
  const groups = Array.from({ length: lastHoldoutGroup + 1 }, (_, x) => ({ frequency: x, customers: 0, predicted: 0, actual: 0 }));
  later.forEach((bought, entry) => {
    const [x, last, time] = [frequency[entry] as number, recency[entry] as number, age[entry] as number];
    const group = groups[Math.min(lastHoldoutGroup, x)] as HoldoutGroup;
    group.customers += 1;
    group.actual += bought;
    if (forecast.kind === 'finite') group.predicted += probabilityAlive(fit.parameters, x, last, time) * forecast.ifAlive(x, time);
  });
  const total = (pick: (group: HoldoutGroup) => number) => groups.reduce((sum, group) => sum + pick(group), 0);
  return {
    kind: 'checked',
    parameters: fit.parameters,
    predicted: total(({ predicted }) => predicted),
    actual: total(({ actual }) => actual),
    groups,
  };
}

/**
 * How far chance could have moved what `checkHoldout` predicts: the purchases predicted by fits to the same customers weighted anew (the
 * Bayesian bootstrap), one fit a step, without end; take as many as wanted. They are sought near some parameters of the same shop.
 */
export function* repeatHoldout(
  days: BuyingDays,
  { split, end }: { split: number; end: number },
  near: PurchaseParameters,
  seed: number,
): Generator<number, void> {
  const table = aggregateCustomers(splitHistory(days, split));
  const { frequency, recency, age, count, rowOf } = table;
  const random = createRandom(seed);
  const weights = new Float64Array(rowOf.length);
  for (;;) {
    const weighted = sumByRow(rowOf, count.length, weights.map(random.exponential));
    const fit = fitPurchases({ ...table, count: weighted }, near.model, near);
    if (fit.kind === 'refused') return;
    const forecast = forecastPurchases(fit.parameters, { horizon: Math.max(0, end - split), discountRate: 0 });
    if (forecast.kind === 'endless') return;
    const expected = age.map((time, row) => {
      const [x, last] = [frequency[row] as number, recency[row] as number];
      return probabilityAlive(fit.parameters, x, last, time) * forecast.ifAlive(x, time);
    });
    yield addUp(expected, count);
  }
}
