import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byLogarithms, type Evaluation, maximise } from '../../../../src/model/clv/numeric/maximise.ts';
import { expectClose } from './close.ts';

const hill = ([x = 0]: Float64Array): Evaluation => ({
  value: -((x - 3) ** 2),
  gradient: Float64Array.of(-2 * (x - 3)),
  hessian: Float64Array.of(-2),
});

/** Rosenbrock's curved valley turned over: its top is at (1, 1), and it is not concave on the way. */
const ridge = ([x = 0, y = 0]: Float64Array): Evaluation => ({
  value: -100 * (y - x * x) ** 2 - (1 - x) ** 2,
  gradient: Float64Array.of(400 * x * (y - x * x) + 2 * (1 - x), -200 * (y - x * x)),
  hessian: Float64Array.of(400 * (y - 3 * x * x) - 2, 400 * x, 400 * x, -200),
});

/** Rises for ever towards large x; y has its top at 2. */
const endless = ([x = 0, y = 0]: Float64Array): Evaluation => ({
  value: -Math.exp(-x) - (y - 2) ** 2,
  gradient: Float64Array.of(Math.exp(-x), -2 * (y - 2)),
  hessian: Float64Array.of(-Math.exp(-x), 0, 0, -2),
});

describe('climbing to a maximum', () => {
  test('a parabola is climbed at once', () => {
    expect(Array.from(maximise(hill, Float64Array.of(0), 10).point)).toEqual([3]);
  });

  test('a curved ridge is followed to its top from anywhere', () => {
    const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const { point } = maximise(ridge, Float64Array.of(x, y), 50);
        for (const found of point) expectClose(found, 1, 1e-5);
      }),
    );
  });

  test('what rises for ever or has its top outside ends on the box, the rest at its own top', () => {
    expect(Array.from(maximise(endless, Float64Array.of(0, 0), 5).point)).toEqual([5, 2]);
    expect(Array.from(maximise(hill, Float64Array.of(0), 2).point)).toEqual([2]);
  });

  test('derivatives by logarithms', () => {
    const { gradient, hessian } = byLogarithms(12, [2], [12], [6]);
    expect([gradient[0], hessian[0]]).toEqual([24, 48]);
  });
});
