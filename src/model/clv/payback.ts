import { type Convention, paymentTime } from './convention.ts';
import type { Scenario } from './scenario.ts';
import type { CustomerModel } from './value.ts';

/** When margins, weighted by the share of customers still there, have covered the cost of winning one. */
export type Payback =
  | { kind: 'paid'; payment: number; time: number }
  /** `reached` is the money that all payments looked at bring in. */
  | { kind: 'never'; reached: number }
  | { kind: 'nothing-to-recover' };

const furthestPayment = 10_000;

/**
 * Payback on survival-weighted margins, not discounted. The cost counts as covered at a payment that reaches it
 * to within a millionth of a millionth. Within a horizon of N periods, payments after the N-th do not count.
 *
 * Worked example: margin 30 a month, churn 3 %, cost 200, paid in advance: the 8th payment, after 7 months
 * (the naive 200/30 says 6.67).
 */
export function payback(
  model: CustomerModel,
  { acquisitionCost, horizon, convention }: Pick<Scenario, 'acquisitionCost' | 'horizon' | 'convention'>,
): Payback {
  if (acquisitionCost <= 0) return { kind: 'nothing-to-recover' };
  const last = horizon ?? furthestPayment;
  let reached = 0;
  for (let payment = 1; payment <= last; payment += 1) {
    const margin = model.expectedMargin(convention, payment);
    reached += margin;
    if (reached >= acquisitionCost * (1 - 1e-12)) return { kind: 'paid', payment, time: paymentTime(convention, payment) };
    if (margin < acquisitionCost * 1e-15) break;
  }
  return { kind: 'never', reached };
}

/** The retention rate at which value equals the cost of winning a customer. */
export type BreakEven =
  | { kind: 'at'; retentionRate: number }
  /** Even a customer who never returns pays for being won. */
  | { kind: 'always' }
  /** Even a customer who never leaves does not. */
  | { kind: 'never' };

/**
 * Break-even retention over a whole lifetime: with growth the closed forms give r(1+g), which is divided again.
 * A0 (1+i)(1−m/C); A1 1+i−m/C; M 1+i−m√(1+i)/C; B C(1+i)/(m+C).
 *
 * With m = 100, i = .1, C = 250: A0 .66, A1 .70, B .785714.
 */
export function breakEvenRetention({
  margin,
  discountRate,
  growthRate,
  acquisitionCost,
  convention,
}: Pick<Scenario, 'margin' | 'discountRate' | 'growthRate' | 'acquisitionCost' | 'convention'>): BreakEven {
  if (acquisitionCost <= 0) return { kind: 'always' };
  const discount = 1 + discountRate;
  const perCost = margin / acquisitionCost;
  const closedForms: Record<Convention, number> = {
    A0: discount * (1 - perCost),
    A1: discount - perCost,
    M: discount - perCost * Math.sqrt(discount),
    B: (acquisitionCost * discount) / (margin + acquisitionCost),
  };
  const growth = 1 + growthRate;
  const needed = closedForms[convention];
  if (needed <= 0) return { kind: 'always' };
  if (growth <= 0 || needed / growth > 1) return { kind: 'never' };
  return { kind: 'at', retentionRate: needed / growth };
}
