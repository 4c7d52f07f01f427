import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { readLibrary } from '../../src/integrations/content/read-library.ts';
import { tools } from '../../src/site/urls.ts';

/** A question a new hire types, and the addresses within the edition that answer it; none where the book has no answer. */
interface Question {
  id: string;
  lang: string;
  q: string;
  rel: string[];
}

const { library } = readLibrary(resolve(import.meta.dirname, '../../content'));
const idsOf = (name: string) =>
  Object.keys(library.data[name]?.['en']?.ids ?? {}).flatMap((group) => library.data[name]?.['en']?.ids[group]);

describe.each(locales)('the questions asked of search in %s', (locale) => {
  const file = resolve(import.meta.dirname, `../search/handbook/queries/${locale}.json`);
  const questions = JSON.parse(readFileSync(file, 'utf8')) as Question[];

  test('are answered by pages and sections that this edition has', () => {
    const chapters = library.chapters.filter((chapter) => chapter.locale === locale);
    const known = new Set([
      ...chapters.flatMap(({ slug, headings }) => [`${slug}/`, ...headings.map(({ id }) => `${slug}/#${id}`)]),
      ...tools.map((tool) => `tools/${tool}/`),
      ...idsOf('glossary').map((id) => `glossary/#${id}`),
      ...idsOf('claims').map((id) => `evidence/#${id}`),
    ]);
    expect(questions.flatMap(({ q, rel }) => rel.filter((address) => !known.has(address)).map((address) => `${q}: ${address}`))).toEqual(
      [],
    );
  });

  test('are each asked once, and some have no answer', () => {
    expect(new Set(questions.map(({ q }) => q)).size).toBe(questions.length);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(questions.every(({ lang }) => lang === locale)).toBe(true);
    expect(questions.some(({ rel }) => rel.length === 0)).toBe(true);
  });
});
