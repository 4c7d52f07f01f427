import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cohort, findCohortProblems, poolRenewals } from '../../../../src/model/clv/contract/cohort.ts';
import { fitContracts } from '../../../../src/model/clv/contract/fit.ts';

const problemsOf = (survivors: number[], size: number | null = null) => findCohortProblems([{ survivors, size }]);

test('each fault is named with its place', () => {
  expect(findCohortProblems([])).toEqual([{ kind: 'no-cohorts' }]);
  expect(problemsOf([100, 63, 70])).toEqual([{ kind: 'rising', cohort: 0, period: 2 }]);
  expect(problemsOf([100])).toEqual([{ kind: 'too-few-entries', cohort: 0 }]);
  expect(problemsOf([0, 0])).toEqual([{ kind: 'nobody-at-start', cohort: 0 }]);
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
    { kind: 'nobody-at-start', cohort: 2 },
    { kind: 'rising', cohort: 2, period: 1 },
    { kind: 'not-a-number', cohort: 2, period: 2 },
  ]);
  expect(fitContracts(faulty)).toEqual({ kind: 'refused', problems: findCohortProblems(faulty) });
});

test('an even table has no fault', () => {
  expect(problemsOf([1, 1, 0.5, 0, 0])).toEqual([]);
  expect(problemsOf([250, 100], 250)).toEqual([]);
});

test('any numbers whatever are either refused or fitted with finite figures', () => {
  const number = fc.oneof(fc.double(), fc.double({ min: 0, max: 1 }), fc.integer({ min: 0, max: 5 }));
  const cohort = fc.record({ survivors: fc.array(number, { maxLength: 6 }), size: fc.option(number) });
  const falling = cohort.map(({ survivors, size }) => ({ survivors: survivors.toSorted((a, b) => b - a), size }));
  fc.assert(
    fc.property(fc.array(fc.oneof(cohort, falling), { maxLength: 3 }), (cohorts) => {
      const fit = fitContracts(cohorts);
      if (fit.kind === 'refused') return void expect(fit.problems).not.toEqual([]);
      const figures = Object.values(fit.pattern).filter((value) => typeof value === 'number');
      for (const figure of [...figures, fit.logLikelihood, fit.aggregateRetention]) expect(Number.isFinite(figure)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

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
