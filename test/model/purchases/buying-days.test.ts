import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregateCustomers } from '../../../src/model/clv/shop/purchase-table.ts';
import { listBuyingDays, splitHistory } from '../../../src/model/purchases/buying-days.ts';
import { summarise } from '../../../src/model/purchases/summarise.ts';
import type { Orders } from '../../../src/widgets/lifetime-value/data/demo-shop.ts';
import { observe, toLog } from '../clv/shop/observe.ts';

type Order = readonly [customer: number, day: number, amount: number];

const toOrders = (list: readonly Order[]): Orders => ({
  customer: Int32Array.from(list, ([customer]) => customer),
  day: Int32Array.from(list, ([, day]) => day),
  amount: Float64Array.from(list, ([, , amount]) => amount),
});

const weeks = { end: 28, daysPerUnit: 7 };

describe('customers from orders', () => {
  test('orders of one day are one purchase, and the first purchase only starts the clock', () => {
    const orders: Order[] = [
      [0, 0, 5],
      [0, 7, 10],
      [0, 7, 10],
      [0, 21, 40],
    ];
    const { frequency, recency, age, meanSpend } = observe(toOrders(orders), weeks);
    expect([frequency[0], recency[0], age[0], meanSpend[0]]).toEqual([2, 3, 4, 30]);
  });

  test('orders after the end do not count, nor customers who came after it', () => {
    const orders: Order[] = [
      [4, 29, 1],
      [3, 28, 8],
      [3, 30, 9],
    ];
    const { frequency, recency, age, meanSpend } = observe(toOrders(orders), weeks);
    expect([frequency, recency, age, meanSpend].map((column) => [...column])).toEqual([[0], [0], [0], [0]]);
    expect(summarise(toLog(toOrders(orders)), 28).table.ids).toEqual(['3']);
  });

  const order = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -10, max: 40 }), fc.integer({ min: 0, max: 99 }));

  test('the sequence of orders does not matter, and every purchase day is counted once', () => {
    fc.assert(
      fc.property(fc.array(order), fc.infiniteStream(fc.nat()), (list, ranks) => {
        const shuffled = list
          .map((entry) => ({ entry, rank: ranks.next().value as number }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ entry }) => entry);
        const tell = (orders: readonly Order[]) => {
          const { ids, frequency, recency, age, spend } = summarise(toLog(toOrders(orders)), 28).table;
          return ids.map((id, i) => [id, frequency[i], recency[i], age[i], spend[i]].join()).sort();
        };
        expect(tell(shuffled)).toEqual(tell(list));
        const days = new Set(list.filter(([, day]) => day <= 28).map(([customer, day]) => `${customer} ${day}`));
        expect(observe(toOrders(list), weeks).frequency.reduce((sum, x) => sum + x + 1, 0)).toBe(days.size);
        expect(listBuyingDays(toLog(toOrders(list)), 28).day).toHaveLength(days.size);
      }),
    );
  });

  test('no money is lost in merging', () => {
    fc.assert(
      fc.property(fc.array(order), (list) => {
        const inTime = list.filter(([, day]) => day <= 28);
        const { frequency, meanSpend } = observe(toOrders(inTime), weeks);
        const firsts = new Map<number, number>();
        for (const [customer, day] of inTime) firsts.set(customer, Math.min(day, firsts.get(customer) ?? day));
        const later = inTime.reduce((sum, [customer, day, amount]) => sum + (day > (firsts.get(customer) ?? day) ? amount : 0), 0);
        const told = meanSpend.reduce((sum, mean, i) => sum + mean * (frequency[i] ?? 0), 0);
        expect(told).toBeCloseTo(later, 8);
      }),
    );
  });
});

describe('a history split at a day', () => {
  const days = listBuyingDays(
    toLog(
      toOrders([
        [0, 0, 5],
        [0, 7, 5],
        [0, 7, 5],
        [0, 21, 5],
        [1, 20, 5],
      ]),
    ),
    28,
  );

  test('what came later is counted apart, and who came later is left out', () => {
    const { frequency, recency, age, later } = splitHistory(days, 14);
    expect([frequency, recency, age, later].map((column) => [...column])).toEqual([[1], [7], [14], [1]]);
    expect([...splitHistory(days, 28).frequency]).toEqual([2, 0]);
    expect(splitHistory(days, -1).later).toHaveLength(0);
  });
});

describe('one row for equal histories', () => {
  test('three customers, two alike', () => {
    const table = aggregateCustomers({
      frequency: Float64Array.of(2, 0, 2),
      recency: Float64Array.of(30, 0, 30),
      age: Float64Array.of(39, 39, 39),
    });
    expect([table.count, table.frequency, table.rowOf].map((column) => [...column])).toEqual([
      [2, 1],
      [2, 0],
      [0, 1, 0],
    ]);
  });
});
