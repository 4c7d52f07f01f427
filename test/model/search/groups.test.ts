import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/i18n/locales.ts';
import { contentRoot } from '../../../src/integrations/content/root.ts';
import { readSearchContent } from '../../../src/integrations/search/read-site.ts';
import { createAnalyzer } from '../../../src/model/search/analyse.ts';
import { compileGroups, foldStopWords, phraseStems } from '../../../src/model/search/groups.ts';
import { searchSchema } from '../../../src/schemas/search.ts';

describe.each(locales)('what the search knows of %s', (locale) => {
  const content = readSearchContent(contentRoot, locale);
  const analyzer = createAnalyzer(locale, foldStopWords(content.stopWords));
  const groups = [...content.forms, ...content.synonyms];

  test('no synonym is a stop word alone: it would be dropped from the query', () => {
    const isStop = (phrase: string): boolean => {
      const [first, ...others] = analyzer.read(phrase);
      return others.length === 0 && first?.whole?.isStop === true;
    };
    const stop = content.synonyms.flat().filter(isStop);
    expect(stop).toEqual([]);
  });

  test('every group joins at least two words that the analyzer keeps apart', () => {
    const idle = groups.filter((group) => new Set(group.map((phrase) => phraseStems(phrase, analyzer).join(' '))).size < 2);
    expect(idle).toEqual([]);
  });

  test('no group repeats a member', () => {
    expect(groups.filter((group) => new Set(group).size < group.length)).toEqual([]);
  });
});

test('a group is kept where one of its members occurs', () => {
  const analyzer = createAnalyzer('tr', new Set());
  const compile = (words: string[]) => compileGroups([['pahalı', 'fiyat itirazı']], false, analyzer, (stem) => words.includes(stem));
  expect(compile(['fiyat', 'itiraz'])).toEqual([{ members: [['pahal'], ['fiyat', 'itiraz']], isSameWord: false }]);
  expect(compile(['fiyat'])).toEqual([]);
});

test('a stop word is one word: build and browser would else take texts apart differently', () => {
  const content = { forms: [], synonyms: [] };
  expect(searchSchema.safeParse({ ...content, stopWords: ['ne', 'zaman'] }).success).toBe(true);
  expect(searchSchema.safeParse({ ...content, stopWords: ['ne zaman'] }).success).toBe(false);
});
