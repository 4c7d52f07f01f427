import { formatMoney, formatNumber, formatPercent } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { unitDays } from '../../../model/purchases/customer-table.ts';
import { withBounds } from '../doubt.ts';
import type { EstimateProps } from './BaseResults.tsx';
import type { Bounds } from './base-protocol.ts';
import type { NewCustomer } from './new-customer.ts';
import { timeText } from './time-text.ts';

type Fact = [name: string, text: string];

/** What a new customer is worth, and beside the cost of winning one: ratio, what is left, payback and break-even, with their bounds. */
export function newCustomerFacts(given: EstimateProps): Fact[] {
  const { locale, words, view, estimate, repeated, hasSpend } = given;
  const { newCustomer } = estimate;
  const { results, data } = words;
  if (newCustomer === null) return [];
  const bounds = repeated?.newCustomer;
  const { acquisitionCost } = view.scenario;
  const money = (value: number) => formatMoney(locale, value, view.currency);
  const amount = (value: number) => (hasSpend ? money(value) : formatNumber(locale, value, 2));
  const bounded = (value: number, found: Bounds | undefined, tell: (value: number) => string) =>
    withBounds(words, tell(value), found ?? null, tell);
  const { value, breakEvenShare } = newCustomer;
  const worth: Fact = [data.facts.newCustomer, bounded(value, bounds?.value, amount)];
  if (acquisitionCost <= 0 || !hasSpend) return [worth];
  const share = (one: number) => formatPercent(locale, one, 1);
  return [
    worth,
    [results.ratio, bounded(value, bounds?.value, (one) => formatNumber(locale, one / acquisitionCost, 2))],
    [results.net, bounded(value, bounds?.value, (one) => money(one - acquisitionCost))],
    [results.payback, paybackText(given, newCustomer, bounds?.paybackDay ?? null)],
    [results.breakEvenMargin, bounded(breakEvenShare, bounds?.breakEvenShare, share)],
  ];
}

/** When margins have covered the cost of winning a customer, with the bounds of the time. */
export function paybackText(
  { locale, words, unit }: Pick<EstimateProps, 'locale' | 'words' | 'unit'>,
  { paybackDay, paybackWithin }: Pick<NewCustomer, 'paybackDay' | 'paybackWithin'>,
  bounds: Bounds,
): string {
  const { newcomer } = words.data;
  const time = (days: number) => timeText(locale, words.data, days, unit);
  const number = (days: number) => formatNumber(locale, days / unitDays[unit], 1);
  const text =
    paybackDay === 0
      ? newcomer.paybackAtOnce
      : Number.isFinite(paybackDay)
        ? fill(newcomer.paybackAt, { time: time(paybackDay) })
        : fill(newcomer.paybackNever, { time: time(paybackWithin) });
  return withBounds(words, text, bounds, number, words.results.neverShort);
}
