import { growColumn } from './columnar.ts';
import type { CustomerTable } from './customer-table.ts';
import { dayRange, type PurchaseLog } from './purchases.ts';
import { type Netting, netRefunds } from './refunds.ts';

export interface Summary {
  table: CustomerTable;
  /** For each row of the table, its customer's index in the log. */
  customers: Uint32Array;
  cleaning: Netting & {
    /** Day of the first row and the last day of observation. */
    start: number;
    end: number;
    /** Customers without a purchase left: none before the end, or all refunded. They are not in the table. */
    withoutPurchase: number;
  };
}

/**
 * One row a customer, in days: frequency counts purchase days after the first, recency runs from the first to the last, age from the
 * first to `end` (null: the last day in the log), spend is the mean of the purchases after the first. Customers with one purchase stay,
 * with frequency 0. With an earlier `end` the same log gives a calibration period.
 *
 * Purchases of 10, 20 and 40 on days 0, 7 and 21, and an end on day 30: frequency 2, recency 21, age 30, spend 30.
 */
export function summarise(log: PurchaseLog, end: number | null = null): Summary {
  const [start, last] = dayRange(log.day);
  const until = end ?? last;
  const customers = growColumn(Uint32Array);
  const frequency = growColumn(Uint32Array);
  const recency = growColumn(Float64Array);
  const age = growColumn(Float64Array);
  const spend = growColumn(Float64Array);
  const ids: string[] = [];
  const netting = netRefunds(log, until, (customer, { days, left }) => {
    const [first] = days;
    if (first === undefined) return;
    const repeats = days.length - 1;
    const spent = left.reduce((sum, amount, at) => (at === 0 ? 0 : sum + amount), 0);
    ids.push(log.ids[customer] ?? '');
    customers.push(customer);
    frequency.push(repeats);
    recency.push((days.at(-1) ?? first) - first);
    age.push(until - first);
    spend.push(repeats === 0 ? 0 : spent / repeats);
  });
  const table: CustomerTable = {
    ids,
    frequency: frequency.finish(),
    recency: recency.finish(),
    age: age.finish(),
    spend: spend.finish(),
    count: new Uint32Array(ids.length).fill(1),
    unit: 'day',
  };
  return {
    table,
    customers: customers.finish(),
    cleaning: { ...netting, start, end: until, withoutPurchase: log.ids.length - ids.length },
  };
}
