import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { residualValue } from '../../../../src/model/clv/contract/customers.ts';
import { meanGeometricSum } from '../../../../src/model/clv/contract/hypergeometric.ts';
import { discountedLifetime, survivalSum } from '../../../../src/model/clv/contract/lifetime.ts';
import { afterRenewals, type ContractPattern, projectSurvival, retentionAt } from '../../../../src/model/clv/contract/pattern.ts';
import { constantRetention, type Value } from '../../../../src/model/clv/value.ts';
import { betaPatterns, highEndPattern, patterns, regularPattern } from './tables.ts';

const amount = (value: Value) => (value.kind === 'finite' ? value.amount : Number.NaN);

/** Σ S(t)/(1+i)ᵗ added up term by term in whole numbers of 10⁻⁵⁰; parameters in thousandths, discount in millionths. */
function sumExactly(alpha: number, beta: number, discount: number): number {
  const one = 10n ** 50n;
  const million = 1_000_000n;
  let [above, below] = [BigInt(beta), BigInt(alpha + beta)];
  let [term, sum] = [one, 0n];
  while (term > 0n) {
    sum += term;
    term = (term * above * million) / (below * (million + BigInt(discount)));
    above += 1000n;
    below += 1000n;
  }
  return Number(sum / 10n ** 30n) / 1e20;
}

describe('the discounted lifetime', () => {
  test('is the published one at 10 %', () => {
    expect(amount(discountedLifetime(regularPattern, 0.1)).toFixed(6)).toBe('3.695147');
    expect(amount(discountedLifetime(highEndPattern, 0.1)).toFixed(6)).toBe('5.922596');
  });

  test('agrees to twelve digits with adding up, for any parameters and small discounts', () => {
    const thousandths = fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 1_000_000 }));
    const millionths = fc.constantFrom(3_000, 10_000, 100_000, 250_000, 5_000_000);
    fc.assert(
      fc.property(thousandths, thousandths, millionths, (alpha, beta, discount) => {
        const pattern: ContractPattern = { kind: 'shifted-beta-geometric', alpha: alpha / 1000, beta: beta / 1000 };
        const ratio = amount(discountedLifetime(pattern, discount / 1e6)) / sumExactly(alpha, beta, discount);
        expect(Math.abs(ratio - 1)).toBeLessThan(1e-12);
      }),
      { numRuns: 60 },
    );
  });

  test('of one common rate is that of constant retention', () => {
    const constant = constantRetention({ margin: 1, retentionRate: 0.8, discountRate: 0.1, growthRate: 0 }).value('A0', null);
    expect(amount(discountedLifetime({ kind: 'one-common-rate', retentionRate: 0.8 }, 0.1))).toBeCloseTo(amount(constant), 12);
  });

  test('comes near that of constant retention as alpha and beta grow', () => {
    expect(meanGeometricSum(2e6, 8e6, 1 / 1.1) / (1.1 / (1.1 - 0.8))).toBeCloseTo(1, 6);
  });

  test('over more and more periods comes near the whole', () => {
    fc.assert(
      fc.property(patterns, fc.double({ min: 0.05, max: 1, noNaN: true }), (pattern, discountRate) => {
        const whole = amount(discountedLifetime(pattern, discountRate));
        const parts = [1, 10, 100, 800].map((horizon) => amount(discountedLifetime(pattern, discountRate, horizon)));
        expect(parts[0]).toBe(1);
        expect(parts.toSorted((a, b) => a - b)).toEqual(parts);
        expect((parts[3] ?? 0) / whole).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('without discount', () => {
  test('the lifetime is endless for alpha up to 1, and always finite over a horizon', () => {
    expect(discountedLifetime(regularPattern, 0)).toEqual({ kind: 'endless', reason: 'alpha-at-most-one' });
    expect(discountedLifetime({ kind: 'shifted-beta-geometric', alpha: 1, beta: 1 }, 0).kind).toBe('endless');
    // 1 + 1/2 + 1/3 + … + 1/50
    expect(amount(discountedLifetime({ kind: 'shifted-beta-geometric', alpha: 1, beta: 1 }, 0, 50))).toBeCloseTo(4.499205338, 9);
  });

  test('it is (α+β−1)/(α−1) for a greater alpha, where sums with little discount lead', () => {
    const pattern: ContractPattern = { kind: 'shifted-beta-geometric', alpha: 2.5, beta: 3 };
    expect(discountedLifetime(pattern, 0)).toEqual({ kind: 'finite', amount: 3 });
    expect(amount(discountedLifetime(pattern, 1e-9))).toBeCloseTo(3, 7);
  });

  test('limits have theirs, or say why not', () => {
    const lifetime = (pattern: ContractPattern) => discountedLifetime(pattern, 0);
    expect(amount(lifetime({ kind: 'one-common-rate', retentionRate: 0.75 }))).toBeCloseTo(4, 12);
    expect(amount(lifetime({ kind: 'all-leave-at-once', retentionRate: 0 }))).toBe(1);
    expect(lifetime({ kind: 'no-churn', retentionRate: 1 })).toEqual({ kind: 'endless', reason: 'some-never-leave' });
    expect(lifetime({ kind: 'first-renewal-only', retentionRate: 0.1 })).toEqual({ kind: 'endless', reason: 'some-never-leave' });
    expect(survivalSum({ kind: 'first-renewal-only', retentionRate: 0.5 }, 0.5, null)).toEqual({ kind: 'finite', amount: 1.5 });
  });

  test('growth beyond discount has no end, except where nobody renews', () => {
    for (const pattern of [regularPattern, { kind: 'no-churn', retentionRate: 1 } as const])
      expect(survivalSum(pattern, 1.01, null)).toEqual({ kind: 'endless', reason: 'margin-outruns-discount' });
    expect(survivalSum({ kind: 'all-leave-at-once', retentionRate: 0 }, 6, null)).toEqual({ kind: 'finite', amount: 1 });
    expect(survivalSum({ kind: 'all-leave-at-once', retentionRate: 0 }, 6, 600)).toEqual({ kind: 'finite', amount: 1 });
    expect(survivalSum(regularPattern, 6, 600).kind).toBe('endless');
  });
});

const residualLifetime = (pattern: ContractPattern, renewals: number, discountRate: number) =>
  residualValue(pattern, renewals, { margin: 1, discountRate, growthRate: 0 });

describe('the residual lifetime', () => {
  test('grows with each renewal', () => {
    // Σ S(t)/S(n−1)/1.1^(t−n) from t = n, computed with 30 digits over beta functions.
    const expected = [5.41485604837404, 5.90175316775302, 6.29426061679319, 6.62028032318825, 6.89705739774609];
    expected.forEach((lifetime, renewals) => {
      expect(amount(residualLifetime(highEndPattern, renewals, 0.1))).toBeCloseTo(lifetime, 12);
    });
  });

  test('is what the projection adds up to', () => {
    fc.assert(
      fc.property(patterns, fc.integer({ min: 0, max: 8 }), (pattern, renewals) => {
        const shares = projectSurvival(pattern, renewals + 400);
        const there = shares[renewals] ?? 0;
        if (there === 0) return;
        const sum = shares.slice(renewals + 1).reduce((total, share, time) => total + share / there / 1.2 ** time, 0);
        expect(amount(residualLifetime(pattern, renewals, 0.2))).toBeCloseTo(sum, 9);
      }),
    );
  });

  test('is nothing where nobody renews, and endless where it must be', () => {
    expect(residualLifetime({ kind: 'all-leave-at-once', retentionRate: 0 }, 3, 0)).toEqual({ kind: 'finite', amount: 0 });
    expect(residualLifetime(regularPattern, 3, 0)).toEqual({ kind: 'endless', reason: 'alpha-at-most-one' });
  });
});

describe('the projection', () => {
  test('begins as the worked examples say', () => {
    expect([1, 2, 3].map((renewal) => retentionAt(regularPattern, renewal).toFixed(4))).toEqual(['0.6267', '0.7561', '0.8188']);
    expect(projectSurvival(regularPattern, 8)[8]?.toFixed(4)).toBe('0.2201');
  });

  test('survival falls and retention rises', () => {
    fc.assert(
      fc.property(betaPatterns, (pattern) => {
        const shares = projectSurvival(pattern, 40);
        for (let renewal = 1; renewal < 40; renewal += 1) {
          expect(shares[renewal]).toBeLessThan(shares[renewal - 1] ?? 0);
          expect(retentionAt(pattern, renewal + 1)).toBeGreaterThan(retentionAt(pattern, renewal));
        }
      }),
    );
  });

  test('of those who have renewed goes on where it was', () => {
    fc.assert(
      fc.property(patterns, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 10 }), (pattern, renewals, renewal) => {
        expect(retentionAt(afterRenewals(pattern, renewals), renewal)).toBeCloseTo(retentionAt(pattern, renewals + renewal), 12);
      }),
    );
  });
});
