import { describe, expect, test } from 'vitest';
import type { Heading, Library } from '../../../src/site/library.ts';
import { breaking, problem } from '../breaking.ts';
import { chapterOf, dataOf, makeChapter } from '../library.ts';

describe('every chapter is listed', () => {
  const broken = (change: (library: Library) => void) => breaking('everyChapterIsListed', change);

  test('once, not twice', () => {
    expect(broken(({ parts }) => parts[1]?.chapters.push('greeting'))).toEqual([
      problem('content/chapters.yaml', '“greeting” is listed twice', 'Keep one'),
    ]);
  });

  test('in chapters.yaml, wherever its file is', () => {
    expect(broken(({ parts }) => parts[0]?.chapters.pop())).toEqual([
      problem('content/en/chapters/closing.mdx', '“closing” is not in content/chapters.yaml', 'Add it to a part'),
    ]);
  });

  test('and written in English before it is translated', () => {
    expect(broken(({ chapters }) => chapters.push(makeChapter('tr', 'phone')))).toEqual([
      problem('content/tr/chapters/phone.mdx', 'English, the reference, has no such chapter', 'Write content/en/chapters/phone.mdx'),
    ]);
  });
});

describe('every chapter has one title in each language', () => {
  const broken = (change: (library: Library) => void) => breaking('everyChapterHasOneTitle', change);

  test('a written chapter has no planned title beside its own', () => {
    expect(broken((library) => dataOf(library, 'contents', 'fa').ids['planned']?.push('greeting'))).toEqual([
      problem('content/fa/contents.yaml', '“greeting” is written but still has a planned title', 'Remove it from “planned”'),
    ]);
  });

  test('a chapter that is not written has a planned one', () => {
    expect(broken((library) => dataOf(library, 'contents', 'tr').ids['planned']?.pop())).toEqual([
      problem('content/tr/contents.yaml', '“phone” has no title', 'Add it to “planned”'),
    ]);
  });

  test('a language without a table of contents has no planned titles at all', () => {
    expect(broken(({ data }) => delete data['contents']?.tr)).toEqual([
      problem('content/tr/contents.yaml', '“closing” has no title', 'write the chapter'),
      problem('content/tr/contents.yaml', '“phone” has no title', 'write the chapter'),
    ]);
  });

  test('a planned title belongs to a chapter that is listed', () => {
    expect(broken((library) => dataOf(library, 'contents', 'fa').ids['planned']?.push('haggling'))).toEqual([
      problem('content/fa/contents.yaml', '“haggling” is planned but not in content/chapters.yaml', 'Add it there, or remove its title'),
    ]);
  });
});

describe('every chapter has the fixed shape', () => {
  /** Changes the headings of the Turkish greeting and expects one breach, whose fact lists the sections that it found. */
  function expectBroken(change: (headings: Heading[]) => void, sections: string): void {
    const broken = breaking('everyChapterHasTheFixedShape', (library) => change(chapterOf(library, 'tr').headings));
    expect(broken).toEqual([
      problem('content/tr/chapters/greeting.mdx', `“${sections}”`, 'goals, weak-and-strong, practise, workshop, recap, in this order'),
    ]);
  }
  const whole = 'goals, weak-and-strong, practise, workshop, recap';
  const body: Heading = { id: 'more', value: 'More', line: 1, depth: 2 };

  test('no section is missing', () => {
    expectBroken((headings) => headings.splice(4, 1), 'goals, weak-and-strong, workshop, recap');
  });

  test('no section stands twice', () => {
    expectBroken((headings) => headings.splice(1, 0, { ...body, id: 'goals' }), `goals, ${whole}`);
  });

  test('sections stand in their order', () => {
    expectBroken(
      (headings) => headings.splice(4, 2, ...headings.slice(4, 6).reverse()),
      'goals, weak-and-strong, workshop, practise, recap',
    );
  });

  test('nothing stands before the goals', () => {
    expectBroken((headings) => headings.unshift(body), whole);
  });

  test('nothing stands after the recap', () => {
    expectBroken((headings) => headings.push(body), whole);
  });

  test('a heading of a lower level is no section', () => {
    expectBroken((headings) => headings.splice(5, 1, { ...body, id: 'workshop', depth: 3 }), 'goals, weak-and-strong, practise, recap');
  });
});
