import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cohort, poolRenewals } from '../../../../src/model/clv/contract/cohort.ts';
import { type ContractFit, evaluatePattern, fitContracts, logLikelihood } from '../../../../src/model/clv/contract/fit.ts';
import { projectSurvival } from '../../../../src/model/clv/contract/pattern.ts';
import { betaPatterns, cohorts, fittedPart, highEnd, regular } from './tables.ts';

const fitTables = (...tables: Cohort[]): ContractFit => fitContracts(tables);

const parametersOf = ({ pattern }: ContractFit) =>
  pattern.kind === 'shifted-beta-geometric' ? [pattern.alpha, pattern.beta] : [pattern.retentionRate, pattern.kind];

const shares = (...survivors: number[]) => fitTables({ survivors, size: null });

describe('the published tables', () => {
  // The long digits are from an independent maximisation with 30 digits, over beta functions.
  test('Regular gives alpha .704 and beta 1.182', () => {
    const found = fitTables(fittedPart(regular));
    expect(parametersOf(found)).toEqual([expect.closeTo(0.704077298473516, 11), expect.closeTo(1.18204302620948, 11)]);
    expect(found.logLikelihood).toBeCloseTo(-1.68026518846329, 13);
  });

  test('High End gives alpha .668, beta 3.806 and −1.611 per customer', () => {
    const found = fitTables(fittedPart(highEnd));
    expect(parametersOf(found)).toEqual([expect.closeTo(0.668088351106446, 11), expect.closeTo(3.80609496405827, 11)]);
    expect(found.logLikelihood).toBeCloseTo(-1.61115814739116, 13);
  });

  test('years 8 to 12, held out, are met within 0.32 points for Regular and 1.6 for High End', () => {
    const project = (table: readonly number[]) => projectSurvival(fitTables(fittedPart(table)).pattern, 12).slice(8);
    const percent = (values: readonly number[]) => values.map((value) => (100 * value).toFixed(2));
    expect(percent(project(regular))).toEqual(['22.01', '20.44', '19.12', '17.99', '17.00']);
    expect(percent(project(highEnd))).toEqual(['46.04', '43.58', '41.42', '39.51', '37.80']);
    const errors = (table: readonly number[]) => project(table).map((value, index) => (100 * value - (table[8 + index] ?? 0)).toFixed(2));
    expect(errors(regular)).toEqual(['-0.29', '-0.26', '-0.28', '-0.31', '-0.30']);
    expect(errors(highEnd)).toEqual(['-0.76', '-0.92', '-1.28', '-1.39', '-1.60']);
  });
});

describe('limits are named and still predict', () => {
  test('nobody left', () => expect(shares(100, 100, 100).pattern).toEqual({ kind: 'no-churn', retentionRate: 1 }));

  test('everybody left at once', () => {
    const found = shares(100, 0, 0);
    expect(found.pattern).toEqual({ kind: 'all-leave-at-once', retentionRate: 0 });
    expect(projectSurvival(found.pattern, 2)).toEqual([1, 0, 0]);
  });

  test('a constant or falling retention is one common rate', () => {
    expect(parametersOf(shares(100, 50, 25, 12.5))).toEqual([expect.closeTo(0.5, 12), 'one-common-rate']);
    const falling = shares(100, 90, 60, 10, 0);
    expect(parametersOf(falling)).toEqual([160 / 260, 'one-common-rate']);
    expect(projectSurvival(falling.pattern, 2)[2]).toBeCloseTo((160 / 260) ** 2, 12);
  });

  test('one renewal cannot show whether customers differ', () => {
    const found = shares(10, 7);
    expect(found.pattern).toEqual({ kind: 'one-common-rate', retentionRate: 0.7 });
    expect(found.renewals).toBe(1);
  });

  test('those who stay once stay for good', () => {
    const found = shares(100, 60, 60, 60);
    expect(found.pattern).toEqual({ kind: 'first-renewal-only', retentionRate: 0.6 });
    expect(projectSurvival(found.pattern, 3)).toEqual([1, 0.6, 0.6, 0.6]);
  });
});

describe('the likelihood', () => {
  test('is Σ nₜ ln P(t) + n ln S(K), with the published recursion', () => {
    fc.assert(
      fc.property(cohorts, betaPatterns, (cohort, pattern) => {
        const { alpha, beta } = pattern;
        let probability = alpha / (alpha + beta);
        let survival = 1;
        let sum = 0;
        cohort.survivors.forEach((there, period) => {
          const before = cohort.survivors[period - 1];
          if (before === undefined) return;
          if (period > 1) probability *= (beta + period - 2) / (alpha + beta + period - 1);
          survival *= (beta + period - 1) / (alpha + beta + period - 1);
          sum += (before - there) * Math.log(probability);
        });
        sum += (cohort.survivors.at(-1) ?? 0) * Math.log(survival);
        const perCustomer = sum / (cohort.size ?? 1);
        expect(Math.abs(logLikelihood(poolRenewals([cohort]), pattern) - perCustomer)).toBeLessThan(1e-10 * (1 - perCustomer));
      }),
    );
  });

  test('may have two hills: the higher one is found, from either side of the other', () => {
    // A climb from many places reaches two tops for these; a single start takes the common rate for one of them.
    const few = fitTables({ survivors: [31, 28, 28, 28, 28, 28, 28, 28, 28, 25], size: 31 });
    expect(parametersOf(few)).toEqual([expect.closeTo(0.073148, 6), expect.closeTo(0.93089, 5)]);
    const rare = fitTables({ survivors: [10, 4, 4, 4, 4, 0], size: 10 }, { survivors: [183, 183, 183, 183, 183], size: 183 });
    expect(parametersOf(rare)).toEqual([expect.closeTo(0.0278407, 7), expect.closeTo(1.1259574, 6)]);
  });

  test('has the derivatives that differences show', () => {
    fc.assert(
      fc.property(cohorts, betaPatterns, (cohort, { alpha, beta }) => {
        const renewals = poolRenewals([cohort]);
        // By logarithms, that is, times the parameters themselves.
        const at = (a: number, b: number) => evaluatePattern(renewals, alpha * Math.exp(a * 1e-5), beta * Math.exp(b * 1e-5));
        const { value, slopes, bends } = at(0, 0);
        expect(value).toBeCloseTo(logLikelihood(renewals, { kind: 'shifted-beta-geometric', alpha, beta }), 9);
        const [byAlpha, byBeta] = [
          [at(1, 0), at(-1, 0)],
          [at(0, 1), at(0, -1)],
        ].map(([up, down]) => ({
          value: ((up?.value ?? 0) - (down?.value ?? 0)) / 2e-5,
          slopes: [0, 1].map((i) => ((up?.slopes[i] ?? 0) - (down?.slopes[i] ?? 0)) / 2e-5),
        }));
        expect(alpha * (slopes[0] ?? 0)).toBeCloseTo(byAlpha?.value ?? Number.NaN, 6);
        expect(beta * (slopes[1] ?? 0)).toBeCloseTo(byBeta?.value ?? Number.NaN, 6);
        expect(alpha * alpha * (bends[0]?.[0] ?? 0)).toBeCloseTo(alpha * (byAlpha?.slopes[0] ?? Number.NaN), 6);
        expect(alpha * beta * (bends[0]?.[1] ?? 0)).toBeCloseTo(beta * (byAlpha?.slopes[1] ?? Number.NaN), 6);
        expect(beta * beta * (bends[1]?.[1] ?? 0)).toBeCloseTo(beta * (byBeta?.slopes[1] ?? Number.NaN), 6);
        expect(bends[1]?.[0]).toBe(bends[0]?.[1]);
      }),
    );
  });

  test('is nowhere higher than at the fit', () => {
    fc.assert(
      fc.property(fc.array(cohorts, { minLength: 1, maxLength: 3 }), betaPatterns, (tables, other) => {
        expect(fitTables(...tables).logLikelihood).toBeGreaterThanOrEqual(logLikelihood(poolRenewals(tables), other) - 1e-11);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the fit does not change', () => {
  const expectSame = (one: ContractFit, other: ContractFit) => {
    expect(one.pattern.kind).toBe(other.pattern.kind);
    const later = projectSurvival(other.pattern, 30);
    projectSurvival(one.pattern, 30).forEach((share, period) => {
      expect(share).toBeCloseTo(later[period] ?? Number.NaN, 8);
    });
  };

  test('with the unit of the table or the size of a single cohort', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom(0.01, 1000, 1 / 3), fc.integer({ min: 1, max: 1e6 }), ({ survivors }, unit, size) => {
        const found = fitTables({ survivors, size: null });
        expectSame(fitTables({ survivors: survivors.map((count) => count * unit), size }), found);
      }),
    );
  });

  test('when every cohort is there twice', () => {
    fc.assert(
      fc.property(fc.array(cohorts, { minLength: 1, maxLength: 3 }), (tables) => {
        expectSame(fitTables(...tables, ...tables), fitTables(...tables));
      }),
    );
  });

  test('when the data come from it', () => {
    fc.assert(
      fc.property(
        fc.record({ alpha: fc.double({ min: 0.1, max: 20, noNaN: true }), beta: fc.double({ min: 0.1, max: 20, noNaN: true }) }),
        (parameters) => {
          const survivors = projectSurvival({ kind: 'shifted-beta-geometric', ...parameters }, 10);
          const [alpha, beta] = parametersOf(fitTables({ survivors, size: null }));
          expect(Number(alpha) / parameters.alpha).toBeCloseTo(1, 5);
          expect(Number(beta) / parameters.beta).toBeCloseTo(1, 5);
        },
      ),
    );
  });
});

test('two cohorts of different size lie between their own fits', () => {
  const [small, large] = [fittedPart(regular, 100), { survivors: highEnd.slice(0, 5), size: 900 }] as const;
  const [first] = projectSurvival(fitTables(small, large).pattern, 1).slice(1);
  expect(first).toBeGreaterThan(projectSurvival(fitTables(small).pattern, 1)[1] ?? 1);
  expect(first).toBeLessThan(projectSurvival(fitTables(large).pattern, 1)[1] ?? 0);
});
