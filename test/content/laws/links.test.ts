import { describe, expect, test } from 'vitest';
import { fixedPages } from '../../../src/site/laws/references.ts';
import { tools } from '../../../src/site/urls.ts';
import { breaking, problem } from '../breaking.ts';
import { chapterOf } from '../library.ts';

const file = 'content/tr/chapters/greeting.mdx';
const linking = (url: string) =>
  breaking('internalLinksResolve', (library) => chapterOf(library, 'tr').links.push({ value: url, line: 42 }));
const told = (fact: string) => [problem(`${file}:42`, fact, 'Correct the link')];

describe('internal links resolve', () => {
  test.each(['https://example.org/', 'http://example.org/', 'mailto:me@example.org'])('%s leads out of the handbook', (url) => {
    expect(linking(url)).toEqual(told(`“${url}” leads out of the handbook`));
  });

  test.each(['greeting/', '#goals', '../greeting/', '/greeting/', '/tr', '/tr/greeting/#', 'javascript:alert(1)', ''])(
    '“%s” is not of the one form that links have',
    (url) => {
      expect(linking(url)).toEqual(told(`“${url}” is not of the form /tr/page/#anchor`));
    },
  );

  test('a link stays in its language', () => {
    expect(linking('/en/greeting/')).toEqual(told('“/en/greeting/” leads to another language'));
  });

  test('a link leads to a chapter that this language has, not to one that only English or nobody has', () => {
    expect(linking('/tr/closing/')).toEqual(told('“/tr/closing/” leads to a page that is not written in this language'));
    expect(linking('/tr/phone/')).toEqual(told('leads to a page that is not written'));
    expect(linking('/tr/greeting')).toEqual(told('leads to a page that is not written'));
  });

  test('an anchor is a heading of the chapter', () => {
    expect(linking('/tr/greeting/#farewell')).toEqual(told('“/tr/greeting/#farewell” names an anchor that the chapter does not have'));
    expect(linking('/tr/greeting/?a=1#farewell')).toEqual(told('names an anchor that the chapter does not have'));
  });

  test('an anchor of the glossary is a term, one of the evidence page a claim', () => {
    expect(linking('/tr/glossary/#returns')).toEqual(told('“/tr/glossary/#returns” names an anchor that the page does not have'));
    expect(linking('/tr/evidence/#veto')).toEqual(told('“/tr/evidence/#veto” names an anchor that the page does not have'));
  });

  test('other fixed pages have no anchors', () => {
    expect(linking('/tr/tools/objections/#veto')).toEqual(told('names an anchor that the page does not have'));
  });

  test('a chapter may be linked to as a whole, at a heading, and at its evidence', () => {
    for (const url of ['/tr/greeting/', '/tr/greeting/#a-smile', '/tr/greeting/#evidence', '/tr/greeting/?x=1#goals'])
      expect(linking(url)).toEqual([]);
  });

  test.each(fixedPages)('the fixed page “%s” may be linked to', (page) => {
    expect(linking(`/tr/${page}`)).toEqual([]);
  });

  test('every tool has a fixed page', () => {
    expect(fixedPages).toEqual(expect.arrayContaining(tools.map((tool) => `tools/${tool}/`)));
  });
});
