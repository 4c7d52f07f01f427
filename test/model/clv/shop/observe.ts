import type { Customers } from '../../../../src/model/clv/shop/purchase-table.ts';
import { gatherPurchases, type PurchaseLog } from '../../../../src/model/purchases/purchases.ts';
import { summarise } from '../../../../src/model/purchases/summarise.ts';
import type { Orders } from '../../../../src/widgets/lifetime-value/data/demo-shop.ts';

/** Orders as a list of purchases that was read. */
export function toLog({ customer, day, amount }: Orders): PurchaseLog {
  const purchases = gatherPurchases(true);
  for (const [order, who] of customer.entries()) purchases.add(`${who}`, day[order] ?? 0, amount[order] ?? 0);
  return purchases.finish();
}

/** Customers as the models want them, from orders up to day `end`, in units of `daysPerUnit` days. */
export function observe(
  orders: Orders,
  { end, daysPerUnit }: { end: number; daysPerUnit: number },
): Customers & { meanSpend: Float64Array } {
  const { frequency, recency, age, spend } = summarise(toLog(orders), end).table;
  const inUnits = (column: Float64Array) => column.map((days) => days / daysPerUnit);
  return { frequency: Float64Array.from(frequency), recency: inUnits(recency), age: inUnits(age), meanSpend: spend };
}
