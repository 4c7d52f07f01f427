import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessDecimal, readAmount } from '../../../src/model/purchases/amount.ts';

describe('readAmount', () => {
  test('understands signs, currencies and the marks of three languages', () => {
    const read: [string, '.' | ',' | null, number][] = [
      ['(1.234,50 TL)', ',', -1234.5],
      ['₺1.234.567', ',', 1234567],
      ['$1,234.50', '.', 1234.5],
      ['-£12.5', '.', -12.5],
      ['US$ 12', '.', 12],
      ['(€5)', ',', -5],
      ['−5', '.', -5],
      ['5,00-', ',', -5],
      ['۱٬۲۳۴٫۵ تومان', null, 1234.5],
      ['٥٠٠٠ ریال', null, 5000],
      ['1\u00a0234,5', ',', 1234.5],
      ['1\u2009234\u2009567', '.', 1234567],
      ['1’234.5', '.', 1234.5],
      ['\u200f۱۲۰۰۰ ﷼', null, 12000],
      ['+7', null, 7],
      ['CHF 5', '.', 5],
      ['5 CHF', '.', 5],
      ['USD5', '.', 5],
      ['.5', '.', 0.5],
      ['0,123', ',', 0.123],
      ['-0', '.', 0],
    ];
    for (const [text, decimal, value] of read) expect(readAmount(text, decimal), text).toBe(value);
  });

  test('refuses what is no amount, whatever digits it holds', () => {
    for (const text of [
      '',
      'abc',
      '12 pcs',
      '12.3.4',
      '1,23,4.5',
      '--5',
      '-(5)',
      '(5',
      '12$50',
      'CUS001',
      '1e5',
      '9'.repeat(400),
      `1${' '.repeat(1e5)}x`,
      'NaN',
      '1 23',
    ]) {
      expect(readAmount(text, '.'), text).toBe('bad-amount');
    }
    expect(readAmount('12.34.567', ',')).toBe('bad-amount');
  });

  test('never guesses where the sample left the mark open', () => {
    expect(readAmount('1.234', null)).toBe('ambiguous-amount');
    expect(readAmount('12.50', null)).toBe(12.5);
    expect(readAmount('1.234.567', null)).toBe(1234567);
    expect(readAmount('1 234', null)).toBe(1234);
  });

  test('tells the currency of each amount that names one', () => {
    const seen: string[] = [];
    for (const text of ['$5', '5 TL', '5', 'EUR 5', 'x 5', '۵ تومان', '-5 CHF']) readAmount(text, '.', (currency) => seen.push(currency));
    expect(seen).toEqual(['$', 'TL', 'EUR', 'تومان', 'CHF']);
  });

  test('reads back every amount in every way of writing it', () => {
    const groupMarks = { '.': [',', ' ', '\u00a0', '\u2009', "'", '’', '٬', ''], ',': ['.', ' ', '\u202f', "'", '٬', ''] } as const;
    const signs = [(text: string) => `-${text}`, (text: string) => `−${text}`, (text: string) => `${text}-`, (text: string) => `(${text})`];
    const digits = ['0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'];
    const coins = [(text: string) => text, (text: string) => `$${text}`, (text: string) => `${text} ₺`, (text: string) => `${text} تومان`];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 11 }),
        fc.boolean(),
        fc.constantFrom('.' as const, ',' as const),
        fc.nat(),
        fc.constantFrom(...signs),
        fc.constantFrom(...digits),
        fc.constantFrom(...coins),
        (cents, isNegative, decimal, group, sign, script, coin) => {
          const marks = groupMarks[decimal];
          const [whole = '', fraction = ''] = (cents / 100).toFixed(2).split('.');
          const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks[group % marks.length] ?? '');
          const written = coin(`${grouped}${decimal}${fraction}`).replace(/\d/g, (digit) => script[Number(digit)] ?? '');
          const text = isNegative && cents > 0 ? sign(written) : written;
          expect(readAmount(text, decimal)).toBe(isNegative && cents > 0 ? -cents / 100 : cents / 100);
        },
      ),
    );
  });
});

describe('guessDecimal', () => {
  test('lets one clear value settle a column', () => {
    expect(guessDecimal(['1.234', '12,5'])).toEqual({ kind: 'settled', decimal: ',' });
    expect(guessDecimal(['1.234', '1.234.567'])).toEqual({ kind: 'settled', decimal: ',' });
    expect(guessDecimal(['1,234', '0.125'])).toEqual({ kind: 'settled', decimal: '.' });
    expect(guessDecimal(['1.234', '0,125'])).toEqual({ kind: 'settled', decimal: ',' });
    expect(guessDecimal(['1.234', '1234.567'])).toEqual({ kind: 'settled', decimal: '.' });
    expect(guessDecimal(['1.234', '1 234,567'])).toEqual({ kind: 'settled', decimal: ',' });
  });

  test('asks where nothing does, or where values disagree', () => {
    expect(guessDecimal(['1.234', '5'])).toEqual({ kind: 'ambiguous', example: '1.234' });
    expect(guessDecimal(['$1,234', '$2,500'])).toEqual({ kind: 'ambiguous', example: '$1,234' });
    expect(guessDecimal(['1.50', '2,50'])).toEqual({ kind: 'ambiguous', example: '2,50' });
  });

  test('has nothing to ask of whole numbers and of marks that mean one thing', () => {
    for (const values of [['5', '1200'], ['1 234'], ['۱٬۲۳۴٫۵'], ['n/a'], []]) {
      expect(guessDecimal(values)).toEqual({ kind: 'settled', decimal: null });
    }
  });
});
