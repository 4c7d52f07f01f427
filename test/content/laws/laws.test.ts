import { describe, expect, test } from 'vitest';
import { findBrokenLaws, laws } from '../../../src/site/laws/index.ts';
import { formatProblem } from '../../../src/site/library.ts';
import { chapterOf, dataOf, makeLibrary } from '../library.ts';

describe('the laws together', () => {
  test('a sound library breaks none of them', () => {
    expect(findBrokenLaws(makeLibrary())).toEqual([]);
  });

  test('an empty library breaks none of them', () => {
    expect(findBrokenLaws({ parts: [], anchors: {}, chapters: [], data: {} })).toEqual([]);
  });

  test('each is in force, under its own name', () => {
    expect(Object.keys(laws)).toEqual([
      'dataIdsAgree',
      'innerIdsAgree',
      'typesAreKnown',
      'namesAgree',
      'placeholdersAgree',
      'persianUsesPersianLetters',
      'everyChapterIsListed',
      'everyChapterHasOneTitle',
      'everyChapterHasTheFixedShape',
      'headingIdsAgree',
      'headingIdsAreKept',
      'internalLinksResolve',
      'pathsLeadSomewhere',
      'everyTermExists',
      'everyClaimExists',
      'everyPresetExists',
      'everyFrameworkExists',
      'frameworksAreWhole',
      'everyFrameworkIsTaught',
      'numbersStandInClaims',
      'chaptersHoldNoCode',
      'cardsBelongSomewhere',
      'everyConversationExists',
      'conversationsCanBeHeld',
      'conversationsBelongSomewhere',
      'practiceItemsBelongSomewhere',
      'freeItemsShowAnAnswer',
      'everyChapterIsPractised',
      'sectionsTeach',
    ]);
  });

  test('all breaches are told at once, in the order of the laws', () => {
    const library = makeLibrary();
    chapterOf(library, 'fa').code.push({ value: '<div>', line: 5 });
    dataOf(library, 'glossary', 'tr').ids['']?.pop();
    expect(findBrokenLaws(library).map(({ file }) => file)).toEqual(['content/tr/glossary.yaml', 'content/fa/chapters/greeting.mdx']);
  });
});

describe('a problem in one line', () => {
  const problem = { file: 'content/tr/glossary.yaml', fact: '“veto” is missing.', action: 'Write it here.' };

  test('names file, line, fact and action', () => {
    expect(formatProblem({ ...problem, line: 12 })).toBe('content/tr/glossary.yaml:12  “veto” is missing. Write it here.');
  });

  test('leaves out a line that is not known', () => {
    expect(formatProblem(problem)).toBe('content/tr/glossary.yaml  “veto” is missing. Write it here.');
  });
});
