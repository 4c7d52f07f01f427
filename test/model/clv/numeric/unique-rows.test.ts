import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUniqueRows, sumByRow, takeRows } from '../../../../src/model/clv/numeric/unique-rows.ts';

const cell = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom(0.1, 1e-300, 1e300, 12.34));

describe('unique rows', () => {
  test('three rows, two alike', () => {
    expect(findUniqueRows([Float64Array.of(1, 2, 1)])).toEqual({ rowOf: Int32Array.of(0, 1, 0), first: Int32Array.of(0, 1) });
    expect(findUniqueRows([new Float64Array(0)]).first).toHaveLength(0);
  });

  test('rows are one exactly when all their numbers are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const columns = [0, 1].map((i) => Float64Array.from(rows, (row) => row[i] ?? 0));
        const { rowOf, first } = findUniqueRows(columns);
        const names = rows.map((row) => row.join());
        const unique = [...new Set(names)];
        expect(Array.from(first, (row) => names[row])).toEqual(unique);
        expect(Array.from(rowOf, (row) => unique[row])).toEqual(names);
      }),
    );
  });

  test('the bits of a column are read where it stands in its buffer', () => {
    const column = Float64Array.of(9, 9, 5, 6).subarray(2);
    expect(findUniqueRows([column]).first).toHaveLength(2);
  });

  test('taking and adding up by row', () => {
    expect(takeRows(Float64Array.of(5, 6), Int32Array.of(1, 1, 0))).toEqual(Float64Array.of(6, 6, 5));
    expect(sumByRow(Int32Array.of(1, 1, 0), 2, Float64Array.of(3, 4, 5))).toEqual(Float64Array.of(5, 7));
    expect(sumByRow(Int32Array.of(1, 1, 0), 2, null)).toEqual(Float64Array.of(1, 2));
  });
});
