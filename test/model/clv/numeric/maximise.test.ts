import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evaluation, maximise } from '../../../../src/model/clv/numeric/maximise.ts';
import { expectClose } from './close.ts';

type Parameters = readonly number[];

const hill = ([x = 0]: Parameters): Evaluation => ({ value: -((x - 3) ** 2), slopes: [-2 * (x - 3)], bends: [[-2]] });

/** Rosenbrock's curved valley turned over: its top is at (1, 1), and it is not concave on the way. */
const ridge = ([x = 0, y = 0]: Parameters): Evaluation => ({
  value: -100 * (y - x * x) ** 2 - (1 - x) ** 2,
  slopes: [400 * x * (y - x * x) + 2 * (1 - x), -200 * (y - x * x)],
  bends: [
    [400 * (y - 3 * x * x) - 2, 400 * x],
    [400 * x, -200],
  ],
});

/** Rises for ever towards large x; y has its top at 2. */
const endless = ([x = 0, y = 0]: Parameters): Evaluation => ({
  value: -1 / x - (y - 2) ** 2,
  slopes: [1 / x ** 2, -2 * (y - 2)],
  bends: [
    [-2 / x ** 3, 0],
    [0, -2],
  ],
});

describe('climbing to a maximum over positive parameters', () => {
  test('a parabola is climbed', () => {
    for (const start of [0.01, 1, 500]) expectClose(maximise(hill, [start]).parameters[0] ?? 0, 3, 1e-12);
  });

  test('a curved ridge is followed to its top from anywhere', () => {
    const coordinate = fc.double({ min: -3, max: 3, noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        for (const found of maximise(ridge, [x, y]).parameters) expectClose(found, 1, 1e-5);
      }),
    );
  });

  test('what rises for ever ends at the bound, the rest at its own top', () => {
    const [x = 0, y = 0] = maximise(endless, [1, 1]).parameters;
    expect(x).toBeGreaterThan(1e5);
    expectClose(y, 2, 1e-9);
    const falling = ([p = 0]: Parameters): Evaluation => ({ value: -p, slopes: [-1], bends: [[0]] });
    expect(maximise(falling, [1]).parameters[0]).toBeLessThan(1e-5);
  });

  test('a start beyond the bounds is taken back to them', () => {
    expectClose(maximise(hill, [1e300]).parameters[0] ?? 0, 3, 1e-12);
  });
});
