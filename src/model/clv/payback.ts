import { paymentTime } from './convention.ts';
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
 * Payback on survival-weighted margins, not discounted. The cost counts as covered at a payment that reaches it to within a milliardth
 * of that payment, which is rounding; margins that only approach it never cover it. Payments after a horizon of N periods do not count.
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
    if (margin < acquisitionCost * 1e-12) break;
    if (reached >= acquisitionCost - margin * 1e-9) return { kind: 'paid', payment, time: paymentTime(convention, payment) };
  }
  return { kind: 'never', reached };
}
