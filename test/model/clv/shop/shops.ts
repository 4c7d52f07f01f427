import fc from 'fast-check';
import type { PurchaseParameters } from '../../../../src/model/clv/shop/fit-purchases.ts';
import { aggregateCustomers, type PurchaseTable } from '../../../../src/model/clv/shop/purchase-table.ts';

/** The published fit of BG/NBD to CDNOW, in weeks. */
export const published: PurchaseParameters = { model: 'BG/NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

export const models = ['BG/NBD', 'MBG/NBD'] as const;

/** Rows of x, tₓ, T and how many customers have them. */
export type Row = readonly [frequency: number, recency: number, age: number, count?: number];

export function toTable(rows: readonly Row[]): PurchaseTable {
  const customers = rows.flatMap((row) => Array.from({ length: row[3] ?? 1 }, () => row));
  return aggregateCustomers({
    frequency: Float64Array.from(customers, ([x]) => x),
    recency: Float64Array.from(customers, ([, last]) => last),
    age: Float64Array.from(customers, ([, , age]) => age),
  });
}

/** A small shop with every kind of history. */
export const smallShop: readonly Row[] = [
  [0, 0, 39, 60],
  [0, 0, 30, 55],
  [1, 2, 38, 12],
  [1, 20, 36, 14],
  [1, 9, 30, 9],
  [2, 30, 38, 10],
  [2, 12, 32, 7],
  [3, 35, 39, 6],
  [3, 10, 36, 5],
  [2, 4, 39, 8],
  [1, 3, 30, 14],
  [5, 14, 34, 3],
  [4, 20, 33, 4],
  [5, 8, 39, 2],
  [6, 37, 39, 4],
  [9, 28, 31, 2],
  [14, 38, 39, 1],
  [26, 35, 38, 1],
];

/** Any history a customer could have. */
export const anyRow: fc.Arbitrary<Row> = fc
  .tuple(
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 100_000 })),
    fc.double({ min: 0.001, max: 1, noNaN: true }),
    fc.double({ min: 0.01, max: 1000, noNaN: true }),
  )
  .map(([x, share, age]) => [x, x === 0 ? 0 : share * age, age] as const);

const shape = fc.double({ min: -4, max: 4, noNaN: true }).map((power) => 10 ** power);

/** Parameters from one end of the model to the other. */
export const anyParameters: fc.Arbitrary<PurchaseParameters> = fc.record({
  model: fc.constantFrom(...models),
  r: shape,
  alpha: shape,
  a: shape,
  b: shape,
});
