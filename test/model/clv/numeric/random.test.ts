import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../src/model/clv/numeric/random.ts';

const draws = 40_000;

/** Expects the mean of many draws within five standard errors; seeds are fixed, so this passes always or never. */
function expectMoments(draw: () => number, mean: number, variance: number): void {
  const sample = Float64Array.from({ length: draws }, draw);
  const found = sample.reduce((sum, value) => sum + value, 0) / draws;
  const spread = sample.reduce((sum, value) => sum + (value - found) ** 2, 0) / draws;
  expect(Math.abs(found - mean)).toBeLessThan(5 * Math.sqrt(variance / draws));
  expect(Math.abs(spread / variance - 1)).toBeLessThan(0.1);
}

describe('random numbers from a seed', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    const take = (seed: number) => Array.from({ length: 5 }, createRandom(seed).uniform);
    expect(take(7)).toEqual(take(7));
    expect(new Set([...take(7), ...take(8), ...take(-1), ...take(0)]).size).toBe(20);
  });

  test('every distribution has its mean and variance', () => {
    const random = createRandom(11);
    expectMoments(random.uniform, 1 / 2, 1 / 12);
    expectMoments(random.exponential, 1, 1);
    for (const shape of [0.3, 1, 4.5]) expectMoments(() => random.gamma(shape), shape, shape);
  });

  test('tiny shapes still give numbers, and a shape of 0 nothing', () => {
    const random = createRandom(3);
    const sample = Array.from({ length: 500 }, () => random.gamma(1e-6));
    expect(sample.every((x) => x >= 0 && x < 1)).toBe(true);
    expect(random.gamma(0)).toBe(0);
  });
});
