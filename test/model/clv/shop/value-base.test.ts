import { describe, expect, test } from 'vitest';
import { centralInterval } from '../../../../src/model/clv/numeric/interval.ts';
import { bootstrapBase, type Replicate } from '../../../../src/model/clv/shop/bootstrap.ts';
import { fitPurchases } from '../../../../src/model/clv/shop/fit-purchases.ts';
import { fitSpend } from '../../../../src/model/clv/shop/fit-spend.ts';
import { aggregateCustomers } from '../../../../src/model/clv/shop/purchase-table.ts';
import { type BaseModels, type CustomerBase, valueBase } from '../../../../src/model/clv/shop/value-base.ts';
import { demoPlan, generateOrders } from '../../../../src/widgets/lifetime-value/data/demo-shop.ts';
import { expectClose } from '../numeric/close.ts';
import { observe } from './observe.ts';
import { published, toTable } from './shops.ts';

const spend = { p: 6.25, q: 3.74, gamma: 15.44 };
const terms = { horizon: 39, valueHorizon: null, discountRate: 1.15 ** (1 / 52) - 1, margin: 1 };

const pair: CustomerBase = {
  table: toTable([
    [2, 30.43, 38.86],
    [10, 35, 39],
    [2, 30.43, 38.86],
  ]),
  meanSpend: Float64Array.of(22.35, 50, 0),
};

describe('value of a base', () => {
  test('the published customer: purchases to come times expected spend', () => {
    const value = valueBase(pair, { purchases: published, spend }, terms);
    if (value.kind === 'endless') throw new Error(value.reason);
    const { columns, totals } = value;
    expectClose(columns.residualValue[0] ?? 0, 127.5, 1e-4);
    expectClose(columns.expectedPurchases[0] ?? 0, 1.226, 1e-3);
    expectClose(columns.expectedSpend[2] ?? 0, 35.22, 1e-4);
    for (const [name, column] of [
      ['alive', columns.probabilityAlive],
      ['purchases', columns.expectedPurchases],
      ['value', columns.residualValue],
    ] as const) {
      expectClose(
        totals[name],
        column.reduce((sum, entry) => sum + entry, 0),
        1e-12,
      );
    }
  });

  test('margin is a share, and without a model of spending purchases are counted', () => {
    const counted = valueBase(pair, { purchases: published, spend: null }, { ...terms, margin: 0.5 });
    if (counted.kind === 'endless') throw new Error(counted.reason);
    expectClose(counted.columns.residualValue[0] ?? 0, 5.169553928437522 / 2, 1e-12);
  });

  test('what has no end says why', () => {
    expect(valueBase(pair, { purchases: published, spend }, { ...terms, discountRate: 0 })).toEqual({
      kind: 'endless',
      reason: 'no-discount',
    });
    expect(valueBase(pair, { purchases: published, spend: { ...spend, q: 1 } }, terms)).toEqual({ kind: 'endless', reason: 'heavy-tail' });
  });
});

function makeDemo(): { base: CustomerBase; models: BaseModels } {
  const customers = observe(generateOrders(demoPlan, 1), { end: demoPlan.days, daysPerUnit: 1 });
  const table = aggregateCustomers(customers);
  const [purchases, spending] = [fitPurchases(table, 'BG/NBD'), fitSpend(customers)];
  if (purchases.kind === 'refused' || spending.kind === 'refused') throw new Error('The demo cannot be fitted.');
  return { base: { table, meanSpend: customers.meanSpend }, models: { purchases: purchases.parameters, spend: spending.parameters } };
}

describe('bootstrap', () => {
  const { base, models } = makeDemo();
  const daily = { horizon: 90, valueHorizon: 365, discountRate: 1.1 ** (1 / 365) - 1, margin: 0.3 };
  const take = (seed: number, replications: number) => {
    const taken: Replicate[] = [];
    for (const replicate of bootstrapBase(base, models, daily, seed)) if (taken.push(replicate) === replications) break;
    return taken;
  };

  test('the same seed gives the same replicates, another seed others', () => {
    expect(take(3, 3)).toEqual(take(3, 3));
    expect(take(3, 1)).not.toEqual(take(4, 1));
  });

  test('replicates lie around the fit, and around the truth', () => {
    const replicates = take(8, 120);
    const whole = valueBase(base, models, daily);
    if (whole.kind === 'endless') throw new Error(whole.reason);
    const values = replicates.map(({ totals }) => totals?.value ?? Number.NaN);
    const wide = centralInterval(values, 0.9);
    expect(wide?.low).toBeLessThan(whole.totals.value);
    expect(wide?.high).toBeGreaterThan(whole.totals.value);
    expect((wide?.high ?? 0) / (wide?.low ?? 1)).toBeLessThan(3);
    const shapes = centralInterval(
      replicates.map(({ purchases }) => purchases.r),
      0.99,
    );
    expect(shapes?.low).toBeLessThan(demoPlan.purchases.r);
    expect(shapes?.high).toBeGreaterThan(demoPlan.purchases.r);
  });

  test('a central interval by quantiles', () => {
    expect(centralInterval([5, 1, 4, 2, 3], 0.5)).toEqual({ low: 2, high: 4 });
    expect(centralInterval([7], 0.9)).toEqual({ low: 7, high: 7 });
    expect(centralInterval([], 0.9)).toBeNull();
  });
});

test('a mean of repeats that is no amount counts as unknown', () => {
  const history = { frequency: Float64Array.of(2, 2), recency: Float64Array.of(20, 20), age: Float64Array.of(30, 30) };
  const terms = { horizon: 10, valueHorizon: 100, discountRate: 0.001, margin: 1 };
  const models = {
    purchases: { model: 'BG/NBD', r: 0.5, alpha: 8, a: 0.8, b: 2.5 } as const,
    spend: { p: 6.25, q: 3.74, gamma: 15.44 },
  };
  const spendWith = (...meanSpend: number[]) => {
    const value = valueBase({ table: aggregateCustomers(history), meanSpend: Float64Array.from(meanSpend) }, models, terms);
    return value.kind === 'valued' ? [...value.columns.expectedSpend, value.totals.value] : [];
  };
  expect(spendWith(22.35, Number.NaN)).toEqual(spendWith(22.35, 0));
  expect(spendWith(22.35, Number.POSITIVE_INFINITY)).toEqual(spendWith(22.35, 0));
});

test('an entry that stands for several customers weighs as much as they would', () => {
  const history = { frequency: Float64Array.of(0, 2, 2), recency: Float64Array.of(0, 20, 20), age: Float64Array.of(30, 30, 30) };
  const terms = { horizon: 10, valueHorizon: 100, discountRate: 0.001, margin: 1 };
  const models = { purchases: { model: 'BG/NBD', r: 0.5, alpha: 8, a: 0.8, b: 2.5 } as const, spend: null };
  const apart = valueBase({ table: aggregateCustomers(history), meanSpend: new Float64Array(3) }, models, terms);
  const short = {
    frequency: history.frequency.slice(0, 2),
    recency: history.recency.slice(0, 2),
    age: history.age.slice(0, 2),
  };
  const weight = Float64Array.of(1, 2);
  const together = valueBase({ table: aggregateCustomers(short, weight), meanSpend: new Float64Array(2), weight }, models, terms);
  expect(apart.kind === 'valued' && together.kind === 'valued').toBe(true);
  if (apart.kind !== 'valued' || together.kind !== 'valued') return;
  for (const name of ['alive', 'purchases', 'value'] as const) expect(together.totals[name]).toBeCloseTo(apart.totals[name], 10);
});
