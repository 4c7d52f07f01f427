import { describe, expect, test } from 'vitest';
import { overdueReviews } from '../../../src/site/laws/chapters.ts';
import { problem } from '../breaking.ts';
import { chapterOf, makeLibrary } from '../library.ts';

describe('overdue reviews', () => {
  test('a chapter is not overdue until its months are over', () => {
    expect(overdueReviews(makeLibrary(), new Date('2027-01-15'))).toEqual([]);
  });

  test('every chapter is overdue from then on', () => {
    expect(overdueReviews(makeLibrary(), new Date('2027-01-16')).map(({ file }) => file)).toEqual([
      'content/en/chapters/closing.mdx',
      'content/en/chapters/greeting.mdx',
      'content/tr/chapters/greeting.mdx',
      'content/fa/chapters/greeting.mdx',
    ]);
  });

  test.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-11-15', 14, '2028-01-15'],
  ])('of %s and %i months is due on %s, in no later month', (reviewed, reviewEveryMonths, due) => {
    const library = makeLibrary();
    library.chapters = [chapterOf(library, 'en')];
    Object.assign(chapterOf(library, 'en').frontMatter, { reviewed: new Date(reviewed), reviewEveryMonths });
    expect(overdueReviews(library, new Date(due))).toEqual([]);
    expect(overdueReviews(library, new Date('2030-01-01'))).toEqual([
      problem('content/en/chapters/greeting.mdx', `due on ${due}`, 'Ask trainer'),
    ]);
  });

  test('each counts its own months, and the day and the owner are named', () => {
    const library = makeLibrary();
    Object.assign(chapterOf(library, 'tr').frontMatter, { owner: 'editor', reviewEveryMonths: 3 });
    expect(overdueReviews(library, new Date('2026-04-16'))).toEqual([
      problem('content/tr/chapters/greeting.mdx', 'due on 2026-04-15', 'Ask editor to review it and set “reviewed”'),
    ]);
  });
});
