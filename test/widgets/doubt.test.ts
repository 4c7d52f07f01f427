import { expect, test } from 'vitest';
import { bootstrapContracts } from '../../src/model/clv/contract/bootstrap.ts';
import type { Cohort } from '../../src/model/clv/contract/cohort.ts';
import { contractCustomers } from '../../src/model/clv/contract/customers.ts';
import { fitContracts } from '../../src/model/clv/contract/fit.ts';
import type { ContractPattern } from '../../src/model/clv/contract/pattern.ts';
import { defaultScenario } from '../../src/widgets/lifetime-value/default-scenario.ts';
import { amountOf, boundsAround, withBounds } from '../../src/widgets/lifetime-value/doubt.ts';
import type { CalculatorWords } from '../../src/widgets/lifetime-value/props.ts';

const worthOf = (pattern: ContractPattern) => amountOf(contractCustomers(pattern, defaultScenario).value('A0', null));

function bound(cohort: Cohort) {
  const repetitions: number[] = [];
  for (const { pattern } of bootstrapContracts([cohort], 2007)) if (repetitions.push(worthOf(pattern)) === 500) break;
  const estimate = worthOf(fitContracts([cohort]).pattern);
  return { estimate, bounds: boundsAround(estimate, repetitions) };
}

test('a table in which nobody left, or nobody stayed, among few customers bounds the value on one side, away from certainty', () => {
  const kept = bound({ survivors: [100, 100, 100], size: 50 });
  expect(kept.estimate).toBeCloseTo(1100, 6);
  expect(kept.bounds?.high).toBe(kept.estimate);
  expect(kept.bounds?.low).toBeLessThan(1000);
  const gone = bound({ survivors: [100, 0], size: 50 });
  expect(gone.bounds?.low).toBe(gone.estimate);
  expect(gone.bounds?.high).toBeGreaterThan(103);
});

test('bounds hold the estimate, and there are none without repetitions', () => {
  expect(boundsAround(2, [3, 3, 3])).toEqual({ low: 2, high: 3 });
  expect(boundsAround(2, [1, 3])).toEqual({ low: 1.05, high: 2.95 });
  expect(boundsAround(2, [])).toBeNull();
});

test('an estimate is told with its bounds, unless they read as the estimate itself', () => {
  const words = { results: { withBounds: '{value} ({low} to {high})' } } as CalculatorWords;
  const whole = (value: number) => String(Math.round(value));
  expect(withBounds(words, '3 years', { low: 2.2, high: Infinity }, whole)).toBe('3 years (2 to ∞)');
  expect(withBounds(words, '1 year', { low: 0.9, high: 1.2 }, whole)).toBe('1 year');
});
