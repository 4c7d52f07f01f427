import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/site/library.ts';
import { breaking, problem } from '../breaking.ts';
import { dataOf, makeChapter } from '../library.ts';

const broken = (change: (library: Library) => void) => breaking('sectionsTeach', change);
const naming = (name: string, path: string, text: string) => (library: Library) => {
  const { strings } = dataOf(library, name, 'shared');
  const found = strings.find((string) => string.path === path);
  if (found === undefined) strings.push({ path, text, line: 90 });
  else found.text = text;
};

describe('what is practised leads to what teaches it', () => {
  test('an item, to a heading of its first chapter', () => {
    expect(broken(naming('practice-items', 'hello-in-order.section', 'last-words'))).toEqual([
      problem(
        'content/shared/practice-items.yaml:3',
        '“hello-in-order” names the section “last-words”, which “greeting” does not have',
        'headings',
      ),
    ]);
  });

  test('an objection likewise', () => {
    expect(broken(naming('objections', 'too-dear.section', 'a-smile'))).toEqual([]);
    expect(broken(naming('objections', 'too-dear.section', 'four-steps'))).toEqual([
      problem('content/shared/objections.yaml:90', '“too-dear” names the section “four-steps”, which “greeting” does not have', 'headings'),
    ]);
  });

  test('a type, to a heading of the chapter of its set', () => {
    const withChapter = (text: string) => (library: Library) => {
      library.chapters.push(makeChapter('en', 'six-roles'));
      naming('types', 'roles.payer.section', text)(library);
    };
    expect(broken(withChapter('a-smile'))).toEqual([]);
    expect(broken(withChapter('payer'))).toEqual([
      problem('content/shared/types.yaml:90', '“payer” names the section “payer”, which “six-roles” does not have', 'headings'),
    ]);
  });

  test('never to the exercise itself', () => {
    expect(broken(naming('objections', 'too-dear.section', 'practise'))).toEqual([
      problem('content/shared/objections.yaml:90', 'is the exercise itself', 'teaches'),
    ]);
  });

  test('a chapter that is not written yet is not asked', () => {
    expect(broken(naming('types', 'behaviours.shy.section', 'anything'))).toEqual([]);
  });
});
