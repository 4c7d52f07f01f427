/** Which rows of some columns are equal: `rowOf[i]` is the unique row of input row i, `first[u]` the first input row of unique row u. */
export interface UniqueRows {
  rowOf: Int32Array;
  first: Int32Array;
}

/**
 * Finds equal rows over columns of one length, by hashing the bits of their numbers; unique rows come in order of first appearance.
 * Expected linear time, 16 bytes of memory a row beside the result.
 *
 * `findUniqueRows([Float64Array.of(1, 2, 1)])` is `{ rowOf: [0, 1, 0], first: [0, 1] }`.
 */
export function findUniqueRows(columns: readonly Float64Array[]): UniqueRows {
  const length = columns[0]?.length ?? 0;
  const words = columns.map((column) => new Int32Array(column.buffer, column.byteOffset, 2 * length));
  const size = 2 ** Math.ceil(Math.log2(2 * length + 2));
  const slots = new Int32Array(size).fill(-1);
  const rowOf = new Int32Array(length);
  const first = new Int32Array(length);
  let unique = 0;
  for (let row = 0; row < length; row += 1) {
    let hash = 0;
    for (const word of words) {
      hash = Math.imul(hash ^ (word[2 * row] as number), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 15) ^ (word[2 * row + 1] as number), 0xc2b2ae35);
      hash ^= hash >>> 16;
    }
    let slot = hash & (size - 1);
    let found = slots[slot] as number;
    while (found >= 0 && !isSameRow(columns, row, first[found] as number)) {
      slot = (slot + 1) & (size - 1);
      found = slots[slot] as number;
    }
    if (found < 0) {
      found = unique;
      slots[slot] = unique;
      first[unique] = row;
      unique += 1;
    }
    rowOf[row] = found;
  }
  return { rowOf, first: first.slice(0, unique) };
}

function isSameRow(columns: readonly Float64Array[], row: number, other: number): boolean {
  for (const column of columns) if (column[row] !== column[other]) return false;
  return true;
}

/** The entries of a column at some rows, in their order. `takeRows(Float64Array.of(5, 6), Int32Array.of(1, 1, 0))` is 6, 6, 5. */
export function takeRows<Column extends Float64Array | Int32Array>(column: Column, rows: Int32Array): Column {
  const taken = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let i = 0; i < rows.length; i += 1) taken[i] = column[rows[i] as number] as number;
  return taken;
}

/** Σ value·weight over a column, each entry once without weights. `addUp(Float64Array.of(5, 6), Float64Array.of(1, 2))` is 17. */
export const addUp = (column: Float64Array, weight?: Float64Array): number =>
  column.reduce((sum, value, i) => sum + value * (weight?.[i] ?? 1), 0);

/** Adds up the entries of a column by row, one entry a place of `rowOf`; with null every entry is 1. */
export function sumByRow(rowOf: Int32Array, rows: number, column: Float64Array | null): Float64Array {
  const sums = new Float64Array(rows);
  for (let i = 0; i < rowOf.length; i += 1) {
    const row = rowOf[i] as number;
    sums[row] = (sums[row] as number) + (column === null ? 1 : (column[i] as number));
  }
  return sums;
}
