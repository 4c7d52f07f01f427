import { type Locale, localeFacts } from './locales.ts';

/** Currencies a reader may count in; `none` shows bare numbers. Toman is not an ISO currency: it is shown as a number and a word. */
export const currencies = ['GBP', 'EUR', 'USD', 'TRY', 'IRT', 'none'] as const;
export type Currency = (typeof currencies)[number];

export const defaultCurrency: Record<Locale, Currency> = { en: 'GBP', tr: 'TRY', fa: 'IRT' };

const tomanName: Record<Locale, string> = { en: 'toman', tr: 'tümen', fa: 'تومان' };

const kept = new Map<string, unknown>();

/** A formatter of Intl is slow to make and always the same for the same wish: each is made once. */
function once<T>(key: string, make: () => T): T {
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}

/** From here on a number is told by its power of ten. */
const endlessDigits = 1e18;

/** Writes by Intl's rules for the language, with a minus sign where Intl has a hyphen. */
function write(locale: Locale, value: number, asked: Intl.NumberFormatOptions): string {
  const { intl } = localeFacts[locale];
  const isShort = Math.abs(value) < endlessDigits;
  const options = isShort ? asked : { ...asked, notation: 'scientific' as const, minimumFractionDigits: 0, maximumFractionDigits: 2 };
  const format = once(`${intl} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(intl, options));
  return format.format(value).replace('-', '−');
}

/** A number in the reader's digits and marks. `formatNumber('tr', -1234.5, 1) === '−1.234,5'`. */
export function formatNumber(locale: Locale, value: number, maximumFractionDigits = 2): string {
  return write(locale, value, { maximumFractionDigits });
}

/** A share as a percentage. `formatPercent('tr', 0.8) === '%80'`. */
export function formatPercent(locale: Locale, share: number, maximumFractionDigits = 1): string {
  return write(locale, share, { style: 'percent', maximumFractionDigits });
}

/**
 * An amount of money: two decimals under 1,000 where it has any to show, none from there on and none in toman.
 * `formatMoney('en', 366.667, 'GBP') === '£366.67'`.
 */
export function formatMoney(locale: Locale, amount: number, currency: Currency): string {
  const isWhole = Math.round(amount * 100) % 100 === 0;
  const digits = currency === 'IRT' || Math.abs(amount) >= 1000 || isWhole ? 0 : 2;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (currency === 'none') return write(locale, amount, options);
  if (currency === 'IRT') return `${write(locale, amount, options)} ${tomanName[locale]}`;
  return write(locale, amount, { style: 'currency', currency, ...options });
}

/** The sign of a currency, as it stands beside a field. `currencySign('en', 'GBP') === '£'`; nothing for `none`. */
export function currencySign(locale: Locale, currency: Currency): string | undefined {
  if (currency === 'none') return undefined;
  if (currency === 'IRT') return tomanName[locale];
  const parts = new Intl.NumberFormat(localeFacts[locale].intl, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value;
}

/** A size in megabytes, to a tenth; Persian writes the unit out. `formatSize('en', 1_739_836) === '1.7 MB'`. */
export function formatSize(locale: Locale, bytes: number): string {
  const unitDisplay = locale === 'fa' ? 'long' : 'short';
  const options = { style: 'unit', unit: 'megabyte', unitDisplay, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(localeFacts[locale].intl, options).format(bytes / 1e6);
}

/** A calendar day (`YYYY-MM-DD` or a Date at UTC midnight) in the reader's calendar. */
export function formatDate(locale: Locale, day: string | Date): string {
  const date = typeof day === 'string' ? new Date(`${day}T00:00:00Z`) : day;
  const { intl } = localeFacts[locale];
  return once(`date ${intl}`, () => new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' })).format(date);
}

/** The day of the month in the reader's calendar. `formatDayOfMonth('en', '2026-03-02') === '2'`; in Persian it is the 11th, `۱۱`. */
export function formatDayOfMonth(locale: Locale, day: string): string {
  const { intl } = localeFacts[locale];
  const format = once(`day ${intl}`, () => new Intl.DateTimeFormat(intl, { day: 'numeric', timeZone: 'UTC' }));
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A whole number of days from now, in words. `formatDays('en', 8) === 'in 8 days'`. */
export function formatDays(locale: Locale, days: number): string {
  return new Intl.RelativeTimeFormat(localeFacts[locale].intl, { numeric: 'auto' }).format(days, 'day');
}

/** Digits of a ready-made string ("3–6") in the reader's script. `localiseDigits('fa', '3–6') === '۳–۶'`. */
export function localiseDigits(locale: Locale, text: string): string {
  return locale === 'fa' ? text.replace(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit))) : text;
}
