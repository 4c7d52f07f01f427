import fc from 'fast-check';
import type { Cohort } from '../../../../src/model/clv/contract/cohort.ts';
import type { ContractPattern } from '../../../../src/model/clv/contract/pattern.ts';

/** Per cent surviving, years 0 to 12. Source: Fader and Hardie (2007). */
export const regular = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3];
export const highEnd = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];

/** The first eight entries, as a cohort. */
export const fittedPart = (table: readonly number[], size: number | null = null): Cohort => ({ survivors: table.slice(0, 8), size });

/** The published parameters, rounded as published. */
export const regularPattern: ContractPattern = { kind: 'shifted-beta-geometric', alpha: 0.704, beta: 1.182 };
export const highEndPattern: ContractPattern = { kind: 'shifted-beta-geometric', alpha: 0.668, beta: 3.806 };

/** Counts of customers who leave in a period each, and of those who are still there: any table there can be. */
export const cohorts: fc.Arbitrary<Cohort> = fc
  .tuple(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 500 }))
  .filter(([left, there]) => there + left.reduce((sum, count) => sum + count, 0) > 0)
  .map(([left, there]) => {
    const survivors = [there];
    for (const count of left) survivors.push(count + (survivors.at(-1) ?? 0));
    return { survivors: survivors.reverse(), size: survivors[0] ?? 0 };
  });

const parameter = fc.double({ min: -3, max: 5, noNaN: true }).map(Math.exp);
export const betaPatterns = fc
  .record({ alpha: parameter, beta: parameter })
  .map((parameters) => ({ kind: 'shifted-beta-geometric' as const, ...parameters }));

const rate = fc.double({ min: 0.01, max: 0.99, noNaN: true });
export const patterns: fc.Arbitrary<ContractPattern> = fc.oneof(
  betaPatterns,
  rate.map((retentionRate): ContractPattern => ({ kind: 'one-common-rate', retentionRate })),
  rate.map((retentionRate): ContractPattern => ({ kind: 'first-renewal-only', retentionRate })),
  fc.constant<ContractPattern>({ kind: 'no-churn', retentionRate: 1 }),
  fc.constant<ContractPattern>({ kind: 'all-leave-at-once', retentionRate: 0 }),
);
