import { type Convention, conventions, paymentTime } from './convention.ts';
import type { Scenario } from './scenario.ts';

/**
 * A sum that may have no end, or outgrow every number: then `reason` names the condition that fails.
 * - `margin-outruns-discount`: margins grow at least as fast as discount and dropout take away from them
 * - `alpha-at-most-one`: growth equals discount, and customers under contract differ so much that their mean lifetime is infinite
 * - `some-never-leave`: growth equals discount, and some customers under contract never leave
 */
export type Value =
  | { kind: 'finite'; amount: number }
  | { kind: 'endless'; reason: 'margin-outruns-discount' | 'alpha-at-most-one' | 'some-never-leave' };

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

const outrun: Value = { kind: 'endless', reason: 'margin-outruns-discount' };

/**
 * A value under any convention, from the value of margins paid in advance over a number of periods (null: all):
 * A1 = A0/(1+i), M = A0/√(1+i), B = A0 over one period more, less the first margin. Nothing is worth 0 without end.
 */
export function valueByConvention(
  { margin, discountRate }: Pick<Scenario, 'margin' | 'discountRate'>,
  convention: Convention,
  horizon: number | null,
  paidInAdvance: (periods: number | null) => Value,
): Value {
  if (margin === 0) return { kind: 'finite', amount: 0 };
  const value = paidInAdvance(convention === 'B' && horizon !== null ? horizon + 1 : horizon);
  if (value.kind === 'endless') return value;
  const amount = convention === 'B' ? value.amount - margin : value.amount / (1 + discountRate) ** paymentTime(convention, 1);
  return Number.isFinite(amount) ? { kind: 'finite', amount } : outrun;
}

type ModelInput = Pick<Scenario, 'margin' | 'retentionRate' | 'discountRate' | 'growthRate'>;

/**
 * Customers who leave at one constant rate: with q = r(1+g)/(1+i) the closed form is A0 = m(1−qᴺ)/(1−q).
 * Source: Fader and Hardie, notes 024 and 033.
 *
 * `constantRetention({ margin: 100, retentionRate: 0.8, discountRate: 0.1, growthRate: 0 }).value('A0', null)`
 * is `{ kind: 'finite', amount: 366.6667 }` to four decimals; A1 333.3333, M 349.6029, B 266.6667.
 */
export function constantRetention({ margin, retentionRate, discountRate, growthRate }: ModelInput): CustomerModel {
  const grownRetention = retentionRate * (1 + growthRate);
  const ratio = grownRetention / (1 + discountRate);

  const paidInAdvance = (periods: number | null): Value => {
    if (periods === null) return ratio < 1 ? { kind: 'finite', amount: margin / (1 - ratio) } : outrun;
    if (Math.abs(1 - ratio) < 1e-12) return { kind: 'finite', amount: margin * periods };
    return { kind: 'finite', amount: (margin * -Math.expm1(periods * Math.log(ratio || Number.MIN_VALUE))) / (1 - ratio) };
  };

  return {
    survival: (period) => retentionRate ** period,
    value: (convention, horizon) => valueByConvention({ margin, discountRate }, convention, horizon, paidInAdvance),
    expectedMargin(convention, payment) {
      const renewals = convention === 'B' ? payment : payment - 1;
      return margin === 0 ? 0 : Math.min(Number.MAX_VALUE, margin * grownRetention ** renewals);
    },
  };
}

/** All four conventions side by side, in their fixed order. */
export function valuesByConvention(model: CustomerModel, horizon: number | null): { convention: Convention; value: Value }[] {
  return conventions.map((convention) => ({ convention, value: model.value(convention, horizon) }));
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
  if (lifetime === null) return null;
  if (discountRate === 0) return margin * lifetime.withFirst;
  const discount = 1 / (1 + discountRate);
  return (margin * (1 - discount ** lifetime.withFirst)) / (1 - discount);
}
