import { expect, test } from 'vitest';
import { retentionInterval } from '../../src/model/clv/rate-interval.ts';
import { convertSample } from '../../src/widgets/lifetime-value/convert-sample.ts';

const inMonths = (rate: number) => rate ** (1 / 12);

test('a yearly rate told by the month keeps its interval', () => {
  const customers = convertSample(400, { retentionRate: 0.8 }, { retentionRate: inMonths(0.8) });
  expect(customers).toBe(4324);
  const [year, month] = [retentionInterval(0.8, 400), retentionInterval(inMonths(0.8), customers)];
  expect(month.low ** 12).toBeCloseTo(year.low, 2);
  expect(month.high ** 12).toBeCloseTo(year.high, 2);
});

test('back again it is the same number, and at the ends it stays', () => {
  expect(Math.abs(convertSample(4324, { retentionRate: inMonths(0.8) }, { retentionRate: 0.8 }) - 400)).toBeLessThanOrEqual(1);
  expect(convertSample(50, { retentionRate: 0 }, { retentionRate: 0 })).toBe(50);
  expect(convertSample(50, { retentionRate: 1 }, { retentionRate: 1 })).toBe(50);
});
