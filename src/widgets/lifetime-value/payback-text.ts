import { type Currency, formatMoney, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { payback } from '../../model/clv/payback.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { CustomerModel } from '../../model/clv/value.ts';
import { periodsOf } from './Headline.tsx';
import type { CalculatorWords } from './props.ts';

interface Told {
  locale: Locale;
  words: CalculatorWords;
  scenario: Scenario;
  currency: Currency;
  model: CustomerModel;
}

/** When a customer has paid for being won, in words. */
export function paybackText({ locale, words, scenario, currency, model }: Told): string {
  const { results } = words;
  const back = payback(model, scenario);
  if (back.kind === 'nothing-to-recover') return results.paybackNothing;
  if (back.kind === 'never') return fill(results.paybackNever, { reached: formatMoney(locale, back.reached, currency) });
  return fill(results.paybackPaid, {
    payment: formatNumber(locale, back.payment),
    time: periodsOf(locale, words, scenario.period, back.time),
  });
}
