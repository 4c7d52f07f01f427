import type { Locale } from '../../../i18n/locales.ts';
import { count } from '../../../i18n/words.ts';
import { type TimeUnit, unitDays } from '../../../model/purchases/customer-table.ts';
import type { CalculatorWords } from '../props.ts';

/** A time in the unit that was chosen, to a tenth. `timeText('en', words, 182, 'week')` is `26 weeks`. */
export function timeText(locale: Locale, { spans }: CalculatorWords['data'], days: number, unit: TimeUnit): string {
  return count(locale, spans[unit], Number((days / unitDays[unit]).toFixed(1)));
}
