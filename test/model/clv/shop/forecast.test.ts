import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PurchaseParameters } from '../../../../src/model/clv/shop/fit-purchases.ts';
import { type ForecastTerms, followNewCustomer, forecastPurchases, probabilityAlive } from '../../../../src/model/clv/shop/forecast.ts';
import { expectClose } from '../numeric/close.ts';
import { anyParameters, anyRow, published, type Row } from './shops.ts';

const weekly = 1.15 ** (1 / 52) - 1;

function worth(parameters: PurchaseParameters, [x, last, age]: Row, terms: ForecastTerms): number {
  const forecast = forecastPurchases(parameters, terms);
  return forecast.kind === 'finite' ? probabilityAlive(parameters, x, last, age) * forecast.ifAlive(x, age) : Number.NaN;
}

/**
 * Model, x, tₓ, T, horizon, discount, purchases to come at the published parameters: the integral over time of
 * P(alive) e^(−δs) (r+x)/(α+T) ₂F₁(r+x+1, a; a+b+k; −s/(α+T)), by mpmath 1.3 at 40 digits.
 */
const reference = [
  ['BG/NBD', [2, 30.43, 38.86], 39, 0, 1.226028174767144],
  ['BG/NBD', [2, 30.43, 38.86], null, weekly, 5.169553928437522],
  ['BG/NBD', [10, 35, 39], null, weekly, 22.87538559889304],
  ['BG/NBD', [0, 0, 38.86], null, weekly, 1.018746194646932],
  ['BG/NBD', [0, 0, 38.86], 52, weekly, 0.2360017980644643],
  ['BG/NBD', [2, 30.43, 38.86], 52, weekly, 1.461919199022281],
  ['BG/NBD', [40, 38, 39], 1000, weekly, 94.21495416283118],
  ['MBG/NBD', [2, 30.43, 38.86], 39, 0, 1.340497428491213],
  ['MBG/NBD', [2, 30.43, 38.86], null, weekly, 5.990697477587761],
  ['MBG/NBD', [10, 35, 39], null, weekly, 24.03395389159817],
  ['MBG/NBD', [0, 0, 38.86], null, weekly, 0.7185964163772918],
  ['MBG/NBD', [0, 0, 38.86], 52, weekly, 0.1550183464757499],
  ['MBG/NBD', [2, 30.43, 38.86], 52, weekly, 1.606531397344336],
  ['MBG/NBD', [40, 38, 39], 1000, weekly, 95.39689308502587],
] as const;

describe('purchases to come', () => {
  test.each(reference)('%s, %j, horizon %d, discount %d', (model, row, horizon, discountRate, expected) => {
    expectClose(worth({ ...published, model }, row, { horizon, discountRate }), expected, 1e-12);
  });

  test('a thousand and a hundred thousand purchases overflow nothing', () => {
    // The papers' formula by mpmath at 60 digits.
    const terms = { horizon: 39, discountRate: 0 };
    expectClose(worth(published, [1000, 38.99, 39], terms), 685.210170658397, 1e-11);
    expectClose(worth(published, [100_000, 38.9999, 39], terms), 68_543.8423555387, 1e-11);
  });

  test('where the published formula divides by nothing there is an answer', () => {
    const flat: PurchaseParameters = { model: 'BG/NBD', r: 0.11, alpha: 2.24, a: 0.31, b: 0.5 };
    expectClose(worth(flat, [0, 0, 1], { horizon: 30, discountRate: 0 }), 0.5645886, 1e-7);
    expectClose(worth({ ...published, a: 1 }, [2, 30, 38], { horizon: 39, discountRate: 0 }), 1.1265613, 1e-7);
  });

  test('without discount and end the sum is finite for a > 1 only', () => {
    const forever = { horizon: null, discountRate: 0 };
    expect(forecastPurchases(published, forever)).toEqual({ kind: 'endless', reason: 'no-discount' });
    const leaving = { ...published, a: 1.5 };
    expectClose(worth(leaving, [2, 30, 39], forever), worth(leaving, [2, 30, 39], { horizon: null, discountRate: 1e-12 }), 1e-3);
    expectClose(worth(leaving, [2, 30, 39], forever) / probabilityAlive(leaving, 2, 30, 39), (1.5 + 2.426 + 1) / 0.5, 1e-12);
  });

  test('any history under any parameters has a finite worth, more the further one looks and less the more it is discounted', () => {
    const rate = fc.double({ min: 1e-6, max: 1, noNaN: true });
    const time = fc.double({ min: 1e-9, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(anyParameters, anyRow, rate, time, (parameters, row, discountRate, horizon) => {
        const near = worth(parameters, row, { horizon, discountRate });
        const further = worth(parameters, row, { horizon: 1.1 * horizon, discountRate });
        const whole = worth(parameters, row, { horizon: null, discountRate });
        const cheaper = worth(parameters, row, { horizon: null, discountRate: 1.1 * discountRate });
        const plain = worth(parameters, row, { horizon, discountRate: 0 });
        expect(near).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(further * (1 + 1e-11));
        expect(further).toBeLessThanOrEqual(whole * (1 + 1e-11));
        expect(cheaper).toBeLessThanOrEqual(whole * (1 + 1e-11));
        expect(near).toBeLessThanOrEqual(plain * (1 + 1e-11));
        expect(whole).toBeLessThan(Number.POSITIVE_INFINITY);
        expect(worth(parameters, row, { horizon: 0, discountRate })).toBe(0);
      }),
    );
  });

  test('a far horizon comes to the whole', () => {
    for (const row of [
      [0, 0, 38.86],
      [10, 35, 39],
    ] as const) {
      const whole = worth(published, row, { horizon: null, discountRate: weekly });
      expectClose(worth(published, row, { horizon: 20_000, discountRate: weekly }), whole, 1e-13);
    }
  });

  test('the unit of time does not matter', () => {
    fc.assert(
      fc.property(anyParameters, anyRow, fc.constantFrom(1e-6, 1 / 7, 1e6), (parameters, [x, last, age], unit) => {
        const scaled = { ...parameters, alpha: parameters.alpha * unit };
        const terms = { horizon: 3 * age, discountRate: 0 };
        const other = worth(scaled, [x, last * unit, age * unit], { horizon: 3 * age * unit, discountRate: 0 });
        expectClose(other, worth(parameters, [x, last, age], terms), 1e-9, 1e-200);
      }),
    );
  });
});

test('an endless horizon is all of the future, and one of any length gives a number', () => {
  const discounted = { horizon: Number.POSITIVE_INFINITY, discountRate: 0.01 };
  expect(worth(published, [2, 30, 38], discounted)).toBe(worth(published, [2, 30, 38], { ...discounted, horizon: null }));
  expect(forecastPurchases(published, { ...discounted, discountRate: 0 })).toEqual({ kind: 'endless', reason: 'no-discount' });
  // For a < 1 purchases of a long time t grow like t^(1−a).
  const [long, longest] = [1e200, 1e300].map((horizon) => worth(published, [2, 30, 38], { horizon, discountRate: 0 }));
  expectClose((longest ?? 0) / (long ?? 1), 10 ** (100 * (1 - published.a)), 1e-9);
});

describe('probability to be alive', () => {
  test('the published customer', () => {
    expectClose(probabilityAlive(published, 2, 30.43, 38.86), 0.7266, 1e-4);
  });

  test('silence lowers it, and it stays between 0 and 1', () => {
    fc.assert(
      fc.property(anyParameters, anyRow, fc.double({ min: 0, max: 1e5, noNaN: true }), (parameters, [x, last, age], silence) => {
        const now = probabilityAlive(parameters, x, last, age);
        const later = probabilityAlive(parameters, x, last, age + silence);
        expect(later).toBeLessThanOrEqual(now);
        expect(later).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('where nobody leaves the two models agree', () => {
    const stayers = { ...published, a: 1e-9 };
    for (const x of [0, 1, 7]) {
      const alive = probabilityAlive({ ...stayers, model: 'MBG/NBD' }, x, x && 37, 39);
      expectClose(alive, probabilityAlive(stayers, x, x && 37, 39), 1e-7);
    }
  });
});

describe('purchases of a new customer', () => {
  test('the published fit over 39 weeks, and none at the start', () => {
    const [start, later] = followNewCustomer(published, Float64Array.of(0, 39)).purchases;
    expect(start).toBe(0);
    expectClose(later ?? 0, 1.1967, 1e-4);
  });

  test('the share still there, by mpmath as ₂F₁(r, a; a+b+k; −t/α), times the chance to come back', () => {
    const fitted = { r: 0.242593, alpha: 4.413535, a: 0.792895, b: 2.42586 };
    const at = (model: PurchaseParameters['model']) => followNewCustomer({ model, ...fitted }, Float64Array.of(39)).alive[0] ?? 0;
    expectClose(at('BG/NBD'), 0.79469592234473, 1e-12);
    expectClose(at('MBG/NBD'), 0.621022152113661, 1e-12);
  });

  test('fewer are there with time, and all of those who may come back at the start', () => {
    fc.assert(
      fc.property(anyParameters, fc.double({ min: 0.01, max: 1e4, noNaN: true }), (parameters, time) => {
        const [start = 0, later = 0, last = 0] = followNewCustomer(parameters, Float64Array.of(0, time, 2 * time)).alive;
        expectClose(start, probabilityAlive(parameters, 0, 0, 0), 1e-12);
        expect(later).toBeLessThanOrEqual(start * (1 + 1e-12));
        expect(last).toBeLessThanOrEqual(later * (1 + 1e-12));
        expect(last).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('they are the forecast for a customer of age 0', () => {
    fc.assert(
      fc.property(anyParameters, fc.double({ min: 0.01, max: 1e4, noNaN: true }), (parameters, time) => {
        const [expected = 0] = followNewCustomer(parameters, Float64Array.of(time)).purchases;
        expectClose(worth(parameters, [0, 0, 0], { horizon: time, discountRate: 0 }), expected, 1e-10);
      }),
    );
  });
});
