/**
 * The same entries with no two of one group in a row where that can be avoided, and as few as possible where it cannot;
 * otherwise in the order given.
 *
 * `interleave(['a1', 'a2', 'b1', 'c1'], (name) => name[0])` gives `['a1', 'b1', 'a2', 'c1']`.
 */
export function interleave<T>(entries: readonly T[], groupOf: (entry: T) => string | undefined): T[] {
  const pool = [...entries];
  const left = new Map<string | undefined, number>();
  for (const entry of pool) left.set(groupOf(entry), (left.get(groupOf(entry)) ?? 0) + 1);
  const mixed: T[] = [];
  let previous: { group: string | undefined } | null = null;
  while (pool.length > 0) {
    // A group that makes up more than half of the rest has to come now, or some of its entries end up side by side.
    const crowded: number = pool.findIndex((entry) => (left.get(groupOf(entry)) ?? 0) * 2 > pool.length);
    const other: number = pool.findIndex((entry) => previous === null || groupOf(entry) !== previous.group);
    const isCrowdedNext = crowded >= 0 && (previous === null || groupOf(pool[crowded] as T) !== previous.group);
    const [next] = pool.splice(isCrowdedNext ? crowded : Math.max(0, other), 1) as [T];
    previous = { group: groupOf(next) };
    left.set(previous.group, (left.get(previous.group) ?? 0) - 1);
    mixed.push(next);
  }
  return mixed;
}
