import { findUniqueRows, sumByRow } from '../numeric/unique-rows.ts';
import type { PurchaseParameters } from './fit-purchases.ts';
import { expectedPurchases } from './forecast.ts';
import { chancesToLeave } from './likelihood.ts';
import { mergeDays, type Observation, type Orders, observeCustomers } from './orders.ts';
import type { PurchaseTable } from './purchase-table.ts';

/**
 * Probabilities that a new customer makes 0, 1, … `most` repeat purchases within a time, P(X(t) = x).
 * A customer has made x who bought x times and stayed, or who would have bought x times or more and left after the x-th.
 *
 * With the published CDNOW fit of BG/NBD, 39 weeks: 57.4 % none, 19.9 % one.
 */
export function purchaseProbabilities({ model, r, alpha, a, b }: PurchaseParameters, time: number, most: number): Float64Array {
  const probabilities = new Float64Array(most + 1);
  const share = time / (alpha + time);
  let exactly = Math.exp(-r * Math.log1p(time / alpha));
  let atLeast = 1;
  let stays = model === 'BG/NBD' ? 1 : b / (a + b);
  let leaves = model === 'BG/NBD' ? 0 : a / (a + b);
  for (let x = 0; x <= most; x += 1) {
    probabilities[x] = stays * exactly + leaves * Math.max(0, atLeast);
    atLeast -= exactly;
    exactly *= (share * (r + x)) / (x + 1);
    const chances = chancesToLeave(model, x);
    leaves = (stays * a) / (a + b + chances);
    stays *= (b + chances) / (a + b + chances);
  }
  return probabilities;
}

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

/** Repeat purchases of all customers together by the end of each day, from the first order on. */
export interface CumulativePurchases {
  day: number[];
  actual: number[];
  expected: number[];
}

/**
 * Repeat purchases added up over time, actual and expected, at every `step` days up to the end of observation. Customers count from
 * their first purchase; `parameters` are in the observation's unit of time.
 */
export function accumulatePurchases(
  parameters: PurchaseParameters,
  orders: Orders,
  observation: Observation,
  step: number,
): CumulativePurchases {
  const { firstDay } = observeCustomers(orders, observation);
  const start = firstDay.reduce((least, day) => Math.min(least, day), observation.end);
  const days = observation.end - start + 1;
  const countByDay = (dates: Int32Array) =>
    sumByRow(
      dates.map((day) => day - start),
      days,
      null,
    );
  const joined = countByDay(firstDay);
  const bought = countByDay(mergeDays(orders, observation.end).day);
  const after = expectedPurchases(
    parameters,
    joined.map((_, elapsed) => elapsed / observation.daysPerUnit),
  );
  const result: CumulativePurchases = { day: [], actual: [], expected: [] };
  let actual = 0;
  for (let now = 0; now < days; now += 1) {
    actual += (bought[now] as number) - (joined[now] as number);
    if ((days - 1 - now) % step !== 0) continue;
    result.day.push(start + now);
    result.actual.push(actual);
    result.expected.push(joined.reduce((sum, customers, day) => (day > now ? sum : sum + customers * (after[now - day] as number)), 0));
  }
  return result;
}
