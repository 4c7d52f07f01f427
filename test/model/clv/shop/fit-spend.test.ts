import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlateSpend } from '../../../../src/model/calibration/correlation.ts';
import { expectedSpend } from '../../../../src/model/clv/shop/expected-spend.ts';
import { fitSpend, type SpendFit, type Spending } from '../../../../src/model/clv/shop/fit-spend.ts';
import { demoPlan, generateOrders } from '../../../../src/widgets/lifetime-value/data/demo-shop.ts';
import { expectClose } from '../numeric/close.ts';
import { observe } from './observe.ts';

type Row = readonly [frequency: number, meanSpend: number, weight: number];

const toSpending = (rows: readonly Row[]): Spending => ({
  frequency: Float64Array.from(rows, ([x]) => x),
  meanSpend: Float64Array.from(rows, ([, mean]) => mean),
  weight: Float64Array.from(rows, ([, , weight]) => weight),
});

function fitted(rows: readonly Row[]): Extract<SpendFit, { kind: 'fitted' }> {
  const fit = fitSpend(toSpending(rows));
  if (fit.kind === 'refused') throw new Error(fit.reason);
  return fit;
}

const rows: Row[] = [
  [1, 12.5, 8],
  [1, 40, 5],
  [2, 22, 7],
  [2, 71, 3],
  [3, 35, 4],
  [4, 18, 3],
  [5, 52, 2],
  [7, 30, 2],
  [1, 150, 1],
  [2, 9, 3],
];

describe('fitting spending', () => {
  test('the maximum of a small shop', () => {
    // Root of the gradient of note 025's log-likelihood, by mpmath's findroot at 40 digits.
    const { parameters, logLikelihood, customers, limits } = fitted(rows);
    expectClose(parameters.p, 4.12492531903915, 1e-6);
    expectClose(parameters.q, 4.26986003605035, 1e-6);
    expectClose(parameters.gamma, 25.1746351840016, 1e-6);
    expectClose(logLikelihood, -159.441640050132, 1e-12);
    expect([customers, limits]).toEqual([38, []]);
  });

  test('a weight is so many customers', () => {
    const single = rows.flatMap(([x, mean, weight]) => Array.from({ length: weight }, (): Row => [x, mean, 1]));
    expectClose(fitted(single).parameters.gamma, fitted(rows).parameters.gamma, 1e-6);
    expectClose(correlateSpend(toSpending(single)), correlateSpend(toSpending(rows)), 1e-9);
  });

  test('the currency changes gamma only', () => {
    const inCents = rows.map(([x, mean, weight]): Row => [x, 100 * mean, weight]);
    const [fit, other] = [fitted(rows), fitted(inCents)];
    expectClose(other.parameters.p, fit.parameters.p, 1e-6);
    expectClose(other.parameters.gamma, 100 * fit.parameters.gamma, 1e-6);
    expectClose(correlateSpend(toSpending(inCents)), correlateSpend(toSpending(rows)), 1e-9);
  });

  test('the parameters a large shop was made from', () => {
    const orders = generateOrders({ ...demoPlan, customers: 20_000 }, 9);
    const customers = observe(orders, { end: demoPlan.days, daysPerUnit: 1 });
    const fit = fitSpend(customers);
    if (fit.kind === 'refused') throw new Error(fit.reason);
    const { p, q, gamma } = demoPlan.spend;
    // Orders merged in a day make some purchases too large.
    expectClose(fit.parameters.p, p, 0.15);
    expectClose(fit.parameters.q, q, 0.15);
    expectClose(expectedSpend(fit.parameters, 0, 0) ?? 0, (p * gamma) / (q - 1), 0.05);
    expect(Math.abs(correlateSpend(customers))).toBeLessThan(0.05);
  });

  test('frequency and spend that grow together have a correlation of 1, and customers left out do not count', () => {
    const together: Row[] = [
      [1, 10, 1],
      [2, 20, 1],
      [3, 30, 1],
    ];
    expectClose(correlateSpend(toSpending(together)), 1, 1e-12);
    expect(correlateSpend(toSpending([...together, [0, 0, 50], [9, 0, 5]]))).toBe(correlateSpend(toSpending(together)));
    expect(correlateSpend(toSpending([[0, 0, 3]]))).toBe(0);
  });

  test('those without a repeat or a spend are left out; without any there is nothing to fit', () => {
    const more = fitted([...rows, [0, 0, 500], [3, 0, 20]]);
    expect([more.customers, more.parameters]).toEqual([38, fitted(rows).parameters]);
    expect(fitSpend(toSpending([[0, 0, 9]]))).toEqual({ kind: 'refused', reason: 'no-spend' });
  });

  test('one spend for all is named and expected again', () => {
    const alike: Row[] = [
      [1, 20, 30],
      [4, 20, 10],
    ];
    const fit = fitted(alike);
    expect(fit.limits).toContain('common-spend');
    expectClose(expectedSpend(fit.parameters, 0, 0) ?? 0, 20, 1e-4);
    expectClose(expectedSpend(fit.parameters, 4, 20) ?? 0, 20, 1e-4);
    expect(correlateSpend(toSpending(alike))).toBe(0);
  });

  test('any spending gives finite parameters', () => {
    const row = fc.tuple(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0.01, max: 1e9, noNaN: true }),
      fc.integer({ min: 1, max: 50 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (list) => {
        const { parameters, logLikelihood } = fitted(list);
        const correlation = correlateSpend(toSpending(list));
        for (const value of Object.values(parameters)) expect(value).toBeGreaterThan(0);
        for (const value of [logLikelihood, correlation, ...Object.values(parameters)]) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('expected spend', () => {
  const published = { p: 6.25, q: 3.74, gamma: 15.44 };

  test('of the population and after two purchases', () => {
    expectClose(expectedSpend(published, 0, 0) ?? 0, 35.22, 1e-4);
    expectClose(expectedSpend(published, 2, 22.35) ?? 0, 24.66, 2e-4);
  });

  test('the own mean weighs more the more was bought', () => {
    const towards = [1, 5, 50, 5000].map((x) => expectedSpend(published, x, 100) ?? 0);
    expect(towards).toEqual([...towards].sort((one, other) => one - other));
    expectClose(towards.at(-1) ?? 0, 100, 1e-2);
  });

  test('with q up to 1 there is no mean', () => {
    expect([0.5, 1, 1.01].map((q) => expectedSpend({ ...published, q }, 0, 0) === null)).toEqual([true, true, false]);
  });
});
