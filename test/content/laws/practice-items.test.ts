import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/i18n/locales.ts';
import { practiceItemsSchema, practiceItemWordsSchema } from '../../../src/schemas/practice-items.ts';
import type { Library } from '../../../src/site/library.ts';
import { breaking, problem } from '../breaking.ts';
import { dataOf } from '../library.ts';

const shared = 'content/shared/practice-items.yaml';
const rewriting = (path: string, text: string) => (library: Library) =>
  Object.assign(dataOf(library, 'practice-items', 'shared').strings.find((string) => string.path === path) ?? {}, { text });
const without = (place: 'en' | 'tr' | 'fa' | 'shared', path: string) => (library: Library) => {
  const data = dataOf(library, 'practice-items', place);
  data.strings = data.strings.filter((string) => !string.path.startsWith(path));
};

test('practice items belong to chapters that are listed', () => {
  expect(breaking('practiceItemsBelongSomewhere', rewriting('own-hello.chapters.0', 'goodbyes'))).toEqual([
    problem(`${shared}:8`, '“own-hello” names the chapter “goodbyes”, which does not exist', 'chapters.yaml'),
  ]);
});

test('a free item shows a good answer in each language', () => {
  expect(breaking('freeItemsShowAnAnswer', without('tr', 'own-hello.model'))).toEqual([
    problem('content/tr/practice-items.yaml', '“own-hello” has no good answer', 'model'),
  ]);
});

test('every chapter has an item', () => {
  expect(breaking('everyChapterIsPractised', rewriting('own-hello.chapters.0', 'phone'))).toEqual([
    problem(shared, 'No item belongs to the chapter “closing”', 'Write one'),
  ]);
});

describe('entries have their words', () => {
  test('steps in a list, in every language', () => {
    for (const locale of locales) {
      expect(breaking('innerIdsAgree', without(locale, 'hello-in-order.entries.greet'))).toEqual([
        problem(`content/${locale}/practice-items.yaml`, 'The entry “hello-in-order / greet” has no words', shared),
      ]);
    }
  });

  test('and choices', () => {
    const add = (library: Library) =>
      dataOf(library, 'practice-items', 'shared').strings.push({ path: 'hello-in-order.choices.0', text: 'wave', line: 60 });
    expect(breaking('innerIdsAgree', add)).toEqual(
      locales.map((locale) => problem(`content/${locale}/practice-items.yaml`, 'The choice “hello-in-order / wave” has no words', 'Write')),
    );
  });
});

describe('a key makes sense', () => {
  const item = { id: 'a', skill: 'questions', group: 'g', chapters: ['phone'], section: 's' };
  const refuses = (parts: object) => {
    const result = practiceItemsSchema.safeParse([{ ...item, ...parts }]);
    return JSON.stringify(result.error?.issues ?? []);
  };

  test('one has one strong option, several has right and wrong ones', () => {
    expect(refuses({ kind: 'one', entries: { a: 'strong', b: 'strong', c: 'weak' } })).toContain('exactly one strong');
    expect(refuses({ kind: 'several', entries: { a: 'right', b: 'right', c: 'right' } })).toContain('one that is wrong');
    expect(refuses({ kind: 'several', entries: { a: 'right', b: 'wrong' } })).toContain('fewer than three');
  });

  test('steps stand once, and matches are among the choices', () => {
    expect(refuses({ kind: 'order', entries: ['a', 'b', 'a'] })).toContain('a step twice');
    expect(refuses({ kind: 'match', entries: { a: 'x', b: 'y', c: 'w' }, choices: ['x', 'y', 'z'] })).toContain('not among its choices');
    expect(refuses({ kind: 'free', entries: ['a'] })).toContain('fewer than two criteria');
  });

  test('the first wording needs no version, and every entry is explained both ways', () => {
    const [parsed] = practiceItemsSchema.parse([{ ...item, kind: 'order', entries: ['a', 'b', 'c'] }]);
    expect(parsed?.version).toBe(1);
    const words = { situation: 'S.', question: 'Q?', fails: 'F.', entries: { a: { text: 'A', right: 'R' } } };
    expect(practiceItemWordsSchema.safeParse({ a: words }).success).toBe(false);
  });
});
