import { fill } from '../../i18n/words.ts';
import { centralInterval } from '../../model/clv/numeric/interval.ts';
import { payback } from '../../model/clv/payback.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { CustomerModel, Value } from '../../model/clv/value.ts';
import type { CalculatorWords } from './props.ts';

/** Bounds of an estimate; infinite where it has no end. */
export interface Bounds {
  low: number;
  high: number;
}

/**
 * How far estimates may be off. What was estimated from data (a rate, a pattern of leaving) could have come out otherwise by chance;
 * `boundsOf` says between what a figure of it then lies with 95 % confidence. `none` says what is needed to tell.
 */
export type Doubt<Estimated> =
  | { kind: 'known'; boundsOf: (figure: (estimated: Estimated) => number) => Bounds }
  | { kind: 'none'; need: string };

/** The bounds of a figure, or null where they cannot be told. */
export function boundsIn<Estimated>(doubt: Doubt<Estimated>, figure: (estimated: Estimated) => number): Bounds | null {
  return doubt.kind === 'known' ? doubt.boundsOf(figure) : null;
}

/**
 * Bounds that 95 of 100 repetitions of an estimate lie within, widened to the estimate itself: at a limit of a model, such as nobody
 * leaving, all repetitions lie on one side of it. Null without repetitions. `boundsAround(1, [0.9, 0.95])` ends at 1.
 */
export function boundsAround(estimate: number, repetitions: readonly number[]): Bounds | null {
  const bounds = centralInterval(repetitions, 0.95);
  return bounds && { low: Math.min(estimate, bounds.low), high: Math.max(estimate, bounds.high) };
}

/** The same doubt about what is made of the estimated: customers of a rate, a pattern of a fit. */
export function doubtThrough<Estimated, Made>(doubt: Doubt<Estimated>, make: (estimated: Estimated) => Made): Doubt<Made> {
  return doubt.kind === 'none' ? doubt : { kind: 'known', boundsOf: (figure) => doubt.boundsOf((one) => figure(make(one))) };
}

/** A value as a number that can be bounded: infinite without end. */
export const amountOf = (value: Value): number => (value.kind === 'finite' ? value.amount : Infinity);

/** The furthest payment looked at where an estimate of payback is bounded; one beyond it counts as none. */
const furthestPayment = 600;

/** The payment at which a customer has paid for being won: infinite for never, 0 where nothing was spent. */
export function paymentOf(model: CustomerModel, scenario: Scenario): number {
  const back = payback(model, { ...scenario, horizon: scenario.horizon ?? furthestPayment });
  if (back.kind === 'paid') return back.payment;
  return back.kind === 'never' ? Infinity : 0;
}

/**
 * An estimate in words with its bounds where they are known: `1.47 (1.29 to 1.67)`. Bounds that read as the estimate itself add nothing
 * and are left out.
 */
export function withBounds(
  { results }: CalculatorWords,
  value: string,
  bounds: Bounds | null,
  tell: (value: number) => string,
  endless = '∞',
): string {
  if (bounds === null) return value;
  const end = (bound: number) => (Number.isFinite(bound) ? tell(bound) : endless);
  const [low, high] = [end(bounds.low), end(bounds.high)];
  if (low === high && value.includes(low)) return value;
  return fill(results.withBounds, { value, low, high });
}
