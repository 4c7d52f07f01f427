import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeDays, type Orders, observeCustomers } from '../../../../src/model/clv/shop/orders.ts';
import { aggregateCustomers } from '../../../../src/model/clv/shop/purchase-table.ts';
import { expectClose } from '../numeric/close.ts';

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
    const { frequency, recency, age, meanSpend } = observeCustomers(toOrders(orders), weeks);
    expect([frequency[0], recency[0], age[0], meanSpend[0]]).toEqual([2, 3, 4, 30]);
  });

  test('orders after the end do not count, nor customers who came after it', () => {
    const orders: Order[] = [
      [4, 29, 1],
      [3, 28, 8],
      [3, 30, 9],
    ];
    const { customer, frequency, recency, age, meanSpend, firstDay } = observeCustomers(toOrders(orders), weeks);
    expect([customer, firstDay].map((column) => [...column])).toEqual([[3], [28]]);
    expect([frequency[0], recency[0], age[0], meanSpend[0]]).toEqual([0, 0, 0, 0]);
  });

  const order = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -10, max: 40 }), fc.integer({ min: 0, max: 99 }));

  test('the sequence of orders does not matter, and every purchase day is counted once', () => {
    fc.assert(
      fc.property(fc.array(order), fc.infiniteStream(fc.nat()), (list, ranks) => {
        const shuffled = list
          .map((entry) => ({ entry, rank: ranks.next().value as number }))
          .sort((one, other) => one.rank - other.rank)
          .map(({ entry }) => entry);
        const summaries = [list, shuffled].map((orders) => {
          const { customer, frequency, recency, age, meanSpend } = observeCustomers(toOrders(orders), weeks);
          return Array.from(customer, (id, i) => [id, frequency[i], recency[i], age[i], meanSpend[i]].join()).sort();
        });
        expect(summaries[0]).toEqual(summaries[1]);
        const days = new Set(list.filter(([, day]) => day <= 28).map(([customer, day]) => `${customer} ${day}`));
        const observed = observeCustomers(toOrders(list), weeks);
        expect(observed.frequency.reduce((sum, x) => sum + x + 1, 0)).toBe(days.size);
        expect(mergeDays(toOrders(list), 28).day).toHaveLength(days.size);
      }),
    );
  });

  test('no money is lost in merging', () => {
    fc.assert(
      fc.property(fc.array(order), (list) => {
        const total = list.reduce((sum, [, day, amount]) => sum + (day <= 28 ? amount : 0), 0);
        expectClose(
          mergeDays(toOrders(list), 28).amount.reduce((sum, amount) => sum + amount, 0),
          total,
          1e-12,
        );
      }),
    );
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
