import { fitPurchases, type PurchaseFit, type PurchaseParameters } from './fit-purchases.ts';
import { forecastPurchases, probabilityAlive } from './forecast.ts';
import type { PurchaseModel } from './likelihood.ts';
import { mergeDays, type Observation, type Orders, observeCustomers } from './orders.ts';
import { aggregateCustomers } from './purchase-table.ts';

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

const lastGroup = 7;

/**
 * Fits on the orders up to day `split` and compares what it predicts with what those customers bought after it, up to `end`.
 * Customers who first bought after the split are in neither.
 *
 * CDNOW split after 39 of 78 weeks, BG/NBD: 1653 purchases predicted, 1882 made.
 */
export function checkHoldout(
  orders: Orders,
  { split, end, daysPerUnit }: Observation & { split: number },
  model: PurchaseModel,
): HoldoutCheck {
  const customers = observeCustomers(orders, { end: split, daysPerUnit });
  const table = aggregateCustomers(customers);
  const fit = fitPurchases(table, model);
  if (fit.kind === 'refused') return fit;
  const forecast = forecastPurchases(fit.parameters, { horizon: Math.max(0, end - split) / daysPerUnit, discountRate: 0 });
  const groups = Array.from({ length: lastGroup + 1 }, (_, frequency) => ({ frequency, customers: 0, predicted: 0, actual: 0 }));
  const groupOf = (entry: number) => groups[Math.min(lastGroup, customers.frequency[entry] as number)] as HoldoutGroup;

  const entryOf = new Map<number, number>();
  customers.customer.forEach((customer, entry) => {
    entryOf.set(customer, entry);
    const [x, last, age] = [customers.frequency[entry] as number, customers.recency[entry] as number, customers.age[entry] as number];
    const group = groupOf(entry);
    group.customers += 1;
    if (forecast.kind === 'finite') group.predicted += probabilityAlive(fit.parameters, x, last, age) * forecast.ifAlive(x, age);
  });
  const merged = mergeDays(orders, end);
  merged.day.forEach((day, i) => {
    const entry = entryOf.get(merged.customer[i] as number);
    if (entry !== undefined && day > split) groupOf(entry).actual += 1;
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
