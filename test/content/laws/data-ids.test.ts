import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { Library } from '../../../src/site/library.ts';
import { breaking, problem } from '../breaking.ts';
import { chapterOf, dataOf } from '../library.ts';

/** Puts a text in place of the string at a path; it keeps its line. */
const rewrite = (name: string, place: Locale | 'shared', path: string, text: string) => (library: Library) => {
  const string = dataOf(library, name, place).strings.find((candidate) => candidate.path === path);
  Object.assign(string ?? {}, { text });
};

describe('data ids agree', () => {
  const broken = (change: (library: Library) => void) => breaking('dataIdsAgree', change);

  test('no language lacks an id of English', () => {
    expect(broken((library) => dataOf(library, 'glossary', 'tr').ids['']?.pop())).toEqual([
      problem('content/tr/glossary.yaml', '“need” is missing, though content/en/glossary.yaml has it', 'Write it here'),
    ]);
  });

  test('no language has an id that English lacks', () => {
    expect(broken((library) => dataOf(library, 'glossary', 'fa').ids['']?.push('price'))).toEqual([
      problem('content/fa/glossary.yaml', '“price” is not in content/en/glossary.yaml', 'Add it there'),
    ]);
  });

  test('the shared file leads where there is one, English too', () => {
    expect(broken((library) => dataOf(library, 'claims', 'shared').ids['']?.push('loyalty'))).toEqual(
      ['en', 'tr', 'fa'].map((locale) =>
        problem(`content/${locale}/claims.yaml`, '“loyalty” is missing, though content/shared/claims.yaml has it', 'Write it here'),
      ),
    );
  });

  test('ids agree group by group', () => {
    const swapped = { roles: ['payer', 'rude'], behaviours: ['user', 'shy'] };
    expect(broken((library) => Object.assign(dataOf(library, 'types', 'tr'), { ids: swapped }))).toEqual([
      problem('content/tr/types.yaml', '“user” in “roles” is missing', 'Write it here'),
      problem('content/tr/types.yaml', '“rude” in “roles” is not in content/shared/types.yaml', 'Add it there'),
      problem('content/tr/types.yaml', '“rude” in “behaviours” is missing', 'Write it here'),
      problem('content/tr/types.yaml', '“user” in “behaviours” is not in content/shared/types.yaml', 'Add it there'),
    ]);
  });

  test('parts have names in every language, though planned titles may differ', () => {
    expect(broken((library) => dataOf(library, 'contents', 'fa').ids['parts']?.shift())).toEqual([
      problem('content/fa/contents.yaml', '“meeting” in “parts” is missing', 'Write it here'),
    ]);
  });

  test('a file of English is there in every language', () => {
    expect(broken(({ data }) => delete data['glossary']?.fa)).toEqual([
      problem('content/fa/glossary.yaml', 'The file is missing', 'ids of content/en/glossary.yaml'),
    ]);
  });

  test('data without words has no files to miss', () => {
    expect(broken((library) => dataOf(library, 'presets', 'shared').ids['']?.push('yearly'))).toEqual([]);
  });
});

describe('placeholders agree', () => {
  const broken = (path: string, text: string) => breaking('placeholdersAgree', rewrite('interface', 'tr', path, text));

  test('none is lost in translation', () => {
    expect(broken('search.results', '{count} sonuç')).toEqual([
      problem('content/tr/interface.yaml:2', '“search.results” has the placeholders “{count}”, English has “{count} {total}”', 'same ones'),
    ]);
  });

  test('none is misspelt', () => {
    expect(broken('search.results', '{cuont} / {total}')).toEqual([
      problem('content/tr/interface.yaml:2', 'has the placeholders “{cuont} {total}”', 'same ones'),
    ]);
  });

  test('one may be named in any letters', () => {
    expect(broken('search.results', '{count} / {toplamı}')).toEqual([
      problem('content/tr/interface.yaml:2', 'has the placeholders “{count} {toplamı}”', 'same ones'),
    ]);
    expect(broken('search.none', '{۱}')).toEqual([problem('content/tr/interface.yaml:1', 'has the placeholders “{۱}”', 'same ones')]);
  });

  test('none is added', () => {
    expect(broken('search.none', '{query} yok')).toEqual([
      problem('content/tr/interface.yaml:1', '“search.none” has the placeholders “{query}”, English has “”', 'same ones'),
    ]);
  });

  test('their order and number are free', () => {
    expect(broken('search.results', '{total} içinde {count}; {count}')).toEqual([]);
  });

  test('a string that English does not have is left to the schema', () => {
    const added = (library: Library) => dataOf(library, 'interface', 'tr').strings.push({ path: 'search.few', text: '{few}' });
    expect(breaking('placeholdersAgree', added)).toEqual([]);
  });
});

describe('Persian uses Persian letters', () => {
  const broken = (locale: Locale, text: string) => breaking('persianUsesPersianLetters', rewrite('glossary', locale, 'need.term', text));

  test('no Arabic yeh or kaf stands in a Persian text', () => {
    const told = problem('content/fa/glossary.yaml:2', '“need.term” contains an Arabic ي or ك', 'Type ی or ک');
    expect(broken('fa', 'نیازي')).toEqual([told]);
    expect(broken('fa', 'كالا')).toEqual([told]);
  });

  const inChapter = (locale: Locale) =>
    breaking('persianUsesPersianLetters', (library) => chapterOf(library, locale).arabicLetters.push({ value: 'كالا', line: 17 }));

  test('nor in a Persian chapter; other languages may quote them', () => {
    expect(inChapter('fa')).toEqual([problem('content/fa/chapters/greeting.mdx:17', 'The text contains an Arabic ي or ك', 'Type ی or ک')]);
    expect(inChapter('en')).toEqual([]);
  });

  test('the Persian letters are right, and other languages are not looked at', () => {
    expect(broken('fa', 'نیاز به کالا')).toEqual([]);
    expect(broken('en', 'ي')).toEqual([]);
  });
});
