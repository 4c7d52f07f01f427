import { growColumn, orderBy } from './columnar.ts';

/** Every purchase and refund that was read, sorted by customer, day and amount. Columns of one length; `ids` has one entry a customer. */
export interface PurchaseLog {
  ids: string[];
  /** Index into `ids`. */
  customer: Uint32Array;
  /** Days since 1970-01-01. */
  day: Int32Array;
  /** Negative for a refund; 0 throughout where the table has no amounts. */
  amount: Float64Array;
  hasAmounts: boolean;
}

/** Takes purchases in any order and sorts them once at the end. Each id is kept once and stands in the columns as a number. */
export function gatherPurchases(hasAmounts: boolean) {
  const indexes = new Map<string, number>();
  const customers = growColumn(Uint32Array);
  const days = growColumn(Int32Array);
  const amounts = growColumn(Float64Array);
  return {
    add(id: string, day: number, amount: number): void {
      let index = indexes.get(id);
      if (index === undefined) {
        index = indexes.size;
        indexes.set(id, index);
      }
      customers.push(index);
      days.push(day);
      amounts.push(amount);
    },
    finish(): PurchaseLog {
      return sortPurchases({
        ids: [...indexes.keys()],
        customer: customers.finish(),
        day: days.finish(),
        amount: amounts.finish(),
        hasAmounts,
      });
    },
  };
}

function sortPurchases({ ids, customer, day, amount, hasAmounts }: PurchaseLog): PurchaseLog {
  const asRead = new Uint32Array(day.length).map((_, row) => row);
  const [first, last] = dayRange(day);
  const order = orderBy(customer, 0, ids.length, orderBy(day, first, last, asRead));
  const sorted: PurchaseLog = {
    ids,
    hasAmounts,
    customer: customer.map((_, place) => customer[order[place] ?? 0] ?? 0),
    day: day.map((_, place) => day[order[place] ?? 0] ?? 0),
    amount: amount.map((_, place) => amount[order[place] ?? 0] ?? 0),
  };
  // Sums of one day must not depend on the order of the rows, to the last bit.
  for (let from = 0; from < asRead.length; ) {
    const to = endOfDay(sorted, from);
    if (to - from > 1) sorted.amount.subarray(from, to).sort();
    from = to;
  }
  return sorted;
}

/** The row after the last one of the same customer on the same day as row `from`. */
export function endOfDay({ customer, day }: PurchaseLog, from: number): number {
  let to = from + 1;
  while (to < day.length && day[to] === day[from] && customer[to] === customer[from]) to += 1;
  return to;
}

/** First and last day of a log; both 0 when it is empty. */
export function dayRange(days: Int32Array): [first: number, last: number] {
  let [first = 0, last = 0] = days;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return [first, last];
}
