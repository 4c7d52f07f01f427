import fc from 'fast-check';
import type { Edition } from '../../src/offline/edition.ts';
import type { Generation } from '../../src/offline/generations.ts';

const path = fc.constantFrom('', 'en/', 'en/a/', 'tr/', 'tr/a/', 'fa/', '_astro/x.js', '_astro/y.js', 'en/data/a.json');
const hash = fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
const group = fc.dictionary(path, hash, { maxKeys: 6 }).map((files) => ({ pages: 0, bytes: 0, files: { ...files } }));

/** Editions with few paths and hashes, so that they share many. */
export const editions: fc.Arbitrary<Edition> = fc
  .record({ id: fc.stringMatching(/^[0-9a-f]{4}$/), shared: group, en: group, tr: group })
  .map(({ id, ...groups }) => ({ id, date: null, groups }));

const states = fc.constantFrom('installing', 'installed') as fc.Arbitrary<Generation['state']>;

/** Generations as they come to be: one in force at most, one former at most, some on their way, each with its own number. */
export const generationLists: fc.Arbitrary<Generation[]> = fc
  .tuple(
    fc.uniqueArray(editions, { minLength: 1, maxLength: 5, selector: ({ id }) => id }),
    fc.array(states, { minLength: 5, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([made, onTheirWay, hasFormer]) =>
    made.map((edition, index) => {
      const way = onTheirWay[index] ?? 'installing';
      const state = index === 1 ? 'active' : index === 0 && hasFormer ? 'former' : way;
      return { ...edition, order: index + 1, savedAt: {}, state };
    }),
  );
