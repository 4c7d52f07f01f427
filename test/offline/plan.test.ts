import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachAtOnce, planFetches } from '../../src/offline/plan.ts';
import { editions } from './arbitrary.ts';

describe('the plan of fetches', () => {
  test('with what is stored makes the groups whole, and fetches nothing twice', () => {
    fc.assert(
      fc.property(editions, fc.uniqueArray(fc.constantFrom('h1', 'h2', 'h3', 'h4')), (edition, stored) => {
        const plan = planFetches(edition, ['shared', 'en'], new Set(stored));
        const after = new Set([...stored, ...plan.map(({ hash }) => hash)]);
        expect(planFetches(edition, ['shared', 'en'], after)).toEqual([]);
        expect(new Set(plan.map(({ hash }) => hash)).size).toBe(plan.length);
        for (const { hash } of plan) expect(stored).not.toContain(hash);
      }),
    );
  });

  test('leaves out languages that are not asked for', () => {
    fc.assert(
      fc.property(editions, (edition) => {
        const asked = new Set(Object.values(edition.groups['shared']?.files ?? {}));
        for (const { hash } of planFetches(edition, ['shared', 'de'], new Set())) expect(asked.has(hash)).toBe(true);
      }),
    );
  });
});

describe('work on many items', () => {
  test('does each once, never more than so many at a time', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await eachAtOnce(
      Array.from({ length: 40 }, (_, index) => index),
      6,
      async (item) => {
        running += 1;
        most = Math.max(most, running);
        await Promise.resolve();
        done.push(item);
        running -= 1;
      },
    );
    expect(most).toBe(6);
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  test('stops at the first failure and tells it', async () => {
    const begun: number[] = [];
    const act = async (item: number) => {
      begun.push(item);
      if (item === 2) throw new Error('broken');
    };
    await expect(eachAtOnce([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 2, act)).rejects.toThrow('broken');
    expect(begun.length).toBeLessThan(10);
  });
});
