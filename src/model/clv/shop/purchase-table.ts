import { findUniqueRows, sumByRow, takeRows } from '../numeric/unique-rows.ts';

/**
 * What the models of purchases need to know of each customer, one entry a customer, times in any one unit.
 * A customer's first purchase starts the clock and is not counted.
 */
export interface Customers {
  /** Repeat purchases, x: whole numbers from 0. */
  frequency: Float64Array;
  /** From the first purchase to the last, tₓ; 0 without a repeat. */
  recency: Float64Array;
  /** From the first purchase to the end of observation, T. */
  age: Float64Array;
}

/** Customers with the same history as one row; `count` says how many (or, with weights, how much) a row stands for. */
export interface PurchaseTable extends Customers {
  count: Float64Array;
  /** The row of each customer that went in. */
  rowOf: Int32Array;
}

/**
 * Merges customers with equal (x, tₓ, T), all the likelihood needs; an entry may stand for several customers, by its weight.
 * Linear in the number of entries.
 *
 * Three customers with frequency 2, 0, 2, recency 30, 0, 30 and age 39, 39, 39 make two rows of count 2 and 1; rowOf is 0, 1, 0.
 */
export function aggregateCustomers({ frequency, recency, age }: Customers, weights: Float64Array | null = null): PurchaseTable {
  const { rowOf, first } = findUniqueRows([frequency, recency, age]);
  return {
    frequency: takeRows(frequency, first),
    recency: takeRows(recency, first),
    age: takeRows(age, first),
    count: sumByRow(rowOf, first.length, weights),
    rowOf,
  };
}
