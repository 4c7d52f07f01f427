import { describe, expect, test } from 'vitest';
import { dataIdsAgree } from '../../../src/site/laws/data-ids.ts';
import { everyFrameworkIsTaught, frameworksAreWhole } from '../../../src/site/laws/frameworks.ts';
import { innerIdsAgree } from '../../../src/site/laws/inner-ids.ts';
import { everyFrameworkExists, pathsLeadSomewhere } from '../../../src/site/laws/references.ts';
import type { DataFile, Library } from '../../../src/site/library.ts';
import { chapterOf, makeLibrary } from '../library.ts';

const data = (file: string, ids: string[], strings: Record<string, string>): DataFile => ({
  file,
  ids: { '': ids },
  strings: Object.entries(strings).map(([path, text], index) => ({ path, text, line: index + 1 })),
});

const shared = 'content/shared/frameworks.yaml';
const twoRules = { 'two-rules.chapter': 'greeting', 'two-rules.items.0': 'smile', 'two-rules.items.1': 'wait' };

/** A library whose chapter “greeting” teaches two rules, with words in English only; `written` languages have the chapter. */
function withFramework(strings: Record<string, string> = twoRules): Library {
  const library = makeLibrary();
  library.data['frameworks'] = {
    shared: data(shared, ['two-rules'], strings),
    en: data('content/en/frameworks.yaml', ['two-rules'], { 'two-rules.items.smile.name': 'Smile', 'two-rules.items.wait.name': 'Wait' }),
    tr: data('content/tr/frameworks.yaml', [], {}),
    fa: data('content/fa/frameworks.yaml', [], {}),
  };
  for (const locale of ['en', 'tr', 'fa'] as const) {
    chapterOf(library, locale).components.push({ value: 'Framework', line: 40, attributes: { id: 'two-rules' } });
  }
  return library;
}

const only = (library: Library, locale: string) => {
  library.chapters = library.chapters.filter((chapter) => chapter.locale === locale);
  return library;
};

describe('a counted framework', () => {
  test('has as many items as its name says', () => {
    expect(frameworksAreWhole(withFramework())).toEqual([]);
    const { 'two-rules.items.1': _, ...short } = twoRules;
    expect(frameworksAreWhole(withFramework(short))).toMatchObject([{ file: shared, fact: expect.stringContaining('1 items') }]);
  });

  test('is rendered by the chapter that it names, in every language that has the chapter', () => {
    expect(everyFrameworkIsTaught(withFramework())).toEqual([]);
    const library = withFramework();
    chapterOf(library, 'tr').components.pop();
    expect(everyFrameworkIsTaught(library)).toMatchObject([
      { file: 'content/tr/chapters/greeting.mdx', action: expect.stringContaining('two-rules') },
    ]);
    const elsewhere = withFramework({ ...twoRules, 'two-rules.chapter': 'nowhere' });
    expect(everyFrameworkIsTaught(elsewhere)).toMatchObject([{ file: shared, line: 1, fact: expect.stringContaining('nowhere') }]);
  });

  test('that a chapter renders exists in its language', () => {
    expect(everyFrameworkExists(only(withFramework(), 'en'))).toEqual([]);
    expect(everyFrameworkExists(only(withFramework(), 'tr'))).toMatchObject([{ line: 40, fact: expect.stringContaining('two-rules') }]);
  });

  test('may lack its words in a language only as long as its chapter is not written there', () => {
    expect(dataIdsAgree(only(withFramework(), 'en')).filter(({ file }) => file.includes('frameworks'))).toEqual([]);
    expect(
      dataIdsAgree(withFramework())
        .filter(({ file }) => file.includes('frameworks'))
        .map(({ file }) => file),
    ).toEqual(['content/tr/frameworks.yaml', 'content/fa/frameworks.yaml']);
    expect(innerIdsAgree(only(withFramework(), 'en')).filter(({ file }) => file.includes('frameworks'))).toEqual([]);
    expect(innerIdsAgree(withFramework()).filter(({ file }) => file.includes('frameworks')).length).toBe(4);
  });
});

describe('a file of practice items', () => {
  test('may be missing in a language only as long as its chapter is not written there', () => {
    const library = makeLibrary();
    library.data['mistakes'] = { en: data('content/en/mistakes.yaml', ['cut-off'], {}) };
    expect(dataIdsAgree(library)).toEqual([]);
    library.chapters.push({ ...chapterOf(library, 'tr'), slug: 'four-mistakes' });
    expect(dataIdsAgree(library)).toMatchObject([{ file: 'content/tr/mistakes.yaml', fact: 'The file is missing.' }]);
  });
});

describe('a step of a path', () => {
  const withStep = (strings: Record<string, string>) => {
    const library = makeLibrary();
    library.data['paths'] = { shared: data('content/shared/paths.yaml', ['first-day'], strings) };
    return pathsLeadSomewhere(library);
  };

  test('leads to a written chapter or a fixed page, and to a heading of it', () => {
    expect(
      withStep({ 'first-day.steps.0.page': 'greeting/', 'first-day.steps.0.anchor': 'workshop', 'first-day.steps.1.page': 'tools/' }),
    ).toEqual([]);
    expect(withStep({ 'first-day.steps.0.page': 'nowhere/' })).toMatchObject([{ line: 1, fact: expect.stringContaining('nowhere/') }]);
    expect(withStep({ 'first-day.steps.0.page': 'greeting/', 'first-day.steps.0.anchor': 'no-heading' })).toMatchObject([
      { fact: expect.stringContaining('no-heading') },
    ]);
  });
});
