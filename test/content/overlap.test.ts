import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOverlaps, fold, wordsOf } from './words.ts';

/** So many consecutive words in common are a copy; fewer may be chance. */
const copied = 8;
const content = resolve(import.meta.dirname, '../../content');
const sources = resolve(import.meta.dirname, '../../../shared/sources');

describe('finding what was copied', () => {
  const source = 'Müşteri “kral” değildir, ortaktır; onu\ndinleyin ve anlayın. Sonra ۲۵ مشتری می‌آید.';

  test('eight words in a row are found, whatever their case, accents, punctuation, lines and markup', () => {
    const copy =
      'Kısaca:\n\n<Why>MÜŞTERİ kral</Why> degildir\n[ortaktır](/tr/x/) — onu <Term\n  id="dinle">dinleyin</Term>, ve **anlayın**!';
    expect(findOverlaps(copy, source, copied)).toEqual([{ line: 3, words: 'musteri kral degildir ortaktir onu dinleyin ve anlayin' }]);
  });

  test('a longer run is told once, whole', () => {
    expect(findOverlaps(source, source, copied)).toHaveLength(1);
    expect(findOverlaps(`x ${source} x ${source}`, source, copied).map(({ line }) => line)).toEqual([1, 2]);
  });

  test('seven words, or eight with one changed, are not', () => {
    expect(findOverlaps('Müşteri kral değildir, ortaktır; onu dinleyin ve', source, copied)).toEqual([]);
    expect(findOverlaps('Müşteri kral değildir, ortaktır; bunu dinleyin ve anlayın', source, copied)).toEqual([]);
  });

  test('Arabic letters and digits are read as Persian, and a half-space as a space', () => {
    expect(fold('مشتري كالا ۲۵ ٢٥')).toBe('مشتری کالا 25 25');
    expect(wordsOf('می‌آید')).toEqual(wordsOf('مي آید'));
  });
});

describe.skipIf(!existsSync(sources))('the handbook copies none of its sources', () => {
  const ours = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(mdx|yaml)$/.test(name));

  test('there are sources and content to compare', () => {
    expect(readdirSync(sources).length).toBeGreaterThan(0);
    expect(ours.length).toBeGreaterThan(0);
  });

  test.each(existsSync(sources) ? readdirSync(sources) : [])(
    `no ${copied} consecutive words of %s stand in any file of ours`,
    { timeout: 60_000 },
    (name) => {
      const source = readFileSync(join(sources, name), 'utf8');
      const overlaps = ours.flatMap((file) =>
        findOverlaps(readFileSync(join(content, file), 'utf8'), source, copied).map(
          ({ line, words }) => `content/${file}:${line}  ${words}`,
        ),
      );
      expect(overlaps).toEqual([]);
    },
  );
});
