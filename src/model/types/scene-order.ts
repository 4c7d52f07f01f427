export interface Scene {
  id: string;
  type: string;
  options: readonly string[];
}

/** A small seeded generator (mulberry32), so that an order can be repeated. Returns numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed made of a text, so that its order is always the same. */
export function seedOf(text: string): number {
  return [...text].reduce((seed, character) => (seed * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7);
}

/** The same items in another order, chosen by the seed. `shuffle([1, 2, 3], 7)` is always the same. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[pick]] = [shuffled[pick] as T, shuffled[last] as T];
  }
  return shuffled;
}

/**
 * The order in which scenes are met: until every scene has been answered once, in blocks type by type, what is new first;
 * after that mixed by the seed, two of a type in a row only where nothing else is left.
 * Source for blocks first, then mixing: Carvalho and Goldstone (2014), on what interleaving is good for.
 */
export function orderScenes<T extends Scene>(scenes: readonly T[], answered: ReadonlySet<string>, seed: number): T[] {
  const fresh = scenes.filter(({ id }) => !answered.has(id));
  if (fresh.length > 0) return fresh;
  const pool = shuffle(scenes, seed);
  const mixed: T[] = [];
  while (pool.length > 0) {
    const previous = mixed.at(-1)?.type;
    const next = pool.findIndex(({ type }) => type !== previous);
    mixed.push(...pool.splice(Math.max(0, next), 1));
  }
  return mixed;
}
