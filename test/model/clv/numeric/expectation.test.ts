import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaNodes, gammaMean } from '../../../../src/model/clv/numeric/expectation.ts';
import { expectClose } from './close.ts';

const betaMean = (a: number, b: number, sharpness: number, f: (p: number) => number) => {
  const { node, weight } = betaNodes(a, b, sharpness);
  return node.reduce((sum, p, i) => sum + (weight[i] ?? 0) * f(p), 0);
};

/** a, b, c and the mean of 1/(1+cp) over Beta(a, b): ₂F₁(1, a; a+b; −c) by mpmath 1.3 at 40 digits. */
const betaReference = [
  [0.79, 2.43, 0.5, 0.8979900615912146],
  [0.79, 2.43, 300, 0.05906315221464353],
  [0.79, 2.43, 1e6, 0.00014428255642807915],
  [0.0001, 2, 0.5, 0.999978361755968],
  [0.0001, 2, 1e6, 0.998719279734344],
  [0.0001, 0.0001, 300, 0.5013768193834106],
  [0.0001, 0.0001, 1e6, 0.4993102184883957],
  [1, 2.4, 300, 0.03602057051873167],
  [0.31, 0.5, 300, 0.14657759575929558],
  [0.8, 100000, 300, 0.9976128712281432],
  [0.8, 100000, 1e6, 0.2605009622446554],
  [10000, 10000, 300, 0.006622843342900579],
  [50, 0.01, 300, 0.0033229348485166025],
] as const;

/** Shape, rate and the mean of 1/(1+λ) over the gamma distribution, by mpmath's quadrature at 40 digits. */
const gammaReference = [
  [1, 0.001, 0.006337874070325488],
  [1.24, 0.1, 0.1534737813836163],
  [1.24, 10, 0.8973334669895965],
  [2.5, 10, 0.811548390703564],
  [3.3, 10, 0.7647208397736442],
  [20, 1e5, 0.9998000419907621],
  [1000, 10, 0.009910705333446708],
  [100000, 1000, 0.009901087158957139],
] as const;

describe('means over a beta distribution', () => {
  test.each(betaReference)('a %d, b %d: 1/(1 + %d p) has the reference mean', (a, b, c, mean) => {
    expectClose(
      betaMean(a, b, c, (p) => 1 / (1 + c * p)),
      mean,
      1e-13,
    );
  });

  test('the mean and variance of p are those of the distribution', () => {
    const shape = fc.double({ min: 1e-3, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const mean = a / (a + b);
        expectClose(
          betaMean(a, b, 1, (p) => p),
          mean,
          1e-10,
        );
        expectClose(
          betaMean(a, b, 1, (p) => p * p),
          (mean * (a + 1)) / (a + b + 1),
          1e-10,
        );
      }),
    );
  });
});

describe('means over a gamma distribution', () => {
  test.each(gammaReference)('shape %d, rate %d: 1/(1 + λ) has the reference mean', (shape, rate, mean) => {
    const f = (x: number) => 1 / (1 + x);
    expectClose(gammaMean(shape, f, rate, 1)(rate), mean, 1e-13);
    expectClose(gammaMean(shape, f, rate / 40, 1)(rate), mean, 1e-13);
  });

  test('the function is asked once a node, however many rates follow', () => {
    let asked = 0;
    const ask = (x: number) => {
      asked += 1;
      return x;
    };
    const mean = gammaMean(2, ask, 1, 1);
    mean(5);
    const first = asked;
    mean(5);
    expect(asked).toBe(first);
    mean(5.1);
    expect(asked).toBeLessThan(first + 5);
  });
});
