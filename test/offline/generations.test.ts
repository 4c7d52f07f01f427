import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashesOf, nextOrder, retire, unneeded } from '../../src/offline/generations.ts';
import { generationLists } from './arbitrary.ts';

const all = new Set(['shared', 'en', 'tr']);

describe('when a generation takes over', () => {
  test('it is the one in force, the one before is kept, later ones stay on their way, the rest goes', () => {
    fc.assert(
      fc.property(generationLists, fc.nat(4), (generations, pick) => {
        const own = generations[pick % generations.length];
        if (own === undefined || own.state === 'former') return;
        const before = generations.find(({ state, id }) => state === 'active' && id !== own.id);
        const kept = retire(generations, own.id);
        expect(kept.filter(({ state }) => state === 'active').map(({ id }) => id)).toEqual([own.id]);
        if (before !== undefined) expect(kept.filter(({ state }) => state === 'former').map(({ id }) => id)).toEqual([before.id]);
        for (const { id, order, state } of generations)
          if (order > own.order && id !== own.id && (state === 'installing' || state === 'installed'))
            expect(kept.some((other) => other.id === id)).toBe(true);
        expect(kept.filter(({ state }) => state === 'former').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('no body that a kept generation needs is swept away, and nothing else stays', () => {
    fc.assert(
      fc.property(generationLists, (generations) => {
        const kept = retire(generations, generations.at(-1)?.id ?? '');
        const stored = hashesOf(generations);
        const swept = new Set(unneeded(stored, kept, all));
        const needed = hashesOf(kept);
        for (const hash of stored) expect(swept.has(hash)).toBe(!needed.has(hash));
      }),
    );
  });

  test('its number is the next', () => {
    fc.assert(
      fc.property(generationLists, (generations) => {
        expect(generations.every(({ order }) => order < nextOrder(generations))).toBe(true);
      }),
    );
    expect(nextOrder([])).toBe(1);
  });
});

test('a language that is not wanted needs nothing but what it shares', () => {
  const files = (hash: string) => ({ pages: 0, bytes: 0, files: { [hash]: hash } });
  const edition = { id: '1', date: null, groups: { shared: files('s'), en: files('e'), tr: files('t') } };
  expect(unneeded(['s', 'e', 't', 'old'], [edition], new Set(['shared', 'en']))).toEqual(['t', 'old']);
});
