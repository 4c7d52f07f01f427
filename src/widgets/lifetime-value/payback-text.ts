import { type Currency, formatMoney, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { payback } from '../../model/clv/payback.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { CustomerModel } from '../../model/clv/value.ts';
import type { Bounds } from './doubt.ts';
import { periodsOf } from './Headline.tsx';
import type { CalculatorWords } from './props.ts';

interface Told {
  locale: Locale;
  words: CalculatorWords;
  scenario: Scenario;
  currency: Currency;
  model: CustomerModel;
  /** Bounds of the payment, infinite for never. */
  bounds: Bounds | null;
}

/** When a customer has paid for being won, in words, and between which payments it may be. */
export function paybackText({ locale, words, scenario, currency, model, bounds }: Told): string {
  const { results } = words;
  const back = payback(model, scenario);
  if (back.kind === 'nothing-to-recover') return results.paybackNothing;
  const number = (payment: number) => formatNumber(locale, payment, 0);
  const text =
    back.kind === 'never'
      ? fill(results.paybackNever, { reached: formatMoney(locale, back.reached, currency) })
      : fill(results.paybackPaid, { payment: number(back.payment), time: periodsOf(locale, words, scenario.period, back.time) });
  if (bounds === null) return text;
  // A payment is a whole one: the interval is widened to those that it touches.
  const [low, high] = [Math.floor(bounds.low), Math.ceil(bounds.high)];
  if (low === high && back.kind === 'paid') return text;
  if (low === Infinity) return fill(results.paybackAlwaysNever, { text });
  if (high === Infinity) return fill(results.paybackOpen, { text, low: number(low) });
  return fill(results.paybackBetween, { text, low: number(low), high: number(high) });
}
