import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { citedIds, countWords, readingMinutes } from '../../src/site/reading.ts';

describe('counting words', () => {
  test('markup is left out', () => {
    expect(countWords('One <Term id="veto">veto</Term>.')).toBe(2);
    expect(countWords('## Four steps {#four-steps}\n\nSee [this page](/en/objections/#four-steps).')).toBe(5);
    expect(countWords('<Example\n  title="A shop in town"\n>\n\n**Bold** words\n\n</Example>')).toBe(2);
  });

  test('front matter is left out, a rule in the text is not its end', () => {
    expect(countWords('---\ntitle: Three more words\n---\n\nOne two.')).toBe(2);
    expect(countWords('One\n\n---\n\ntwo\n\n---\n\nthree')).toBe(3);
  });

  test('a word with an apostrophe, a hyphen or a half-space is one', () => {
    expect(countWords("I’d don't well-known Ayşe’nin می‌آید ۲۵")).toBe(6);
  });

  test('no words are none', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('— … !')).toBe(0);
  });
});

describe('reading time', () => {
  const text = (words: number) => 'word '.repeat(words);

  test('is whole minutes, by the language’s own speed', () => {
    expect(locales.map((locale) => readingMinutes(text(2400), locale))).toEqual([12, 16, 15]);
  });

  test('is rounded to the nearest minute', () => {
    expect([299, 300, 499].map((words) => readingMinutes(text(words), 'en'))).toEqual([1, 2, 2]);
  });

  test('is one minute at least, and never less for more words', () => {
    expect(readingMinutes('', 'en')).toBe(1);
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), fc.constantFrom(...locales), (words, more, locale) => {
        expect(readingMinutes(text(words + more), locale)).toBeGreaterThanOrEqual(readingMinutes(text(words), locale));
      }),
    );
  });
});

describe('cited ids', () => {
  test('are those of the component', () => {
    expect(citedIds('<Claim id="a">…', 'Claim')).toEqual(['a']);
    expect(citedIds('<Claim id="a">x</Claim> <Term id="b">y</Term> <ClaimRecord id="c" />', 'Claim')).toEqual(['a']);
    expect(citedIds('<Claim id="a">x</Claim> <Term id="b">y</Term>', 'Term')).toEqual(['b']);
  });

  test('come once each, in order of first use, across lines and other attributes', () => {
    expect(citedIds('<Term id="veto"/> <Term\n  short\n  id="need"> <Term id="veto"/> <Term id="a-2"/>', 'Term')).toEqual([
      'veto',
      'need',
      'a-2',
    ]);
  });

  test('of nothing are none', () => {
    expect(citedIds('Words, and a Claim id="a".', 'Claim')).toEqual([]);
  });
});
