import { describe, expect, test } from 'vitest';
import { bootstrapContracts, redrawCohort } from '../../../../src/model/clv/contract/bootstrap.ts';
import type { Cohort } from '../../../../src/model/clv/contract/cohort.ts';
import { discountedLifetime } from '../../../../src/model/clv/contract/lifetime.ts';
import { type ContractPattern, projectSurvival } from '../../../../src/model/clv/contract/pattern.ts';
import { centralInterval } from '../../../../src/model/clv/numeric/interval.ts';
import { createRandom } from '../../../../src/model/clv/numeric/random.ts';
import { fittedPart, highEnd, highEndPattern, regular, regularPattern } from './tables.ts';

function take(cohorts: readonly Cohort[], seed: number, replications = 400): ContractPattern[] {
  const fits: ContractPattern[] = [];
  for (const { pattern } of bootstrapContracts(cohorts, seed)) if (fits.push(pattern) === replications) break;
  return fits;
}

/** Bounds that 95 of 100 fits lie within. */
function boundsOf(fits: readonly ContractPattern[], figure: (pattern: ContractPattern) => number): { low: number; high: number } {
  const found = centralInterval(fits.map(figure), 0.95);
  if (found === null) throw new Error('There are no fits.');
  return found;
}

/** α or β; endless where all customers have one rate. */
const parameter = (name: 'alpha' | 'beta') => (pattern: ContractPattern) =>
  pattern.kind === 'shifted-beta-geometric' ? pattern[name] : Infinity;
const lifetimeAt = (discountRate: number) => (pattern: ContractPattern) => {
  const lifetime = discountedLifetime(pattern, discountRate);
  return lifetime.kind === 'finite' ? lifetime.amount : Infinity;
};

describe('bootstrap', () => {
  test('the same seed gives the same fits, another seed others', () => {
    const cohorts = [fittedPart(regular, 500)];
    expect(take(cohorts, 1, 50)).toEqual(take(cohorts, 1, 50));
    expect(take(cohorts, 2, 50)).not.toEqual(take(cohorts, 1, 50));
  });

  test('is as wide as the curvature of the likelihood says for many customers', () => {
    // Standard errors times √n from the inverse Hessian at a table that follows the model, with 30 digits over beta functions.
    const n = 100_000;
    for (const [pattern, ofAlpha, ofBeta] of [
      [regularPattern, 2.08788, 4.87545],
      [highEndPattern, 3.44171, 26.26944],
    ] as const) {
      const fits = take([{ survivors: projectSurvival(pattern, 7), size: n }], 7, 2000);
      const half = (name: 'alpha' | 'beta') => {
        const { low, high } = boundsOf(fits, parameter(name));
        return (high - low) / 2;
      };
      for (const ratio of [half('alpha') / ofAlpha, half('beta') / ofBeta].map((width) => (width * Math.sqrt(n)) / 1.96)) {
        expect(ratio).toBeGreaterThan(0.94);
        expect(ratio).toBeLessThan(1.06);
      }
    }
  });

  test('holds the fit, for survival and lifetime too', () => {
    const fits = take([fittedPart(regular, 1000)], 3);
    const holds = (figure: (pattern: ContractPattern) => number, value: number) => {
      const { low, high } = boundsOf(fits, figure);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    };
    holds(parameter('alpha'), 0.704);
    holds(parameter('beta'), 1.182);
    holds(lifetimeAt(0.1), 3.6949);
    [0.6267, 0.4738].forEach((share, index) => {
      holds((pattern) => projectSurvival(pattern, 2)[index + 1] ?? 0, share);
    });
    expect(fits.every(({ kind }) => kind === 'shifted-beta-geometric')).toBe(true);
  });

  test('a few customers leave parameters without a bound, and the patterns say why; survival keeps its bounds', () => {
    const fits = take([{ survivors: [12, 7, 5, 4], size: 12 }], 4);
    expect(boundsOf(fits, parameter('alpha')).high).toBe(Infinity);
    expect(fits.filter(({ kind }) => kind === 'one-common-rate').length).toBeGreaterThan(20);
    const { low, high } = boundsOf(fits, (pattern) => projectSurvival(pattern, 12)[12] ?? Number.NaN);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThan(1);
  });

  test('a lifetime without end has no upper bound', () => {
    expect(boundsOf(take([fittedPart(regular, 1000)], 5), lifetimeAt(0))).toEqual({ low: Infinity, high: Infinity });
  });

  test('there is none without the number of customers', () => {
    expect(take([fittedPart(regular, 100), fittedPart(highEnd)], 1)).toEqual([]);
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
  ])('of %i customers has the mean and spread of chance with a share of %f', (size, staying) => {
    const random = createRandom(size % 1000);
    const drawn = Array.from({ length: 4000 }, () => {
      const { survivors } = redrawCohort({ survivors: [1, staying], size }, random);
      return (size * (survivors[1] ?? 0)) / (survivors[0] ?? 1);
    });
    const [mean, variance] = moments(drawn);
    const share = (size * staying + 0.5) / (size + 1);
    const expected = size * share * (1 - share);
    expect(Math.abs(mean - size * share)).toBeLessThan(5 * Math.sqrt(expected / 4000));
    expect(variance / expected).toBeGreaterThan(0.88);
    expect(variance / expected).toBeLessThan(1.12);
  });

  test('never rises and keeps its size', () => {
    const random = createRandom(9);
    for (let round = 0; round < 200; round += 1) {
      const { survivors, size } = redrawCohort({ survivors: [8, 8, 3, 1, 0, 0], size: 20 }, random);
      expect(size).toBe(20);
      expect(survivors.toSorted((a, b) => b - a)).toEqual(survivors);
    }
  });

  test('what nobody did among few customers may yet happen, and the less the more there are', () => {
    const kept = (survivors: number[], size: number) => {
      const random = createRandom(11);
      const shares = Array.from({ length: 4000 }, () => {
        const drawn = redrawCohort({ survivors, size }, random).survivors;
        return (drawn.at(-1) ?? 0) / (drawn[0] ?? 1);
      });
      const bounds = centralInterval(shares, 0.9);
      if (bounds === null) throw new Error('There are no shares.');
      return bounds;
    };
    const [few, many] = [kept([100, 100, 100], 50), kept([100, 100, 100], 5000)];
    expect(few.low).toBeGreaterThan(0.92);
    expect(few.low).toBeLessThan(0.96);
    expect(many.low).toBeGreaterThan(0.999);
    expect(many.low).toBeLessThan(1);
    const none = kept([100, 0], 50);
    expect(none.high).toBeGreaterThan(0.02);
    expect(none.high).toBeLessThan(0.07);
  });
});
