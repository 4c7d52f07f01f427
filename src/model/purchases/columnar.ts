type Numbers = Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A column of numbers of one type that grows by doubling: a million take a few megabytes, not a million objects. */
export interface GrowingColumn<T extends Numbers> {
  push(value: number): void;
  /** The values so far, in an array of exactly their length. */
  finish(): T;
}

export function growColumn<T extends Numbers>(type: new (length: number) => T): GrowingColumn<T> {
  let values = new type(1024);
  let length = 0;
  return {
    push(value) {
      if (length === values.length) {
        const more = new type(length * 2);
        more.set(values);
        values = more;
      }
      values[length] = value;
      length += 1;
    },
    finish: () => values.slice(0, length) as T,
  };
}

/**
 * Stable order of rows by a whole-number key from `least` to `most`, starting from `order`: one pass to count, one to place, so
 * sorting by day and then by customer takes no comparisons.
 *
 * `orderBy(Int32Array.of(2, 1, 2), 1, 2, Uint32Array.of(0, 1, 2))` is rows 1, 0, 2.
 */
export function orderBy(keys: Uint32Array | Int32Array, least: number, most: number, order: Uint32Array): Uint32Array {
  const places = new Uint32Array(most - least + 2);
  for (const key of keys) places[key - least + 1] = (places[key - least + 1] ?? 0) + 1;
  for (let key = 1; key < places.length; key += 1) places[key] = (places[key] ?? 0) + (places[key - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const key = (keys[row] ?? 0) - least;
    const place = places[key] ?? 0;
    places[key] = place + 1;
    sorted[place] = row;
  }
  return sorted;
}
