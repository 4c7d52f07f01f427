import { readFileSync } from 'node:fs';
import type { Locale } from '../../src/i18n/locales.ts';

/** Of what people type in a language, some of each kind: whole questions, slips, other letters and cases, what is not in the book. */
export function someQueries(locale: Locale, ofEach: number): string[] {
  const all = JSON.parse(readFileSync(`test/search/handbook/queries/${locale}.json`, 'utf8')) as { q: string; cls: string }[];
  return all.flatMap(({ q, cls }, at) => (all.slice(0, at).filter((before) => before.cls === cls).length < ofEach ? [q] : []));
}
