import fc from 'fast-check';
import { describe, test } from 'vitest';
import { purchaseLikelihood } from '../../../../src/model/clv/shop/likelihood.ts';
import { expectClose } from '../numeric/close.ts';
import { models, smallShop, toTable } from './shops.ts';

/** Log-likelihoods of one customer at r .243, α 4.414, a .793, b 2.426, from the papers' formulas by mpmath 1.3 at 40 digits. */
const reference = [
  ['BG/NBD', 0, 0, 39, -0.5554981608414633],
  ['BG/NBD', 2, 30.43, 38.86, -9.45860630706627],
  ['BG/NBD', 1, 1.71, 38.86, -4.469093275032588],
  ['BG/NBD', 300, 290, 400, -307.0462267572135],
  ['BG/NBD', 2000, 10, 400, 7849.573351406986],
  ['MBG/NBD', 0, 0, 39, -0.3874523195688844],
  ['MBG/NBD', 2, 30.43, 38.86, -9.687182636249961],
  ['MBG/NBD', 1, 1.71, 38.86, -4.938632073574695],
  ['MBG/NBD', 300, 290, 400, -307.0521575273533],
  ['MBG/NBD', 2000, 10, 400, 7849.572455946779],
] as const;

const published = [0.243, 4.414, 0.793, 2.426];

describe('log-likelihood of purchases', () => {
  test.each(reference)('%s, x %d, last %d, age %d', (model, x, last, age, value) => {
    expectClose(purchaseLikelihood(toTable([[x, last, age]]), model)(published).value, value, 1e-13);
  });

  test('slopes and curvature are those of the value', () => {
    const coordinate = fc.double({ min: -3, max: 3, noNaN: true }).map(Math.exp);
    const table = toTable(smallShop);
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.tuple(coordinate, coordinate, coordinate, coordinate), (model, point) => {
        const evaluate = purchaseLikelihood(table, model);
        const { slopes, bends } = evaluate(point);
        for (let i = 0; i < 4; i += 1) {
          const step = 1e-5 * (point[i] ?? 1);
          const [up, down] = [step, -step].map((change) => evaluate(point.map((value, j) => (j === i ? value + change : value))));
          if (!up || !down) continue;
          // As they are by logarithms: what a parameter's own size makes of them.
          const scale = point[i] ?? 1;
          expectClose(scale * (slopes[i] ?? 0), (scale * (up.value - down.value)) / (2 * step), 1e-5, 1e-3);
          for (let j = 0; j < 4; j += 1) {
            const both = scale * (point[j] ?? 1);
            expectClose(both * (bends[i]?.[j] ?? 0), (both * ((up.slopes[j] ?? 0) - (down.slopes[j] ?? 0))) / (2 * step), 1e-5, 1e-3);
          }
        }
      }),
    );
  });
});
