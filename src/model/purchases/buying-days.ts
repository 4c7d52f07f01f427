import { growColumn } from './columnar.ts';
import type { PurchaseLog } from './purchases.ts';
import { netRefunds } from './refunds.ts';

/** The days on which customers bought, refunds taken off: one entry a customer and day, by customer and in order of time. */
export interface BuyingDays {
  customer: Int32Array;
  day: Int32Array;
}

/** The buying days of a log up to and with the day `end`. Two orders on day 3 and one on day 5 are days 3 and 5. */
export function listBuyingDays(log: PurchaseLog, end: number): BuyingDays {
  const [customer, day] = [growColumn(Int32Array), growColumn(Int32Array)];
  netRefunds(log, end, (index, { days }) => {
    for (const date of days) {
      customer.push(index);
      day.push(date);
    }
  });
  return { customer: customer.finish(), day: day.finish() };
}

/** What was seen of customers up to a day, an entry each, in days; `later` counts the buying days after it. */
export interface History {
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  later: Float64Array;
}

/**
 * Splits what customers did at the end of a day. Those who first bought after it are left out.
 *
 * Days 0, 7 and 21 of one customer, split at 14: frequency 1, recency 7, age 14, and 1 later.
 */
export function splitHistory({ customer, day }: BuyingDays, split: number): History {
  const columns = { frequency: growColumn(Float64Array), recency: growColumn(Float64Array), age: growColumn(Float64Array) };
  const later = growColumn(Float64Array);
  for (let from = 0; from < day.length; ) {
    const first = day[from] ?? 0;
    let [to, last, seen] = [from, first, 0];
    for (; to < day.length && customer[to] === customer[from]; to += 1) {
      const date = day[to] ?? 0;
      if (date > split) continue;
      last = date;
      seen += 1;
    }
    if (seen > 0) {
      columns.frequency.push(seen - 1);
      columns.recency.push(last - first);
      columns.age.push(split - first);
      later.push(to - from - seen);
    }
    from = to;
  }
  const { frequency, recency, age } = columns;
  return { frequency: frequency.finish(), recency: recency.finish(), age: age.finish(), later: later.finish() };
}
