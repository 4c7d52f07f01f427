import { expect, test } from 'vitest';
import { poolRenewals } from '../../../../src/model/clv/contract/cohort.ts';

test('cohorts of different lengths are added up, by size or evenly', () => {
  expect(poolRenewals([{ survivors: [10, 6, 3], size: null }])).toEqual([
    { stayed: 0.6, left: 0.4 },
    { stayed: 0.3, left: 0.3 },
  ]);
  const [first, second] = poolRenewals([
    { survivors: [10, 6, 3], size: 300 },
    { survivors: [1, 0.2], size: 100 },
  ]);
  expect(first?.stayed).toBeCloseTo(0.6 * 0.75 + 0.2 * 0.25, 15);
  expect(first?.left).toBeCloseTo(0.4 * 0.75 + 0.8 * 0.25, 15);
  expect(second).toEqual({ stayed: 0.3 * 0.75, left: 0.3 * 0.75 });
});
