import { findUniqueRows, sumByRow, takeRows } from '../numeric/unique-rows.ts';
import type { Customers } from './purchase-table.ts';

/** A shop's orders, one entry an order, in any sequence. */
export interface Orders {
  /** Who bought: whole numbers from 0. */
  customer: Int32Array;
  /** When: whole days from any origin. */
  day: Int32Array;
  amount: Float64Array;
}

/** What the observation ends with and what a unit of time is: `daysPerUnit` 7 counts in weeks. */
export interface Observation {
  /** The last day observed; later orders are left out. */
  end: number;
  daysPerUnit: number;
}

/** Customers observed, with the mean value of their repeat purchases (0 without a repeat). */
export interface ObservedCustomers extends Customers {
  /** The customer of the orders each entry stands for, in order of first appearance. Those who first bought after the end are missing. */
  customer: Int32Array;
  meanSpend: Float64Array;
  /** Day of the first purchase. */
  firstDay: Int32Array;
}

/** Orders with those of one customer on one day merged, in order of first appearance; orders after day `end` are left out. */
export function mergeDays({ customer, day, amount }: Orders, end: number): Orders {
  const isKept = (_: number, order: number) => (day[order] as number) <= end;
  const [customers, days, amounts] = [customer.filter(isKept), day.filter(isKept), amount.filter(isKept)];
  const { rowOf, first } = findUniqueRows([new Float64Array(customers), new Float64Array(days)]);
  return {
    customer: takeRows(customers, first),
    day: takeRows(days, first),
    amount: sumByRow(rowOf, first.length, amounts),
  };
}

/**
 * Sums up orders as the models want them: orders of one day are one purchase, a customer's first purchase starts the clock and
 * counts neither as a repeat nor in the mean spend, and age runs to the end of observation.
 *
 * Orders of customer 0 on day 0, 7, 7 and 21 of 5, 10, 10 and 40, observed to day 28 in weeks: x 2, tₓ 3, T 4, mean spend 30.
 */
export function observeCustomers(orders: Orders, { end, daysPerUnit }: Observation): ObservedCustomers {
  const { customer, day, amount } = mergeDays(orders, end);
  const { rowOf, first: firstOrder } = findUniqueRows([new Float64Array(customer)]);
  const [firstDay, lastDay] = [takeRows(day, firstOrder), new Int32Array(firstOrder.length)];
  const [purchases, spent] = [sumByRow(rowOf, firstOrder.length, null), sumByRow(rowOf, firstOrder.length, amount)];
  const firstAmount = new Float64Array(firstOrder.length);
  lastDay.set(firstDay);
  rowOf.forEach((entry, order) => {
    const now = day[order] as number;
    lastDay[entry] = Math.max(lastDay[entry] as number, now);
    if (now > (firstDay[entry] as number)) return;
    firstDay[entry] = now;
    firstAmount[entry] = amount[order] as number;
  });
  const frequency = purchases.map((count) => count - 1);
  return {
    customer: takeRows(customer, firstOrder),
    firstDay,
    frequency,
    recency: frequency.map((_, entry) => ((lastDay[entry] as number) - (firstDay[entry] as number)) / daysPerUnit),
    age: frequency.map((_, entry) => (end - (firstDay[entry] as number)) / daysPerUnit),
    meanSpend: frequency.map((x, entry) => (x > 0 ? ((spent[entry] as number) - (firstAmount[entry] as number)) / x : 0)),
  };
}
