import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer, stemWord } from '../../../src/model/search/analyse.ts';
import { foldWord } from '../../../src/model/search/fold.ts';
import { type Language, languages } from '../../../src/model/search/language.ts';
import { presentStem } from '../../../src/model/search/stem-persian.ts';
import { isTurkishEnding } from '../../../src/model/search/stem-turkish.ts';
import { readWords } from '../../../src/model/search/tokens.ts';

const stems = (text: string, language: Language): string[] =>
  createAnalyzer(language, new Set())
    .read(text)
    .map(({ whole }) => whole?.stem ?? '');
const folds = (text: string, language: Language): string[] => readWords(text, language).map(({ fold }) => fold);

/** Each row is one word as people type it. */
const sameStem: readonly (readonly [Language, string])[] = [
  ['tr', 'müşteri musteri MÜŞTERİ MUSTERI müşterinin müşteriye müşterilerimizden müşterideki'],
  ['tr', 'kısıtlı kisitli KISITLI KİSİTLİ'],
  ['tr', 'satıcı satici SATICI satıcının satıcılara'],
  ['tr', 'fiyat fiyatı fiyatların fiyatında fiyatla FİYATI'],
  ['tr', 'ağız ağzı ağzından'],
  ['tr', 'nakit nakdi nakde'],
  ['tr', 'rakip rakibi rakipler'],
  ['tr', 'pazarlık pazarlığı pazarlığın'],
  ['tr', 'ev evi evler evde'],
  ['tr', 'zaman zamanı zamanlar zamanında'],
  ['tr', 'firma firmanın firmaya firmaları'],
  ['tr', 'dinlemek dinliyor dinledi dinleyin dinleyerek'],
  ['tr', 'CRM’e crm CRM’den crmde'],
  ['tr', 'KDV kdvyi KDV’nin'],
  ['fa', 'مشتری مشتری‌ها مشتریها مشتریان مشتري مُشتری مشـتری'],
  ['fa', 'فروشنده فروشندگان فروشنده‌ها فروشنده‌ای'],
  ['fa', 'می‌شود میشود می‌شوند'],
  ['fa', 'می‌زند می‌زنه می‌زنم می‌زنن'],
  ['fa', 'دادن داد'],
  ['fa', 'مسئول مسؤول مسوول مسول'],
  ['fa', 'خانه خانهٔ خانۀ خانة خانه‌ی'],
  ['fa', 'گران گران‌تر گرانترین گرانی'],
  ['fa', 'قیمت قیمت‌ها قیمتش قيمت'],
  ['en', 'customer customers customer’s CUSTOMERS'],
  ['en', 'don’t dont DON’T'],
];

describe('the analyzer', () => {
  test.each(sameStem)('in %s takes %s for one word', (language, text) => {
    expect(new Set(stems(text, language)).size).toBe(1);
  });

  test('keeps words apart that only look alike', () => {
    expect(new Set(stems('fiyat firma fayda', 'tr')).size).toBe(3);
    expect(new Set(stems('قیمت قسمت خدمت', 'fa')).size).toBe(3);
  });

  test('attaches می and ها that stand apart, and marks them with their word', () => {
    expect(folds('می شود', 'fa')).toEqual(['میشود']);
    expect(readWords('کتاب ها را', 'fa')).toMatchObject([{ fold: 'کتاب', start: 0, end: 7 }, { fold: 'را' }]);
  });

  test('reads compounds whole and in parts', () => {
    expect(readWords('win-win', 'en')).toMatchObject([{ fold: 'winwin', parts: [{ fold: 'win' }, { fold: 'win' }] }]);
    expect(readWords('پیش‌فاکتور', 'fa')).toMatchObject([{ fold: 'پیشفاکتور', parts: [{ fold: 'پیش' }, { fold: 'فاکتور' }] }]);
    expect(folds('CRM’e bak', 'tr')).toEqual(['crm', 'bak']);
  });

  test('folds as its contract says', () => {
    expect(foldWord('KISITLI')).toBe('kisitli');
    expect(foldWord('كِتاب\u200cها')).toBe('کتابها');
    expect(foldWord('۱۲٣')).toBe('123');
  });
});

describe('laws of the analyzer', () => {
  const anyWord = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aıİIişĞgkyوئؤيىكةهٔۀَ\u200cـ۱١1') }));

  test('folding twice changes nothing, and leaves no capital and no mark', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        const fold = foldWord(word);
        expect(foldWord(fold)).toBe(fold);
        expect(fold).not.toMatch(/[A-Zþ\p{M}\u200c]/u);
      }),
    );
  });

  test('words come in order, inside the text, and none is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...languages), (text, language) => {
        let at = 0;
        for (const { start, end, fold, parts } of readWords(text, language)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold.length + parts.length).toBeGreaterThan(0);
          at = end;
        }
      }),
    );
  });

  test('a stem is its own stem’s beginning at most once over: stemming ends', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiubcdfghklmnprstyz'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(letters, (word) => {
        const stem = stemWord(word, 'tr');
        expect(stemWord(stem, 'tr')).toBe(stem);
        expect(stem.length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });
});

test('a Persian verb leads to the stem that it has in the present', () => {
  expect([presentStem('لرزیدن'), presentStem('بشکنم'), presentStem('نپرسید'), presentStem('مشتری')]).toEqual(['لرز', 'شکن', 'پرس', null]);
});

test('an ending of any length is told from other letters in no time', () => {
  expect([isTurkishEnding('cilerimizden'), isTurkishEnding('krx'), isTurkishEnding('a'.repeat(5000))]).toEqual([true, false, false]);
});
