import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retentionInterval } from '../../../src/model/clv/rate-interval.ts';

test('four of five among a hundred, and among ten thousand', () => {
  const hundred = retentionInterval(0.8, 100);
  expect(hundred.low).toBeCloseTo(0.7112, 4);
  expect(hundred.high).toBeCloseTo(0.8666, 4);
  const many = retentionInterval(0.8, 10_000);
  expect(many.low).toBeCloseTo(0.792, 4);
  expect(many.high).toBeCloseTo(0.8077, 4);
});

test('the bounds solve the score equation they are defined by', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (rate, customers) => {
      const { low, high } = retentionInterval(rate, customers);
      for (const bound of [low, high]) {
        const distance = (rate - bound) ** 2;
        const reach = (1.959963984540054 ** 2 * bound * (1 - bound)) / customers;
        expect(Math.abs(distance - reach)).toBeLessThan(1e-12);
      }
      expect(low).toBeLessThanOrEqual(rate + 1e-12);
      expect(high).toBeGreaterThanOrEqual(rate - 1e-12);
    }),
  );
});
