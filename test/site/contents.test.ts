import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/i18n/locales.ts';
import { arrangeContents, getNeighbours, type ReadableChapter, readableChapters } from '../../src/site/contents.ts';

const chapter = (slug: string, passage: Locale): ReadableChapter => ({ slug, passage, title: `On ${slug}`, summary: 'S.', minutes: 3 });
const parts = [
  { id: 'meeting', chapters: ['greeting', 'needs', 'phone'] },
  { id: 'after', chapters: ['letters', 'thanks'] },
];
const words = {
  parts: { meeting: { title: 'Karşılaşma', summary: 'İlk sözler.', who: 'Herkes.' } },
  planned: { needs: 'İhtiyaç' },
};
/** Written, planned, fallback; planned, written: given in another order than the chapters'. */
const readable = [chapter('thanks', 'tr'), chapter('phone', 'en'), chapter('greeting', 'tr'), chapter('not-listed', 'tr')];
const contents = arrangeContents(parts, words, readable, 'tr');

describe('arranging contents', () => {
  test('chapters stand in the order of chapters.yaml, each written, fallen back, or planned', () => {
    expect(contents.map(({ chapters }) => chapters.map(({ slug, state }) => [slug, state]))).toEqual([
      [
        ['greeting', 'written'],
        ['needs', 'planned'],
        ['phone', 'fallback'],
      ],
      [
        ['letters', 'planned'],
        ['thanks', 'written'],
      ],
    ]);
  });

  test('a chapter that can be read keeps what is known of it', () => {
    expect(contents[0]?.chapters[2]).toEqual({ ...chapter('phone', 'en'), state: 'fallback' });
  });

  test('in English nothing falls back: what is there is written', () => {
    expect(arrangeContents(parts, words, [chapter('phone', 'en')], 'en')[0]?.chapters[2]).toMatchObject({ state: 'written' });
  });

  test('a planned chapter has its planned title, or else its slug', () => {
    expect(contents[0]?.chapters[1]).toEqual({ state: 'planned', slug: 'needs', title: 'İhtiyaç' });
    expect(contents[1]?.chapters[0]).toEqual({ state: 'planned', slug: 'letters', title: 'letters' });
  });

  test('a part has its title and summary, or else its id', () => {
    expect(contents[0]).toMatchObject({ id: 'meeting', title: 'Karşılaşma', summary: 'İlk sözler.', who: 'Herkes.' });
    expect(contents[1]).toMatchObject({ id: 'after', title: 'after', summary: '', who: '' });
  });
});

describe('readable chapters', () => {
  test('come in reading order, each with its part, without the planned ones', () => {
    expect(readableChapters(contents).map(({ slug, part }) => [slug, part.id])).toEqual([
      ['greeting', 'meeting'],
      ['phone', 'meeting'],
      ['thanks', 'after'],
    ]);
    expect(readableChapters([])).toEqual([]);
  });
});

describe('neighbours', () => {
  const slugs = (slug: string) => {
    const { previous, next } = getNeighbours(contents, slug);
    return [previous?.slug ?? null, next?.slug ?? null];
  };

  test('are the chapters before and after, over planned ones and the ends of parts', () => {
    expect(slugs('phone')).toEqual(['greeting', 'thanks']);
  });

  test('the first has none before it, the last none after it', () => {
    expect(slugs('greeting')).toEqual([null, 'phone']);
    expect(slugs('thanks')).toEqual(['phone', null]);
  });

  test('a chapter that cannot be read has none', () => {
    expect(slugs('needs')).toEqual([null, null]);
    expect(slugs('not-listed')).toEqual([null, null]);
  });
});
