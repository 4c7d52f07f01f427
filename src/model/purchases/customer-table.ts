/** Days in each unit that times are shown in; a month is a twelfth of 365.25 days. */
export const unitDays = { day: 1, week: 7, month: 30.4375 } as const;
export type TimeUnit = keyof typeof unitDays;

/** One row a customer, or a group of customers with the same numbers. All columns have the same length. */
export interface CustomerTable {
  ids: string[];
  /** x: purchases after the first, same-day orders being one. */
  frequency: Uint32Array;
  /** t_x: time from the first purchase to the last; 0 where frequency is 0. */
  recency: Float64Array;
  /** T: time from the first purchase to the end of observation. */
  age: Float64Array;
  /** Mean amount of the purchases after the first; 0 where there is none. */
  spend: Float64Array;
  /** How many customers the row stands for. */
  count: Uint32Array;
  /** The unit of recency and age. */
  unit: TimeUnit;
}

/** The same table with its times told in another unit. A recency of 14 days is 2 weeks. */
export function inUnit(table: CustomerTable, unit: TimeUnit): CustomerTable {
  if (unit === table.unit) return table;
  const scale = unitDays[table.unit] / unitDays[unit];
  return { ...table, unit, recency: table.recency.map((time) => time * scale), age: table.age.map((time) => time * scale) };
}

/** Rows for a file, a header first; read again, they make the same table. */
export function* customerRows({ ids, frequency, recency, age, spend, count }: CustomerTable): Generator<(string | number)[]> {
  yield ['customer', 'x', 't_x', 'T', 'count', 'spend'];
  for (const [row, id] of ids.entries()) {
    yield [id, ...[frequency, recency, age, count, spend].map((column) => column[row] ?? 0)];
  }
}
