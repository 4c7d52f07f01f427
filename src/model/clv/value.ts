import { type Convention, paymentTime } from './convention.ts';
import type { Scenario } from './scenario.ts';

/**
 * A sum that may have no end, or be greater than any number of a computer: then `reason` names the condition that fails.
 * - `margin-outruns-discount`: margins grow at least as fast as discount and dropout take away from them
 * - `alpha-at-most-one`: growth equals discount, and customers under contract differ so much that their mean lifetime is infinite
 * - `some-never-leave`: growth equals discount, and some customers under contract never leave
 * - `too-large`: there is a sum, and it is beyond 10³⁰⁸
 */
export type Value =
  | { kind: 'finite'; amount: number }
  | { kind: 'endless'; reason: 'margin-outruns-discount' | 'alpha-at-most-one' | 'some-never-leave' | 'too-large' };

/**
 * What the calculator needs from a model of customers; the constant-retention model is the first,
 * models fitted to contracts or to purchases join by supplying the same three functions.
 */
export interface CustomerModel {
  /** Share of customers still there after `period` renewals; survival(0) = 1. */
  survival(period: number): number;
  /** Present value of one customer under a convention, over `horizon` periods or, with null, over the whole lifetime. */
  value(convention: Convention, horizon: number | null): Value;
  /** Expected margin of the n-th payment (n from 1) at its own date, not discounted. */
  expectedMargin(convention: Convention, payment: number): number;
}

/** An amount, or that it is too large. */
export const toValue = (amount: number): Value =>
  Number.isFinite(amount) ? { kind: 'finite', amount } : { kind: 'endless', reason: 'too-large' };

/** What a sum without end comes to whose terms do not shrink. */
export const outrun: Value = { kind: 'endless', reason: 'margin-outruns-discount' };

/** What a period's margin is, and what becomes of it with time. */
export type Terms = Pick<Scenario, 'margin' | 'discountRate' | 'growthRate'>;

/**
 * Customers by the share still there after so many renewals and by Σ survival(t)·ratioᵗ from t = 0, over a number of payments or,
 * with null, without end; the ratio is (1+growth)/(1+discount). With that sum as A0 of a margin of 1, A1 = A0/(1+i),
 * M = A0/√(1+i), and B = A0 over one period more, less the first margin. Nothing is worth 0 without end.
 */
export function createModel(
  { margin, discountRate, growthRate }: Terms,
  survival: (renewals: number) => number,
  sumSurvival: (ratio: number, payments: number | null) => Value,
): CustomerModel {
  const [growth, discount] = [1 + growthRate, 1 + discountRate];
  return {
    survival,
    value(convention, horizon) {
      if (margin === 0) return toValue(0);
      const late = convention === 'B' ? 1 : 0;
      const sum = sumSurvival(growth / discount, horizon === null ? null : horizon + late);
      if (sum.kind === 'endless') return sum;
      return toValue((margin * (sum.amount - late)) / (late ? 1 : discount ** paymentTime(convention, 1)));
    },
    expectedMargin(convention, payment) {
      const renewals = convention === 'B' ? payment : payment - 1;
      const expected = margin * survival(renewals);
      return expected && Math.min(Number.MAX_VALUE, expected * growth ** renewals);
    },
  };
}

/** Σ qᵗ over a number of terms, or without end. */
function sumPowers(q: number, terms: number | null): Value {
  if (terms === null) return q < 1 ? toValue(1 / (1 - q)) : outrun;
  return toValue(Math.abs(1 - q) < 1e-12 ? terms : -Math.expm1(terms * Math.log(q || Number.MIN_VALUE)) / (1 - q));
}

/**
 * Customers who leave at one constant rate: with q = r(1+g)/(1+i) the closed form is A0 = m(1−qᴺ)/(1−q).
 * Source: Fader and Hardie, notes 024 and 033.
 *
 * `constantRetention({ margin: 100, retentionRate: 0.8, discountRate: 0.1, growthRate: 0 }).value('A0', null)`
 * is `{ kind: 'finite', amount: 366.6667 }` to four decimals; A1 333.3333, M 349.6029, B 266.6667.
 */
export function constantRetention({ retentionRate, ...terms }: Terms & Pick<Scenario, 'retentionRate'>): CustomerModel {
  return createModel(
    terms,
    (renewals) => retentionRate ** renewals,
    (ratio, payments) => sumPowers(retentionRate * ratio, payments),
  );
}

/**
 * How many periods a customer stays on average, counted three ways. All are Infinity-free: null means "never leaves".
 * `expectedLifetime(0.8)` is `{ withFirst: 5, renewalsOnly: 4, continuous: 4.4814 }` to four decimals.
 */
export function expectedLifetime(retentionRate: number): { withFirst: number; renewalsOnly: number; continuous: number } | null {
  if (retentionRate >= 1) return null;
  return {
    withFirst: 1 / (1 - retentionRate),
    renewalsOnly: retentionRate / (1 - retentionRate),
    continuous: retentionRate === 0 ? 0 : -1 / Math.log(retentionRate),
  };
}

/**
 * The trap: a fixed annuity over the expected lifetime 1/(1−r), paid in advance, which overstates the value.
 * `annuityOverLifetime({ margin: 100, retentionRate: 0.8, discountRate: 0.1 })` is 416.99 to two decimals, against 366.67.
 * Null when customers never leave.
 */
export function annuityOverLifetime({
  margin,
  retentionRate,
  discountRate,
}: Pick<Scenario, 'margin' | 'retentionRate' | 'discountRate'>): number | null {
  const lifetime = expectedLifetime(retentionRate);
  const annuity = lifetime && sumPowers(1 / (1 + discountRate), lifetime.withFirst);
  return annuity?.kind === 'finite' ? margin * annuity.amount : null;
}
