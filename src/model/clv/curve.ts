import { paymentTime } from './convention.ts';
import type { Scenario } from './scenario.ts';
import type { CustomerModel } from './value.ts';

/** One payment on the way: what it is expected to bring, and what has come together by then. */
export interface CurvePoint {
  payment: number;
  /** Periods from now. */
  time: number;
  /** Share of customers still there at this payment. */
  survival: number;
  /** Expected margin of this payment, discounted to today. */
  presentMargin: number;
  /** All expected margins up to and with this one, discounted to today. */
  cumulative: number;
}

/**
 * Value over time, payment by payment. The last point's `cumulative` equals `model.value(convention, payments)`.
 * Worked example: m 100, r .8, i .1, A0, three payments: 100, 172.7273, 225.6198.
 */
export function valueCurve(
  model: CustomerModel,
  { convention, discountRate }: Pick<Scenario, 'convention' | 'discountRate'>,
  payments: number,
): CurvePoint[] {
  const points: CurvePoint[] = [];
  let cumulative = 0;
  for (let payment = 1; payment <= payments; payment += 1) {
    const time = paymentTime(convention, payment);
    const presentMargin = model.expectedMargin(convention, payment) / (1 + discountRate) ** time;
    cumulative += presentMargin;
    points.push({ payment, time, survival: model.survival(convention === 'B' ? payment : payment - 1), presentMargin, cumulative });
  }
  return points;
}
