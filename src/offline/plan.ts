import type { Edition } from './edition.ts';

/** A body to be fetched: one path that has it, and its hash. */
export interface Wanted {
  path: string;
  hash: string;
}

/** What of some groups is not stored yet; a body that stands under many paths is fetched once. */
export function planFetches(edition: Edition, groups: readonly string[], stored: ReadonlySet<string>): Wanted[] {
  const planned = new Map<string, string>();
  for (const name of groups) {
    for (const [path, hash] of Object.entries(edition.groups[name]?.files ?? {}))
      if (!stored.has(hash) && !planned.has(hash)) planned.set(hash, path);
  }
  return [...planned].map(([hash, path]) => ({ path, hash }));
}

/** Does something with each item, `width` at a time. The first failure stops the rest, and is thrown once all have ended. */
export async function eachAtOnce<T>(items: readonly T[], width: number, act: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const failures: unknown[] = [];
  const work = async () => {
    for (let item = rest.shift(); item !== undefined && failures.length === 0; item = rest.shift()) {
      try {
        await act(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  if (failures.length > 0) throw failures[0];
}
