import { addUp, findUniqueRows, sumByRow, takeRows } from '../clv/numeric/unique-rows.ts';
import type { PurchaseParameters } from '../clv/shop/fit-purchases.ts';
import { followNewCustomer } from '../clv/shop/forecast.ts';
import type { PurchaseTable } from '../clv/shop/purchase-table.ts';
import type { BuyingDays } from '../purchases/buying-days.ts';
import { purchaseProbabilities } from './purchase-probabilities.ts';

/** How many customers made x repeat purchases and how many the model expects, each over the own age; the last entry is `most` or more. */
export function compareFrequencies(
  parameters: PurchaseParameters,
  { frequency, age, count }: PurchaseTable,
  most = 7,
): { actual: Float64Array; expected: Float64Array } {
  const [actual, expected] = [new Float64Array(most + 1), new Float64Array(most + 1)];
  frequency.forEach((x, row) => {
    const bar = Math.min(most, x);
    actual[bar] = (actual[bar] as number) + (count[row] as number);
  });
  const { rowOf, first } = findUniqueRows([age]);
  sumByRow(rowOf, first.length, count).forEach((customers, i) => {
    const probabilities = purchaseProbabilities(parameters, age[first[i] as number] as number, most - 1);
    let rest = 1;
    probabilities.forEach((probability, x) => {
      expected[x] = (expected[x] as number) + customers * probability;
      rest -= probability;
    });
    expected[most] = (expected[most] as number) + customers * rest;
  });
  return { actual, expected };
}

/**
 * Repeat purchases that the model expects of all customers together by the end of their observation, in the table's unit of time.
 *
 * 100 customers seen for 39 weeks, with the published CDNOW fit of BG/NBD: 119.67.
 */
export function expectRepeats(parameters: PurchaseParameters, { age, count }: PurchaseTable): number {
  const { rowOf, first } = findUniqueRows([age]);
  const customers = sumByRow(rowOf, first.length, count);
  return addUp(followNewCustomer(parameters, takeRows(age, first)).purchases, customers);
}

/** Repeat purchases of all customers together by the end of each day, from the first order on. */
export interface CumulativePurchases {
  day: number[];
  actual: number[];
  expected: number[];
}

/**
 * Repeat purchases added up over time, actual and expected, at every `step` days up to the last day observed, `end`. Customers count
 * from their first purchase; `parameters` are in days.
 */
export function accumulatePurchases(parameters: PurchaseParameters, days: BuyingDays, end: number, step: number): CumulativePurchases {
  const isFirst = (_: number, entry: number) => days.customer[entry] !== days.customer[entry - 1];
  const firstDays = days.day.filter(isFirst);
  const start = firstDays.reduce((least, day) => Math.min(least, day), end);
  const countByDay = (dates: Int32Array) =>
    sumByRow(
      dates.map((day) => day - start),
      end - start + 1,
      null,
    );
  const [joined, bought] = [countByDay(firstDays), countByDay(days.day)];
  const { purchases: after } = followNewCustomer(
    parameters,
    joined.map((_, elapsed) => elapsed),
  );
  const result: CumulativePurchases = { day: [], actual: [], expected: [] };
  let actual = 0;
  bought.forEach((purchases, now) => {
    actual += purchases - (joined[now] as number);
    if ((end - start - now) % step !== 0) return;
    result.day.push(start + now);
    result.actual.push(actual);
    result.expected.push(joined.reduce((sum, customers, day) => (day > now ? sum : sum + customers * (after[now - day] as number)), 0));
  });
  return result;
}
