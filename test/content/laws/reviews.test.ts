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

  test('each counts its own months, and the day and the owner are named', () => {
    const library = makeLibrary();
    Object.assign(chapterOf(library, 'tr').frontMatter, { owner: 'editor', reviewEveryMonths: 3 });
    expect(overdueReviews(library, new Date('2026-04-16'))).toEqual([
      problem('content/tr/chapters/greeting.mdx', 'due on 2026-04-15', 'Ask editor to review it and set “reviewed”'),
    ]);
  });
});
