import { formatNumber } from './format.ts';
import { type Locale, localeFacts } from './locales.ts';

/** Forms of a counted phrase, by the reader's plural category; `other` is always there. */
export interface Plural {
  one?: string | undefined;
  other: string;
}

/** A label that runs into its text: with a colon, unless it ends in a mark of its own. `withColon('When?') === 'When?'` */
export function withColon(label: string): string {
  return /[?؟!:]$/.test(label) ? label : `${label}:`;
}

/** Puts values into `{names}` of a phrase. `fill('{n} of {total}', { n: 2, total: 5 }) === '2 of 5'`. */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const rules = new Map<string, Intl.PluralRules>();
const pluralRules = (intl: string): Intl.PluralRules => {
  const known = rules.get(intl) ?? new Intl.PluralRules(intl);
  rules.set(intl, known);
  return known;
};

/** Chooses the form for a count and fills `{count}`. `count('en', { one: '{count} card', other: '{count} cards' }, 1) === '1 card'`. */
export function count(locale: Locale, forms: Plural, number: number): string {
  const { intl } = localeFacts[locale];
  const category = pluralRules(intl).select(number);
  const phrase = category === 'one' ? (forms.one ?? forms.other) : forms.other;
  return fill(phrase, { count: formatNumber(locale, number) });
}
