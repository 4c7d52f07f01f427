import type { Edition } from './edition.ts';

/** An edition on this device, and how far it has come. The former one is kept for tabs that still show it. */
export interface Generation extends Edition {
  state: 'installing' | 'installed' | 'active' | 'former';
  /** Later generations have higher numbers. */
  order: number;
  /** When a language was saved whole, as an ISO time. */
  savedAt: Record<string, string>;
}

/** The number of the next generation. `nextOrder([]) === 1`. */
export const nextOrder = (generations: readonly Generation[]): number => Math.max(0, ...generations.map(({ order }) => order)) + 1;

/**
 * What is kept when a generation takes over: itself, the one it takes the place of, and those that began after it and are
 * still on their way; a generation that was overtaken before its turn goes.
 */
export function retire(generations: readonly Generation[], id: string): Generation[] {
  const own = generations.find((generation) => generation.id === id);
  if (own === undefined) return [...generations];
  const isBefore = (state: Generation['state']) => generations.find((other) => other.state === state && other.id !== id);
  const before = isBefore('active') ?? isBefore('former');
  return generations.flatMap((generation): Generation[] => {
    if (generation === own) return [{ ...generation, state: 'active' }];
    if (generation === before) return [{ ...generation, state: 'former' }];
    return generation.order > own.order && generation.state !== 'former' ? [generation] : [];
  });
}

/** Every hash that some of the generations' files have. */
export function hashesOf(editions: readonly Edition[]): Set<string> {
  return new Set(editions.flatMap(({ groups }) => Object.values(groups).flatMap(({ files }) => Object.values(files))));
}

/** Hashes that no kept generation needs: of each only the shared files and the wanted languages count. */
export function unneeded(stored: Iterable<string>, kept: readonly Edition[], wanted: ReadonlySet<string>): string[] {
  const narrowed = kept.map((edition) => ({
    ...edition,
    groups: Object.fromEntries(Object.entries(edition.groups).filter(([name]) => wanted.has(name))),
  }));
  const needed = hashesOf(narrowed);
  return [...stored].filter((hash) => !needed.has(hash));
}
