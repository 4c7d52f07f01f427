import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accumulatePurchases, compareFrequencies, expectRepeats } from '../../../src/model/calibration/calibration.ts';
import { checkHoldout, repeatHoldout } from '../../../src/model/calibration/holdout.ts';
import { purchaseProbabilities } from '../../../src/model/calibration/purchase-probabilities.ts';
import { followNewCustomer } from '../../../src/model/clv/shop/forecast.ts';
import { listBuyingDays } from '../../../src/model/purchases/buying-days.ts';
import { demoPlan, generateOrders } from '../../../src/widgets/lifetime-value/data/demo-shop.ts';
import { expectClose } from '../clv/numeric/close.ts';
import { toLog } from '../clv/shop/observe.ts';
import { models, published, smallShop, toTable } from '../clv/shop/shops.ts';

const sum = (column: Iterable<number>) => [...column].reduce((total, value) => total + value, 0);

describe('probabilities of the number of purchases', () => {
  test('the published fit over 39 weeks', () => {
    const [none, one] = purchaseProbabilities(published, 39, 6);
    expect([none?.toFixed(3), one?.toFixed(3)]).toEqual(['0.574', '0.199']);
  });

  test('they add up to 1, and their mean is the expected number of purchases', () => {
    const some = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...models), some, some, some, some, (model, r, alpha, a, b) => {
        const parameters = { model, r, alpha, a, b };
        const probabilities = purchaseProbabilities(parameters, 2, 900);
        expectClose(sum(probabilities), 1, 1e-10);
        const [mean = 0] = followNewCustomer(parameters, Float64Array.of(2)).purchases;
        expectClose(sum(probabilities.map((probability, x) => x * probability)), mean, 1e-9);
      }),
    );
  });

  test('without leaving they are negative binomial', () => {
    // r = 2, t/(α+t) = 1/3: (2/3)², 2·(1/3)(2/3)², 3·(1/3)²(2/3)².
    const probabilities = purchaseProbabilities({ model: 'MBG/NBD', r: 2, alpha: 10, a: 1e-12, b: 1 }, 5, 2);
    [4 / 9, 8 / 27, 4 / 27].forEach((expected, x) => {
      expectClose(probabilities[x] ?? 0, expected, 1e-10);
    });
  });
});

describe('calibration', () => {
  test('actual and expected numbers of customers both add up to all', () => {
    const table = toTable(smallShop);
    const { actual, expected } = compareFrequencies(published, table);
    expect([...actual]).toEqual([115, 49, 25, 11, 4, 5, 4, 4]);
    expectClose(sum(expected), sum(table.count), 1e-12);
  });

  test('repeats expected by the end are those of new customers over each one’s age', () => {
    const table = toTable([
      [0, 0, 39, 100],
      [1, 3, 0.5, 1],
    ]);
    const [long = 0, short = 0] = followNewCustomer(published, Float64Array.of(39, 0.5)).purchases;
    expectClose(expectRepeats(published, table), 100 * long + short, 1e-12);
  });

  const orders = generateOrders({ ...demoPlan, customers: 3000 }, 2);
  const days = listBuyingDays(toLog(orders), demoPlan.days);

  test('a shop made from the model follows it from day to day', () => {
    const { day, actual, expected } = accumulatePurchases(demoPlan.purchases, days, demoPlan.days, 61);
    expect(day.at(-1)).toBe(demoPlan.days);
    expect(day).toHaveLength(9);
    actual.forEach((purchases, i) => {
      // Orders merged in a day are a few per cent of all.
      if (purchases > 500) expectClose(purchases, expected[i] ?? 0, 0.1);
    });
  });

  test('a holdout of that shop is predicted within a tenth, group by group in sum', () => {
    const check = checkHoldout(days, { split: 365, end: demoPlan.days }, 'BG/NBD');
    if (check.kind === 'refused') throw new Error(check.reason);
    expectClose(check.predicted, check.actual, 0.1);
    expectClose(sum(check.groups.map(({ predicted }) => predicted)), check.predicted, 1e-12);
    expect(sum(check.groups.map(({ actual }) => actual))).toBe(check.actual);
    expect(sum(check.groups.map(({ customers }) => customers))).toBe(3000);
  });

  test('repeated, its predictions lie around the one that was made', () => {
    const period = { split: 365, end: demoPlan.days };
    const check = checkHoldout(days, period, 'BG/NBD');
    if (check.kind === 'refused') throw new Error(check.reason);
    const predicted: number[] = [];
    for (const one of repeatHoldout(days, period, check.parameters, 1)) if (predicted.push(one) === 60) break;
    const mean = sum(predicted) / predicted.length;
    expectClose(mean, check.predicted, 0.03);
    const spread = Math.sqrt(sum(predicted.map((one) => (one - mean) ** 2)) / predicted.length) / mean;
    expect(spread).toBeGreaterThan(0.01);
    expect(spread).toBeLessThan(0.1);
  });

  test('a split before the first order is refused', () => {
    expect(checkHoldout(days, { split: -1, end: demoPlan.days }, 'BG/NBD')).toEqual({ kind: 'refused', reason: 'no-customers' });
  });
});

describe('demo shop', () => {
  test('the same seed gives the same orders: some hundred customers over a year and a half', () => {
    const orders = generateOrders(demoPlan, 1);
    expect(generateOrders(demoPlan, 1)).toEqual(orders);
    expect(generateOrders(demoPlan, 2).day).not.toEqual(orders.day);
    expect(new Set(orders.customer).size).toBe(demoPlan.customers);
    expect(orders.day.every((day) => day >= 0 && day <= demoPlan.days)).toBe(true);
    expect(orders.amount.every((amount) => amount > 0 && Number.isFinite(amount))).toBe(true);
  });
});
