import { describe, expect, test } from 'vitest';
import type { Heading, Library } from '../../../src/site/library.ts';
import { breaking, problem } from '../breaking.ts';
import { chapterOf } from '../library.ts';

const extra: Heading = { id: 'farewell', value: 'Farewell', line: 15, depth: 2 };
const anchors = 'content/shared/anchors.yaml';
const english = 'content/en/chapters/greeting.mdx';
const persian = 'content/fa/chapters/greeting.mdx';

describe('heading ids agree', () => {
  const broken = (change: (headings: Heading[]) => void, locale: 'en' | 'fa' = 'fa') =>
    breaking('headingIdsAgree', (library) => change(chapterOf(library, locale).headings));

  test('every heading has an id, in English too', () => {
    const [noId] = broken((headings) => headings.splice(1, 1, { ...extra, id: null }), 'en');
    expect(noId).toEqual(problem(`${english}:15`, 'The heading “Farewell” has no id', '{#heading-id}'));
  });

  test('no id stands twice, and the second one is named', () => {
    const [twice] = broken((headings) => headings.push({ ...extra, id: 'first-words', line: 88 }), 'en');
    expect(twice).toEqual(problem(`${english}:88`, 'The id “first-words” stands twice', 'another id'));
  });

  test('a translation has every id of the English chapter', () => {
    expect(broken((headings) => headings.splice(1, 1))).toEqual([
      problem(persian, 'missing “first-words”, not there “”', 'Use the ids of the English chapter'),
    ]);
  });

  test('a translation has no id of its own', () => {
    expect(broken((headings) => headings.push(extra))).toEqual([
      problem(persian, 'missing “”, not there “farewell”', 'Use the ids of the English chapter'),
    ]);
  });

  test('a translation keeps the English order', () => {
    expect(broken((headings) => headings.splice(1, 2, ...headings.slice(1, 3).reverse()))).toEqual([
      problem(persian, 'another order than in English', 'goals, first-words, a-smile'),
    ]);
  });

  test('a chapter with no English one is left to the law that every chapter is listed', () => {
    const orphan = (library: Library) => {
      library.chapters = library.chapters.filter(({ locale }) => locale === 'tr');
    };
    expect(breaking('headingIdsAgree', orphan)).toEqual([]);
  });
});

describe('published heading ids are kept', () => {
  const broken = (change: (library: Library) => void) => breaking('headingIdsAreKept', change);

  test('every English chapter is recorded, and the line to add is given', () => {
    expect(broken((library) => delete library.anchors['closing'])).toEqual([
      problem(anchors, 'The ids of “closing” are not recorded', 'closing: { current: [goals, first-words, a-smile, weak-and-strong'),
    ]);
  });

  test('a published id does not vanish', () => {
    expect(broken((library) => chapterOf(library, 'en').headings.splice(2, 1))).toEqual([
      problem(english, 'The published id “a-smile” is gone', `move it in ${anchors} from “current” to “moved”`),
    ]);
  });

  test('a new id is recorded', () => {
    expect(broken((library) => chapterOf(library, 'en').headings.push(extra))).toEqual([
      problem(anchors, '“farewell” of “greeting” is new', 'Add it to “current”'),
    ]);
  });

  test('a moved id leads to a heading that is there', () => {
    const move = ({ anchors }: Library) => anchors['greeting'] && Object.assign(anchors['greeting'].moved, { hello: 'nowhere' });
    expect(broken(move)).toEqual([problem(anchors, '“hello” is redirected to “nowhere”, which “greeting” does not have', 'present id')]);
  });

  test('a moved id is not a heading again', () => {
    const move = ({ anchors }: Library) => anchors['greeting'] && Object.assign(anchors['greeting'].moved, { recap: 'goals' });
    expect(broken(move)).toEqual([problem(anchors, '“recap” is redirected but is a heading again', 'Remove it from “moved”')]);
  });

  test('a published chapter does not vanish', () => {
    const vanish = (library: Library) => {
      library.chapters = library.chapters.filter(({ slug }) => slug !== 'closing');
    };
    expect(broken(vanish)).toEqual([problem(anchors, 'The published chapter “closing” is gone', 'Restore it')]);
  });

  test('a translation alone does not keep a published chapter', () => {
    const english = (library: Library) => {
      library.chapters = library.chapters.filter(({ slug, locale }) => slug !== 'greeting' || locale !== 'en');
    };
    expect(broken(english)).toEqual([problem(anchors, 'The published chapter “greeting” is gone', 'Restore it')]);
  });

  test('a heading that waits for its id is not asked for here, nor are translations', () => {
    const waits = (library: Library) => {
      chapterOf(library, 'en').headings.push({ ...extra, id: null });
      chapterOf(library, 'tr').headings.push(extra);
    };
    expect(broken(waits)).toEqual([]);
  });
});
