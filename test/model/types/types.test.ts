import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise, weightOf } from '../../../src/model/types/recognise.ts';
import { orderScenes, type Scene, seededRandom, shuffle } from '../../../src/model/types/scene-order.ts';

const types = ['a', 'b', 'c'];
const observation = (id: string, a: number, b: number, c: number) => ({ id, likelihood: { a, b, c } });
const likelihoods = fc.double({ min: 0.02, max: 0.98, noNaN: true });
const observations = fc.array(
  fc.tuple(likelihoods, likelihoods, likelihoods).map(([a, b, c]) => observation('o', a, b, c)),
  { maxLength: 12 },
);

describe('recognising a type', () => {
  test('an observation weighs by how much more often it is seen with a type than with the others', () => {
    expect(weightOf(observation('x', 0.8, 0.1, 0.3), 'a')).toBeCloseTo(2, 12);
    expect(weightOf(observation('x', 0.2, 0.2, 0.2), 'b')).toBeCloseTo(0, 12);
  });

  test('with nothing ticked every type has an equal share', () => {
    expect(recognise(types, []).map(({ share }) => share)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  test('shares are those of Bayes with equal priors', () => {
    const support = recognise(types, [observation('x', 0.8, 0.1, 0.1), observation('y', 0.5, 0.25, 0.25)]);
    const product = 0.8 * 0.5 + 2 * (0.1 * 0.25);
    expect(support[0]).toMatchObject({ type: 'a' });
    expect(support[0]?.share).toBeCloseTo((0.8 * 0.5) / product, 12);
  });

  test('shares sum to one, are sorted, and do not hang on the order of the ticks', () => {
    fc.assert(
      fc.property(observations, (ticked) => {
        const support = recognise(types, ticked);
        expect(support.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(support.map(({ share }) => share)).toEqual(support.map(({ share }) => share).sort((x, y) => y - x));
        const turned = recognise(types, ticked.toReversed());
        for (const { type, share } of support) expect(turned.find((other) => other.type === type)?.share).toBeCloseTo(share, 9);
      }),
    );
  });
});

describe('the order of scenes', () => {
  const scenes: Scene[] = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2'].map((id) => ({ id, type: id.charAt(0), options: types }));
  const ids = (ordered: readonly Scene[]) => ordered.map(({ id }) => id);

  test('the first pass goes in blocks, and what was answered is left out', () => {
    expect(ids(orderScenes(scenes, new Set(), 1))).toEqual(['a1', 'a2', 'b1', 'b2', 'c1', 'c2']);
    expect(ids(orderScenes(scenes, new Set(['a1', 'b1']), 1))).toEqual(['a2', 'b2', 'c1', 'c2']);
  });

  test('afterwards all come, mixed, and hardly ever two of a type in a row', () => {
    const all = new Set(ids(scenes));
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const ordered = orderScenes(scenes, all, seed);
        expect(ids(ordered).sort()).toEqual(ids(scenes));
        const repeats = ordered.filter(({ type }, index) => ordered[index - 1]?.type === type).length;
        expect(repeats).toBeLessThanOrEqual(1);
      }),
    );
    expect(ids(orderScenes(scenes, all, 1))).not.toEqual(ids(orderScenes(scenes, all, 2)));
  });

  test('a seed repeats its order and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        expect(shuffle(items, seed)).toEqual(shuffle(items, seed));
        expect(shuffle(items, seed).sort()).toEqual([...items].sort());
      }),
    );
    const random = seededRandom(7);
    const draws = Array.from({ length: 1000 }, random);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
    expect(draws.reduce((sum, draw) => sum + draw, 0) / 1000).toBeCloseTo(0.5, 1);
  });
});
