import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currencies,
  currencySign,
  formatDate,
  formatDayOfMonth,
  formatDays,
  formatMoney,
  formatNumber,
  formatPercent,
  localiseDigits,
} from '../../src/i18n/format.ts';
import { isLocale, locales } from '../../src/i18n/locales.ts';
import { parseNumber } from '../../src/i18n/parse-number.ts';
import { count, fill } from '../../src/i18n/words.ts';

describe('reading numbers as people type them', () => {
  test.each([
    ['tr', '1.250,5', 1250.5],
    ['tr', '1.250', 1250],
    ['tr', '0.968', 0.968],
    ['en', '1.250', 1.25],
    ['en', '1,250', 1250],
    ['en', '12,5', 12.5],
    ['en', '1,234,567.89', 1234567.89],
    ['en', '1.234.567', 1234567],
    ['fa', '۱۲٫۵', 12.5],
    ['fa', '۱۰٬۰۰۰٬۰۰۰', 10_000_000],
    ['fa', '١٢٣', 123],
    ['fa', '۵۰٪', 50],
    ['tr', '%80', 80],
    ['en', '£ 366.67', 366.67],
    ['en', '−5', -5],
    ['tr', '-%0,24', -0.24],
    ['en', ' 1 000 ', 1000],
    ['en', '0', 0],
  ] as const)('%s “%s” is %d', (locale, text, value) => expect(parseNumber(locale, text)).toBe(value));

  test.each(['', 'abc', '1,2,3', '1.2.3,4', '--5', '5 apples', '.', '1e9', '٫'])('“%s” is not a number', (text) => {
    for (const locale of locales) expect(parseNumber(locale, text)).toBeNull();
  });

  test('never NaN, never a throw, whatever is typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.string({ unit: 'grapheme' }), (locale, text) => {
        const value = parseNumber(locale, text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  test('reads back what it writes, in every language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 99 }),
        (locale, whole, cents) => {
          const value = Number(`${whole}.${String(cents).padStart(2, '0')}`);
          expect(parseNumber(locale, formatNumber(locale, value, 2))).toBe(value);
        },
      ),
    );
  });
});

describe('writing numbers, money and days', () => {
  test('in the reader’s digits and marks', () => {
    expect(formatNumber('tr', 1234.5, 1)).toBe('1.234,5');
    expect(formatNumber('fa', 1234.5, 1)).toBe('۱٬۲۳۴٫۵');
    expect(formatPercent('tr', 0.8)).toBe('%80');
    expect(formatPercent('tr', -0.0024, 2)).toBe('−%0,24');
    expect(formatNumber('tr', -1234.5, 1)).toBe('−1.234,5');
    expect(formatMoney('en', -5, 'GBP')).toBe('−£5');
    expect(formatPercent('en', 0.125)).toBe('12.5%');
    expect(localiseDigits('fa', '3–6')).toBe('۳–۶');
    expect(localiseDigits('tr', '3–6')).toBe('3–6');
  });

  test('money has two decimals under a thousand, none above, and none in toman', () => {
    expect(formatMoney('en', 366.6667, 'GBP')).toBe('£366.67');
    expect(formatMoney('tr', 18_333.33, 'TRY')).toBe('₺18.333');
    expect(formatMoney('fa', 36_666_666.7, 'IRT')).toBe('۳۶٬۶۶۶٬۶۶۷ تومان');
    expect(formatMoney('en', 5, 'none')).toBe('5');
    expect(formatMoney('en', 550.0000000001, 'GBP')).toBe('£550');
  });

  test('numbers of many digits are told by their power of ten', () => {
    expect(formatMoney('en', 1.234e120, 'GBP')).toBe('£1.23E120');
    expect(formatMoney('fa', 1.234e120, 'IRT')).toBe('۱٫۲۳×۱۰^۱۲۰ تومان');
    expect(formatNumber('tr', 1.5e15)).toBe('1.500.000.000.000.000');
  });

  test('every currency has its sign, but none', () => {
    for (const locale of locales) {
      for (const currency of currencies) expect(currencySign(locale, currency) === undefined).toBe(currency === 'none');
    }
    expect(currencySign('en', 'GBP')).toBe('£');
  });

  test('days stand in the reader’s calendar', () => {
    expect(formatDate('en', '2026-11-21')).toBe('21 November 2026');
    expect(formatDate('tr', '2026-11-21')).toBe('21 Kasım 2026');
    expect(formatDate('fa', '2026-11-21')).toBe('۳۰ آبان ۱۴۰۵');
    expect([formatDayOfMonth('en', '2026-03-02'), formatDayOfMonth('fa', '2026-03-02')]).toEqual(['2', '۱۱']);
    expect(formatDays('en', 8)).toBe('in 8 days');
  });
});

describe('words', () => {
  test('values go into their places, unknown ones stay', () => {
    expect(fill('{n} of {total} {x}', { n: 2, total: 5 })).toBe('2 of 5 {x}');
  });

  test('counted phrases take the reader’s plural', () => {
    const cards = { one: '{count} card', other: '{count} cards' };
    expect([0, 1, 2].map((number) => count('en', cards, number))).toEqual(['0 cards', '1 card', '2 cards']);
    expect(count('fa', { other: '{count} کارت' }, 3)).toBe('۳ کارت');
  });

  test('editions are known by their code', () => {
    expect([...locales, 'de', undefined].map((code) => isLocale(code))).toEqual([true, true, true, false, false]);
  });
});
