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

const published = Float64Array.of(0.243, 4.414, 0.793, 2.426).map(Math.log);

describe('log-likelihood of purchases', () => {
  test.each(reference)('%s, x %d, last %d, age %d', (model, x, last, age, value) => {
    expectClose(purchaseLikelihood(toTable([[x, last, age]]), model)(published).value, value, 1e-13);
  });

  test('slopes and curvature are those of the value', () => {
    const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
    const point = fc.tuple(coordinate, coordinate, coordinate, coordinate).map((logs) => Float64Array.from(logs));
    const table = toTable(smallShop);
    fc.assert(
      fc.property(fc.constantFrom(...models), point, (model, logs) => {
        const evaluate = purchaseLikelihood(table, model);
        const { gradient, hessian } = evaluate(logs);
        for (let i = 0; i < 4; i += 1) {
          const step = 1e-5;
          const [up, down] = [step, -step].map((change) => evaluate(logs.map((value, j) => (j === i ? value + change : value))));
          if (!up || !down) continue;
          expectClose(gradient[i] ?? 0, (up.value - down.value) / (2 * step), 1e-5, 1e-3);
          for (let j = 0; j < 4; j += 1) {
            expectClose(hessian[4 * i + j] ?? 0, ((up.gradient[j] ?? 0) - (down.gradient[j] ?? 0)) / (2 * step), 1e-5, 1e-3);
          }
        }
      }),
    );
  });
});
