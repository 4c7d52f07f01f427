import { readFileSync } from 'node:fs';
import type { Locale } from '../../src/i18n/locales.ts';

/** What people ask of the handbook in a language, and the addresses within the edition that answer it. */
export interface Question {
  q: string;
  cls: string;
  rel: string[];
}

export const allQuestions = (locale: Locale) =>
  JSON.parse(readFileSync(`test/search/handbook/queries/${locale}.json`, 'utf8')) as Question[];

/** Whether one of the first three addresses found answers a question: an entry of the glossary or the evidence itself, else its page. */
export function isAnswered({ rel }: Question, locale: Locale, found: readonly string[]): boolean {
  const wanted = new Set(
    rel.map((address) => `/${locale}/${/^(?:glossary|evidence)\//.test(address) ? address : address.replace(/#.*/, '')}`),
  );
  const own = found.slice(0, 3).map((address) => address.replace(/[?&]find=[^#]*/, ''));
  return own.some((address) => wanted.has(address) || wanted.has(address.replace(/[?#].*/, '')));
}

/** Of what people type in a language, some of each kind: whole questions, slips, other letters and cases, what is not in the book. */
export function someQueries(locale: Locale, ofEach: number): string[] {
  const all = allQuestions(locale);
  return all.flatMap(({ q, cls }, at) => (all.slice(0, at).filter((before) => before.cls === cls).length < ofEach ? [q] : []));
}
