import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cohort } from '../../src/model/clv/contract/cohort.ts';
import { fitContracts } from '../../src/model/clv/contract/fit.ts';
import { findCohortProblems } from '../../src/widgets/lifetime-value/contract/table-problems.ts';

const problemsOf = (survivors: number[], size: number | null = null) => findCohortProblems([{ survivors, size }]);

test('each fault is named with its place', () => {
  expect(findCohortProblems([])).toEqual([{ kind: 'no-cohorts' }]);
  expect(problemsOf([100, 63, 70])).toEqual([{ kind: 'rising', cohort: 0, period: 2 }]);
  expect(problemsOf([100])).toEqual([{ kind: 'too-few-entries', cohort: 0 }]);
  expect(problemsOf([0, 0])).toEqual([{ kind: 'nobody-at-start', cohort: 0, period: 0 }]);
  expect(problemsOf([100, Number.NaN, 50])).toEqual([{ kind: 'not-a-number', cohort: 0, period: 1 }]);
  expect(problemsOf([100, Infinity])).toEqual([{ kind: 'not-a-number', cohort: 0, period: 1 }]);
  expect(problemsOf([100, -1])).toEqual([{ kind: 'negative', cohort: 0, period: 1 }]);
  for (const size of [0, -5, 0.5, 1e13, Number.NaN]) expect(problemsOf([100, 50], size)).toEqual([{ kind: 'bad-size', cohort: 0 }]);
});

test('all faults of all cohorts are told at once', () => {
  const faulty: Cohort[] = [
    { survivors: [100, 50], size: 10 },
    { survivors: [], size: null },
    { survivors: [-1, 5, Number.NaN], size: 10 },
  ];
  expect(findCohortProblems(faulty)).toEqual([
    { kind: 'too-few-entries', cohort: 1 },
    { kind: 'size-missing', cohort: 1 },
    { kind: 'nobody-at-start', cohort: 2, period: 0 },
    { kind: 'rising', cohort: 2, period: 1 },
    { kind: 'not-a-number', cohort: 2, period: 2 },
  ]);
});

test('an even table has no fault', () => {
  expect(problemsOf([1, 1, 0.5, 0, 0])).toEqual([]);
  expect(problemsOf([250, 100], 250)).toEqual([]);
});

test('any numbers whatever are either told to be faulty or fitted with finite figures', () => {
  const number = fc.oneof(fc.double(), fc.double({ min: 0, max: 1 }), fc.integer({ min: 0, max: 5 }));
  const cohort = fc.record({ survivors: fc.array(number, { maxLength: 6 }), size: fc.option(number) });
  const falling = cohort.map(({ survivors, size }) => ({ survivors: survivors.toSorted((a, b) => b - a), size }));
  fc.assert(
    fc.property(fc.array(fc.oneof(cohort, falling), { maxLength: 3 }), (cohorts) => {
      if (findCohortProblems(cohorts).length > 0) return;
      const fit = fitContracts(cohorts);
      const figures = Object.values(fit.pattern).filter((value) => typeof value === 'number');
      for (const figure of [...figures, fit.logLikelihood, fit.aggregateRetention]) expect(Number.isFinite(figure)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
