import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitPurchases, type PurchaseFit, type PurchaseLimit } from '../../../../src/model/clv/shop/fit-purchases.ts';
import { forecastPurchases, probabilityAlive } from '../../../../src/model/clv/shop/forecast.ts';
import type { PurchaseModel } from '../../../../src/model/clv/shop/likelihood.ts';
import { aggregateCustomers } from '../../../../src/model/clv/shop/purchase-table.ts';
import { demoPlan, generateOrders } from '../../../../src/widgets/lifetime-value/data/demo-shop.ts';
import { expectClose } from '../numeric/close.ts';
import { observe } from './observe.ts';
import { anyRow, models, type Row, smallShop, toTable } from './shops.ts';

function fitted(rows: readonly Row[], model: PurchaseModel): Extract<PurchaseFit, { kind: 'fitted' }> {
  const fit = fitPurchases(toTable(rows), model);
  if (fit.kind === 'refused') throw new Error(fit.reason);
  return fit;
}

describe('fitting purchases', () => {
  /** Root of the gradient of the papers' log-likelihood, by mpmath's findroot at 40 digits from scipy's simplex. */
  test.each([
    ['BG/NBD', [0.274400923132079, 3.52478298520437, 1.14757706674668, 2.04642422095209], -974.215031160016],
    ['MBG/NBD', [1.15956629960479, 8.0667769984016, 1.60373394198169, 1.86271081820948], -972.219693829941],
  ] as const)('%s finds the maximum of a small shop', (model, parameters, logLikelihood) => {
    const fit = fitted(smallShop, model);
    const { r, alpha, a, b } = fit.parameters;
    [r, alpha, a, b].forEach((value, i) => {
      expectClose(value, parameters[i] ?? 0, 1e-7);
    });
    expectClose(fit.logLikelihood, logLikelihood, 1e-13);
    expect(fit.limits).toEqual([]);
  });

  test.each(models)('%s finds the parameters a large shop was made from', (model) => {
    const purchases = { model, r: 1.2, alpha: 120, a: 1.1, b: 3 };
    const orders = generateOrders({ ...demoPlan, customers: 40_000, days: 1096, purchases }, 5);
    const fit = fitPurchases(aggregateCustomers(observe(orders, { end: 1096, daysPerUnit: 1 })), model);
    if (fit.kind === 'refused') throw new Error(fit.reason);
    // Orders of one day are merged and days are whole, so even endless data would miss by some per cent.
    for (const name of ['r', 'alpha', 'a', 'b'] as const) expectClose(fit.parameters[name], purchases[name], 0.12);
  });

  test('the unit of time changes α only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.constantFrom(1e-9, 1 / 7, 24, 1e9), (model, unit) => {
        const fit = fitted(smallShop, model);
        const other = fitted(
          smallShop.map(([x, last, age, count]) => [x, last * unit, age * unit, count ?? 1] as const),
          model,
        );
        for (const name of ['r', 'a', 'b'] as const) expectClose(other.parameters[name], fit.parameters[name], 1e-6);
        expectClose(other.parameters.alpha, fit.parameters.alpha * unit, 1e-6);
      }),
    );
  });

  test('starting near gives the same fit', () => {
    for (const model of models) {
      const fit = fitted(smallShop, model);
      const again = fitPurchases(toTable(smallShop), model, fit.parameters);
      expect(again).toMatchObject({ kind: 'fitted', limits: [] });
      if (again.kind === 'fitted') expectClose(again.parameters.b, fit.parameters.b, 1e-6);
    }
  });

  test.each<[string, Row[], PurchaseLimit]>([
    ['everyone bought once', [[0, 0, 39, 200]], 'no-repeat'],
    [
      'everyone keeps buying to the end',
      [
        [5, 38, 39, 20],
        [9, 39, 39, 20],
        [20, 38.9, 39, 20],
        [1, 37, 39, 9],
      ],
      'no-dropout',
    ],
    ['all are alike', [[4, 39, 40, 50]], 'common-rate'],
    ['one customer', [[2, 30, 39]], 'common-rate'],
  ])('%s: the limit is named', (_, rows, limit) => {
    for (const model of models) expect(fitted(rows, model).limits).toContain(limit);
  });

  test('a customer of many purchases who is gone is a sign that customers leave', () => {
    const rows: Row[] = [[100_000, 50, 52]];
    for (const model of models) {
      const { parameters, limits } = fitted(rows, model);
      expect(probabilityAlive(parameters, 100_000, 50, 52)).toBeLessThan(0.01);
      expect(limits).not.toContain('no-dropout');
    }
  });

  test('customers of two kinds: the limit is named', () => {
    const halves: Row[] = [
      [20, 39, 39, 30],
      [22, 38, 39, 30],
      [1, 2, 39, 30],
      [1, 1, 39, 30],
    ];
    expect(fitted(halves, 'BG/NBD').limits).toContain('split-dropout');
    const few: Row[] = [
      [0, 0, 39, 5000],
      [5000, 39, 39, 1],
    ];
    expect(fitted(few, 'BG/NBD').limits).toContain('split-rate');
  });

  test('everyone stops after one quick repeat: all left, if they could not leave before', () => {
    const rows = [0.1, 0.2, 0.3].map((last): Row => [1, last, 39, 30]);
    expect(fitted(rows, 'BG/NBD').limits).toContain('full-dropout');
    expect(fitted(rows, 'MBG/NBD').limits).toContain('common-dropout');
  });

  test('what cannot be fitted is refused with a reason', () => {
    const refusals: [Row[], string][] = [
      [[], 'no-customers'],
      [[[0, 0, 0, 3]], 'no-time'],
      [[[1, 40, 39]], 'impossible-history'],
      [[[0, 3, 39]], 'impossible-history'],
      [[[2, 0, 39]], 'impossible-history'],
      [[[1.5, 3, 39]], 'impossible-history'],
      [[[-1, 0, 39]], 'impossible-history'],
      [[[0, 0, Number.NaN]], 'impossible-history'],
      [[[0, 0, Number.POSITIVE_INFINITY]], 'impossible-history'],
    ];
    for (const [rows, reason] of refusals) expect(fitPurchases(toTable(rows), 'BG/NBD')).toEqual({ kind: 'refused', reason });
  });

  test('any customers give finite parameters and sensible forecasts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...models), fc.array(anyRow, { minLength: 1, maxLength: 8 }), (model, rows) => {
        const { parameters, logLikelihood } = fitted(rows, model);
        const forecast = forecastPurchases(parameters, { horizon: 10, discountRate: 0.01 });
        const numbers = rows.flatMap(([x, last, age]) => {
          const alive = probabilityAlive(parameters, x, last, age);
          return [alive, 1 - alive, forecast.kind === 'finite' ? forecast.ifAlive(x, age) : -1];
        });
        for (const number of [logLikelihood ** 2, parameters.r, parameters.alpha, parameters.a, parameters.b, ...numbers]) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThan(Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 40 },
    );
  });
});
