import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Locale, locales, referenceLocale } from '../../src/i18n/locales.ts';
import { checkContent } from '../../src/integrations/content/laws.ts';
import { readLibrary } from '../../src/integrations/content/read-library.ts';

const content = resolve(import.meta.dirname, '../../content');

describe('the content of the handbook', () => {
  test('keeps its laws', () => {
    expect(checkContent(content)).toEqual([]);
  });

  test('holds chapters in every language', () => {
    const { library } = readLibrary(content);
    for (const locale of locales) expect(library.chapters.filter((chapter) => chapter.locale === locale).length).toBeGreaterThan(0);
  });

  const { data } = readLibrary(content).library;
  /** Paths of a file's strings; a form for one is a language's own matter. */
  const keysOf = (name: string, locale: Locale) =>
    (data[name]?.[locale]?.strings ?? [])
      .map(({ path }) => path)
      .filter((path) => !path.endsWith('.one'))
      .sort();

  test.each(['interface', 'kit', 'customer-types', 'lifetime-value', 'objection-drill', 'conversation-practice'])(
    'the words of %s have the same keys in every language',
    (name) => {
      const keys = keysOf(name, referenceLocale);
      expect(keys.length).toBeGreaterThan(0);
      for (const locale of locales) expect(keysOf(name, locale)).toEqual(keys);
    },
  );

  test.each(['scenes', 'mistakes'])('what would change the answer is said of each of the %s in its own words', (name) => {
    const said = locales.flatMap((locale) => (data[name]?.[locale]?.strings ?? []).filter(({ path }) => path.endsWith('.fails')));
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said.map(({ text }) => text)).size).toBe(said.length);
  });
});
