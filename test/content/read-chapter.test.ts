import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';
import { readChapter } from '../../src/integrations/content/read-chapter.ts';
import type { ChapterText } from '../../src/site/library.ts';
import { problem } from './breaking.ts';

const front = { title: 'Greeting', summary: 'Say hello.', owner: 'trainer', reviewed: '2026-01-15', reviewEveryMonths: '12' };
const file = 'content/en/chapters/greeting.mdx';

/** Reads a chapter of these front matter lines and this body; the body begins on the line after the second `---`. */
function readWith(frontMatter: Record<string, string>, body = 'Words.', locale: Locale = 'en') {
  const lines = Object.entries(frontMatter).map(([key, value]) => `${key}: ${value}`);
  return readChapter(['---', ...lines, '---', body].join('\n'), { slug: 'greeting', locale, file });
}

/** The chapter of this body, with sound front matter of five lines: the body begins on line 8. */
function read(body: string, locale: Locale = 'en'): ChapterText {
  const { chapter, problems } = readWith(front, body, locale);
  expect(problems).toEqual([]);
  if (chapter === null) throw new Error('The chapter was not read.');
  return chapter;
}

describe('front matter', () => {
  test('is read, its day as a date', () => {
    expect(read('Words.')).toEqual({
      slug: 'greeting',
      locale: 'en',
      file,
      frontMatter: { ...front, reviewed: new Date('2026-01-15'), reviewEveryMonths: 12 },
      headings: [],
      components: [],
      links: [],
      bareFigures: [],
      code: [],
      arabicLetters: [],
    });
  });

  const refuse = (change: Record<string, string>) => {
    const { chapter, problems } = readWith({ ...front, ...change });
    expect(chapter).toBeNull();
    return problems;
  };
  const correct = 'Correct it as its schema in src/schemas says.';

  test('names every field that is missing, one problem each', () => {
    const { chapter, problems } = readWith({});
    expect(chapter).toBeNull();
    expect(problems).toEqual(Object.keys(front).map((field) => problem(file, `“${field}”`, correct)));
  });

  test('must be there', () => {
    const { chapter, problems } = readChapter('Words alone.', { slug: 'greeting', locale: 'en', file });
    expect(chapter).toBeNull();
    expect(problems).toEqual([problem(`${file}:1`, '“the file”', correct)]);
  });

  test.each(['soon', '', '2026-02-30', '2026-1-5', '20260115', '2026-01-15T10:00:00Z', 'true'])(
    'has a day that is a day, not “%s”',
    (day) => {
      expect(refuse({ reviewed: day })).toEqual([problem(`${file}:5`, '“reviewed”: is not a day; write it as YYYY-MM-DD.', correct)]);
    },
  );

  test('may have its day in quotes, and lines that end in the way of Windows', () => {
    expect(readWith({ ...front, reviewed: '"2026-01-15"' }).chapter?.frontMatter.reviewed).toEqual(new Date('2026-01-15'));
    const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}`);
    const { chapter } = readChapter(['---', ...lines, '---', 'Words.'].join('\r\n'), { slug: 'greeting', locale: 'en', file });
    expect(chapter?.frontMatter.reviewEveryMonths).toBe(12);
  });

  test('has months between one and sixty, in whole numbers', () => {
    for (const months of ['0', '61', '1.5', 'twelve'])
      expect(refuse({ reviewEveryMonths: months })).toEqual([problem(`${file}:6`, '“reviewEveryMonths”', correct)]);
  });

  test('has words that are not empty, not long, and begin and end with no space', () => {
    expect(refuse({ title: '""' })).toEqual([problem(`${file}:2`, '“title”: is empty', correct)]);
    expect(refuse({ title: '" Greeting"' })).toEqual([problem(`${file}:2`, '“title”: begins or ends with a space', correct)]);
    expect(refuse({ summary: 's'.repeat(201) })).toEqual([problem(`${file}:3`, '“summary”: is longer than 200 characters', correct)]);
  });

  test('has no field of its own invention', () => {
    expect(refuse({ subtitle: 'More' })).toEqual([problem(`${file}:2`, '"subtitle"', 'Remove it, or correct its name.')]);
  });

  test('is YAML; what is not is named with its line', () => {
    expect(refuse({ title: 'Price: too high' })).toEqual([
      problem(`${file}:2`, 'This is not YAML: Nested mappings', 'quote a text that holds a colon'),
    ]);
    expect(refuse({ summary: '"Say" hello' })).toEqual([problem(`${file}:3`, 'This is not YAML: Unexpected scalar', 'Mend the syntax')]);
  });
});

describe('a text that is not MDX is a problem with the file', () => {
  test.each(['<Why>', '</Why>', 'Words <br>.', 'A {brace', '{1 +}', '<!-- a note -->'])('such as %s', (body) => {
    const { chapter, problems } = readWith(front, body);
    expect(chapter).toBeNull();
    expect(problems).toEqual([problem(file, 'This is not MDX: ', 'Mend the syntax; every tag is closed')]);
    expect(problems[0]?.fact).not.toContain('\n');
  });

  test('and the place in it is told', () => {
    expect(readWith(front, 'Words.\n\n<Why>').problems[0]?.fact).toContain('10:1');
  });
});

describe('what a chapter holds', () => {
  test('headings, with their words, ids, levels and lines', () => {
    expect(read('## You will **be able** to {#goals}\n\nWords.\n\n### A <Term id="veto">veto</Term>').headings).toEqual([
      { value: 'You will be able to', id: 'goals', depth: 2, line: 8 },
      { value: 'A veto', id: null, depth: 3, line: 12 },
    ]);
  });

  test('components in a line and in a block, inside one another, with the attributes that are plain text', () => {
    const body = 'A <Term id="veto">veto</Term>.\n\n<Example title="A shop">\n\n<Claim id={which} short>Words</Claim>\n\n</Example>';
    expect(read(body).components).toEqual([
      { value: 'Term', line: 8, attributes: { id: 'veto' } },
      { value: 'Example', line: 10, attributes: { title: 'A shop' } },
      { value: 'Claim', line: 12, attributes: {} },
    ]);
  });

  test('links, also those in lists and components, and bare addresses', () => {
    expect(read('- [a](/en/objections/#goals)\n\n<Why>[b](../b)</Why>\n\nhttps://example.org').links).toEqual([
      { value: '/en/objections/#goals', line: 8 },
      { value: '../b', line: 10 },
      { value: 'https://example.org', line: 12 },
    ]);
  });

  test('links by reference, at their definition, and images', () => {
    expect(read('[a page][page]\n\n![A shop](https://example.org/shop.png)\n\n[page]: /en/nowhere/').links).toEqual([
      { value: 'https://example.org/shop.png', line: 10 },
      { value: '/en/nowhere/', line: 12 },
    ]);
  });

  test('raw HTML in a line and in a block; components are not HTML', () => {
    expect(read('A<br/>B and <b>bold</b>\n\n<div>\n\nWords.\n\n</div>\n\n<Why>Words.</Why>').code).toEqual([
      { value: '<br>', line: 8 },
      { value: '<b>', line: 8 },
      { value: '<div>', line: 10 },
    ]);
  });

  test('imports, exports and expressions, in a line and in a block', () => {
    expect(read('import A from "./a"\n\nexport const x = 1\n\n{x + 1}\n\nA {x} and {/* a note */}').code).toEqual([
      { value: 'import A from "./a"', line: 8 },
      { value: 'export const x = 1', line: 10 },
      { value: 'x + 1', line: 12 },
      { value: 'x', line: 14 },
      { value: '/* a note */', line: 14 },
    ]);
  });

  test('texts with Arabic letters, at any depth', () => {
    expect(read('كالا\n\nنیازی **كم**\n\n<Why>نيست</Why>', 'fa').arabicLetters).toEqual([
      { value: 'كالا', line: 8 },
      { value: 'كم', line: 10 },
      { value: 'نيست', line: 12 },
    ]);
  });
});

describe('figures in bare prose', () => {
  const figures = (body: string, locale: Locale = 'en') => read(body, locale).bareFigures.map(({ value }) => value);

  test('are found, at the line where their stretch of text begins', () => {
    expect(read('Words.\n\nFour in 10 come back,\nand 3.5% stay.').bareFigures).toEqual([
      { value: '10', line: 10 },
      { value: '3.5%', line: 10 },
    ]);
  });

  test('are found in English: digits, per cent in words, appeals to research', () => {
    expect(figures('Of 1,000 people, forty percent or forty per cent.')).toEqual(['1,000', 'percent', 'per cent']);
    expect(figures('Studies show it. Research proves it, and research finds more.')).toEqual([
      'Studies show',
      'Research proves',
      'research finds',
    ]);
  });

  test('are found in Turkish: yüzde, the sign before the number, araştırmalar', () => {
    expect(figures('Alıcıların yüzde sekseni, Yüzde kırkı, %25’i.', 'tr')).toEqual(['yüzde', 'Yüzde', '%', '25']);
    expect(figures('Araştırmalara göre böyledir.', 'tr')).toEqual(['Araştırmalara']);
  });

  test('are found in Persian: Persian digits and signs, درصد, appeals to research', () => {
    expect(figures('۸۰٪ یا ۲۵ درصد از ۱٬۰۰۰ نفر، ۳٫۵ بار', 'fa')).toEqual(['۸۰٪', '۲۵', 'درصد', '۱٬۰۰۰', '۳٫۵']);
    expect(figures('پژوهش‌ها و تحقیقات نشان می‌دهند', 'fa')).toEqual(['پژوهش‌ها', 'تحقیقات']);
  });

  test('are found in headings, lists, tables and emphasis', () => {
    expect(figures('## Rule 7 {#rule}\n\n- take 8\n- **take 9**\n\n| a |\n|---|\n| 11 |')).toEqual(['7', '8', '9', '11']);
  });

  test.each(['Why', 'Trainer', 'Weak', 'Term'])('are found in %s, which vouches for nothing', (name) => {
    expect(figures(`<${name}>Take 40%.</${name}>`)).toEqual(['40%']);
  });

  test.each(['Claim', 'Example', 'Say', 'Dialogue', 'Line', 'Pair', 'Workshop', 'Formula'])('may stand in %s, at any depth', (name) => {
    expect(figures(`<${name}>40 per cent, yüzde 40, ۴۰ درصد</${name}>`)).toEqual([]);
    expect(figures(`<${name}>\n\n- <Why>**40%**</Why>\n\n</${name}>`)).toEqual([]);
    expect(figures(`<${name}>40</${name}>\n\nand 41`)).toEqual(['41']);
  });

  test('are not read from front matter, attributes, links’ addresses or heading ids', () => {
    expect(figures('## A heading {#step-2}\n\n[a](/en/four-steps/?n=3#step-4) <Term id="p50">median</Term>')).toEqual([]);
    expect(readWith({ ...front, title: 'Ten of 10' }).chapter?.bareFigures).toEqual([]);
  });

  test('words without figures are let be', () => {
    expect(figures('Two of three people read a study. Persons are cents.')).toEqual([]);
    expect(figures('A paper cent is worth its paper.')).toEqual([]);
    expect(figures('Bu yüzden sorun.', 'tr')).toEqual([]);
    expect(figures('او درصدد خرید است.', 'fa')).toEqual([]);
  });
});
