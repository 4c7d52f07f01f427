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
  /** The customer of the orders each entry stands for, ascending. Those who first bought after the end are missing. */
  customer: Int32Array;
  meanSpend: Float64Array;
  /** Day of the first purchase. */
  firstDay: Int32Array;
}

/** Orders by customer and day, those of one day merged; entries of one customer stand together, the first purchase first. */
export function mergeDays({ customer, day, amount }: Orders): Orders {
  const earliest = day.reduce((least, value) => Math.min(least, value), day[0] ?? 0);
  const sorted = sortByKey(sortByKey(Int32Array.from(customer.keys()), day, earliest), customer, 0);
  const merged = { customer: new Int32Array(sorted.length), day: new Int32Array(sorted.length), amount: new Float64Array(sorted.length) };
  let last = -1;
  for (const order of sorted) {
    const isSameDay = last >= 0 && merged.customer[last] === customer[order] && merged.day[last] === day[order];
    if (!isSameDay) last += 1;
    merged.customer[last] = customer[order] as number;
    merged.day[last] = day[order] as number;
    merged.amount[last] = (merged.amount[last] as number) + (amount[order] as number);
  }
  const length = last + 1;
  return { customer: merged.customer.slice(0, length), day: merged.day.slice(0, length), amount: merged.amount.slice(0, length) };
}

/**
 * Sums up orders as the models want them: orders of one day are one purchase, a customer's first purchase starts the clock and
 * counts neither as a repeat nor in the mean spend, and age runs to the end of observation.
 *
 * Orders of customer 0 on day 0, 7, 7 and 21 of 5, 10, 10 and 40, observed to day 28 in weeks: x 2, tₓ 3, T 4, mean spend 30.
 */
export function observeCustomers(orders: Orders, { end, daysPerUnit }: Observation): ObservedCustomers {
  const { customer, day, amount } = mergeDays(orders);
  const starts: number[] = [];
  for (let i = 0; i < customer.length; i += 1) {
    if ((i === 0 || customer[i] !== customer[i - 1]) && (day[i] as number) <= end) starts.push(i);
  }
  const [frequency, recency, age, meanSpend] = Array.from({ length: 4 }, () => new Float64Array(starts.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  starts.forEach((start, entry) => {
    const firstDay = day[start] as number;
    let last = start;
    let spent = 0;
    while (customer[last + 1] === customer[start] && (day[last + 1] as number) <= end) {
      last += 1;
      spent += amount[last] as number;
    }
    frequency[entry] = last - start;
    recency[entry] = ((day[last] as number) - firstDay) / daysPerUnit;
    age[entry] = (end - firstDay) / daysPerUnit;
    meanSpend[entry] = last > start ? spent / (last - start) : 0;
  });
  const pick = (column: Int32Array) => Int32Array.from(starts, (start) => column[start] as number);
  return { customer: pick(customer), firstDay: pick(day), frequency, recency, age, meanSpend };
}

/** Counting sort, stable: the entries of `order` by their key. */
function sortByKey(order: Int32Array, keys: Int32Array, least: number): Int32Array {
  const most = keys.reduce((greatest, key) => Math.max(greatest, key), least);
  const next = new Int32Array(most - least + 2);
  for (const key of keys) next[key - least + 1] = (next[key - least + 1] as number) + 1;
  for (let key = 1; key < next.length; key += 1) next[key] = (next[key] as number) + (next[key - 1] as number);
  const sorted = new Int32Array(order.length);
  for (const entry of order) {
    const key = (keys[entry] as number) - least;
    sorted[next[key] as number] = entry;
    next[key] = (next[key] as number) + 1;
  }
  return sorted;
}
