import { describe, expect, test } from 'vitest';
import {
  type BootstrapAnswer,
  type BootstrapOptions,
  bootstrapContracts,
  type ContractIntervals,
} from '../../../../src/model/clv/contract/bootstrap.ts';
import type { Cohort } from '../../../../src/model/clv/contract/cohort.ts';
import { projectSurvival } from '../../../../src/model/clv/contract/pattern.ts';
import { resampleCohort } from '../../../../src/model/clv/contract/resample.ts';
import { fittedPart, highEnd, highEndPattern, regular, regularPattern, seeded } from './tables.ts';

const options = (seed: number, changes: Partial<BootstrapOptions> = {}): BootstrapOptions => ({
  replications: 400,
  level: 0.95,
  periods: 12,
  discountRate: 0.1,
  uniform: seeded(seed),
  ...changes,
});

function runToEnd(cohorts: Cohort[], chosen: BootstrapOptions): BootstrapAnswer {
  const run = bootstrapContracts(cohorts, chosen);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

function intervals(cohorts: Cohort[], chosen: BootstrapOptions): ContractIntervals {
  const answer = runToEnd(cohorts, chosen);
  if (answer.kind !== 'intervals') throw new Error(answer.kind);
  return answer;
}

const half = ({ low, high }: { low: number | null; high: number | null }) => ((high ?? Number.NaN) - (low ?? Number.NaN)) / 2;

describe('bootstrap', () => {
  test('the same seed gives the same answer, another seed another', () => {
    const cohorts = [fittedPart(regular, 500)];
    const answer = runToEnd(cohorts, options(1, { replications: 50 }));
    expect(runToEnd(cohorts, options(1, { replications: 50 }))).toEqual(answer);
    expect(runToEnd(cohorts, options(2, { replications: 50 }))).not.toEqual(answer);
  });

  test('is as wide as the curvature of the likelihood says for many customers', () => {
    // Standard errors times √n from the inverse Hessian at a table that follows the model, with 30 digits over beta functions.
    const n = 100_000;
    for (const [pattern, ofAlpha, ofBeta] of [
      [regularPattern, 2.08788, 4.87545],
      [highEndPattern, 3.44171, 26.26944],
    ] as const) {
      const { alpha, beta } = intervals([{ survivors: projectSurvival(pattern, 7), size: n }], options(7, { replications: 2000 }));
      for (const ratio of [half(alpha) / ofAlpha, half(beta) / ofBeta].map((width) => (width * Math.sqrt(n)) / 1.96)) {
        expect(ratio).toBeGreaterThan(0.94);
        expect(ratio).toBeLessThan(1.06);
      }
    }
  });

  test('holds the fit, for survival and lifetime too', () => {
    const found = intervals([fittedPart(regular, 1000)], options(3));
    const holds = (interval: { low: number | null; high: number | null }, value: number) => {
      expect(interval.low).toBeLessThan(value);
      expect(interval.high).toBeGreaterThan(value);
    };
    holds(found.alpha, 0.704);
    holds(found.beta, 1.182);
    holds(found.lifetime, 3.6949);
    expect(found.survival).toHaveLength(13);
    expect(found.survival[0]).toEqual({ low: 1, high: 1 });
    [0.6267, 0.4738].forEach((share, index) => {
      holds(found.survival[index + 1] ?? found.alpha, share);
    });
    expect(found.patterns['shifted-beta-geometric']).toBe(400);
  });

  test('a few customers leave parameters without a bound, and the patterns say why', () => {
    const found = intervals([{ survivors: [12, 7, 5, 4], size: 12 }], options(4));
    expect(found.alpha.high).toBeNull();
    expect(found.patterns['one-common-rate']).toBeGreaterThan(20);
    expect(Object.values(found.patterns).reduce((sum, count) => sum + count)).toBe(400);
    expect(found.survival.every(({ low, high }) => low !== null && high !== null)).toBe(true);
  });

  test('a lifetime without end has no upper bound', () => {
    expect(intervals([fittedPart(regular, 1000)], options(5, { discountRate: 0 })).lifetime).toEqual({ low: null, high: null });
  });

  test('tells its progress and stops when told', () => {
    const run = bootstrapContracts([fittedPart(regular, 100)], options(6, { replications: 3 }));
    expect([run.next(), run.next()]).toEqual([
      { done: false, value: 1 },
      { done: false, value: 2 },
    ]);
    run.return({ kind: 'refused', problems: [] });
    expect(run.next().done).toBe(true);
  });

  test('asks for the number of customers, and refuses a faulty table', () => {
    expect(runToEnd([fittedPart(regular, 100), fittedPart(highEnd)], options(1))).toEqual({ kind: 'needs-size', cohort: 1 });
    expect(runToEnd([{ survivors: [1, 2], size: null }], options(1))).toEqual({
      kind: 'refused',
      problems: [{ kind: 'rising', cohort: 0, period: 1 }],
    });
  });
});

describe('a cohort drawn again', () => {
  const moments = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value) / values.length;
    return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length] as const;
  };

  test.each([
    [40, 0.3],
    [2000, 0.4],
    [2000, 0.001],
    [1_000_000, 0.9],
    [1e12, 0.5],
  ])('of %i customers has binomial mean and spread with a share of %f', (size, staying) => {
    const uniform = seeded(size);
    const drawn = Array.from({ length: 4000 }, () => resampleCohort({ survivors: [1, staying], size }, size, uniform).survivors[1] ?? 0);
    const [mean, variance] = moments(drawn);
    const expected = size * staying * (1 - staying);
    expect(Math.abs(mean - size * staying)).toBeLessThan(5 * Math.sqrt(expected / 4000));
    expect(variance / expected).toBeGreaterThan(0.88);
    expect(variance / expected).toBeLessThan(1.12);
  });

  test('never rises, keeps its size, and keeps what is certain', () => {
    const uniform = seeded(9);
    for (let round = 0; round < 200; round += 1) {
      const { survivors, size } = resampleCohort({ survivors: [8, 8, 3, 1, 0, 0], size: 20 }, 20, uniform);
      expect(size).toBe(20);
      expect(survivors.toSorted((a, b) => b - a)).toEqual(survivors);
      expect([survivors[0], survivors[1], survivors[4], survivors[5]]).toEqual([20, 20, 0, 0]);
    }
  });
});
