import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gregorianDay, gregorianMonthLength, isoDate, jalaliDay, jalaliMonthLength } from '../../../src/model/purchases/calendar.ts';
import { type DateOrder, guessDate, readDate } from '../../../src/model/purchases/date.ts';

describe('the calendars', () => {
  test('agree with known days', () => {
    expect(gregorianDay(1970, 1, 1)).toBe(0);
    expect(gregorianDay(2024, 3, 20)).toBe(19802);
    expect(jalaliDay(1403, 1, 1)).toBe(19802);
    expect(isoDate(jalaliDay(1357, 11, 22))).toBe('1979-02-11');
    expect(isoDate(19802)).toBe('2024-03-20');
    expect([jalaliMonthLength(1402, 12), jalaliMonthLength(1403, 12), jalaliMonthLength(1403, 13)]).toEqual([29, 30, 0]);
    expect([1900, 2000, 2023, 2024].map((year) => gregorianMonthLength(year, 2))).toEqual([28, 29, 28, 29]);
  });

  test('the Jalali one says what Intl says, 1300 to 1480', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const first = jalaliDay(1300, 1, 1);
    const last = jalaliDay(1480, 12, 29);
    // Every eleventh day meets each day of the calendar within the span; the ends of all years are looked at besides.
    const days = new Set(Array.from({ length: Math.floor((last - first) / 11) }, (_, index) => first + index * 11));
    for (let year = 1300; year <= 1480; year += 1)
      for (const offset of [-2, -1, 0, 1, 30, 31, 185, 186]) days.add(jalaliDay(year, 1, 1) + offset);
    for (const day of days) {
      const parts = Object.fromEntries(format.formatToParts(day * 86_400_000).map(({ type, value }) => [type, Number(value)]));
      const { year = 0, month = 0, day: dayOfMonth = 0 } = parts as Record<string, number>;
      expect([jalaliDay(year, month, dayOfMonth), dayOfMonth <= jalaliMonthLength(year, month)]).toEqual([day, true]);
    }
    expect(days.size).toBeGreaterThan(7000);
  });
});

describe('readDate', () => {
  const march20 = 19802;

  test('reads one day in all its forms', () => {
    const forms: [string, DateOrder][] = [
      ['2024-03-20', 'ymd'],
      ['2024/3/20', 'dmy'],
      ['20240320', 'mdy'],
      ['20240320 231000', 'ymd'],
      ['2024-03-20T23:10:00+03:30', 'ymd'],
      ['2024-03-20 23:10:59.999', 'ymd'],
      ['20.03.2024', 'dmy'],
      ['20/03/2024 11:05 PM', 'dmy'],
      ['3/20/2024, 2:05:00 PM', 'mdy'],
      ['1403/01/01', 'ymd'],
      ['۱۴۰۳/۰۱/۰۱', 'ymd'],
      ['۱۴۰۳/۱/۱، ۱۲:۳۰', 'ymd'],
      ['١/١/١٤٠٣', 'dmy'],
      ['\u200e14030101', 'ymd'],
      ['45371', 'serial-1900'],
      ['45371.75', 'serial-1900'],
      ['43909', 'serial-1904'],
    ];
    for (const [text, order] of forms) expect(readDate(text, order), text).toBe(march20);
  });

  test('says what is wrong with the rest', () => {
    const faults: [string, DateOrder, string][] = [
      ['31/02/2024', 'dmy', 'no-such-day'],
      ['29.02.2023', 'dmy', 'no-such-day'],
      ['13/25/2024', 'dmy', 'no-such-day'],
      ['1402/12/30', 'ymd', 'no-such-day'],
      ['1403/07/31', 'ymd', 'no-such-day'],
      ['2024-00-10', 'ymd', 'no-such-day'],
      ['05/06/24', 'dmy', 'two-digit-year'],
      ['۰۳/۰۵/۱۲', 'ymd', 'two-digit-year'],
      ['05/06/202', 'dmy', 'year-out-of-range'],
      ['1700-01-01', 'ymd', 'year-out-of-range'],
      ['05/06/2024', 'ymd', 'ambiguous-date'],
      ['45371', 'ymd', 'not-a-date'],
      ['2024-03/20', 'ymd', 'not-a-date'],
      ['tomorrow', 'ymd', 'not-a-date'],
      ['2024-03-20x', 'ymd', 'not-a-date'],
    ];
    for (const [text, order, fault] of faults) expect(readDate(text, order), text).toBe(fault);
    expect(typeof readDate('1403/12/30', 'ymd')).toBe('number');
  });

  test('reads back any day in each order', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 80_000 }), fc.constantFrom('-', '/', '.'), (day, mark) => {
        const [year = '', month = '', date = ''] = isoDate(day).split('-');
        expect(readDate([year, month, date].join(mark), 'ymd')).toBe(day);
        expect(readDate([date, month, year].join(mark), 'dmy')).toBe(day);
        expect(readDate([Number(month), Number(date), year].join(mark), 'mdy')).toBe(day);
        expect(readDate(`${year}${month}${date}`, 'ymd')).toBe(day);
      }),
    );
  });
});

describe('guessDate', () => {
  test('settles day and month by a number over twelve', () => {
    expect(guessDate(['03/04/2024', '25/04/2024'])).toEqual({ kind: 'settled', order: 'dmy' });
    expect(guessDate(['03/04/2024', '04/25/2024'])).toEqual({ kind: 'settled', order: 'mdy' });
    expect(guessDate(['05.13.2024', '01.02.2024'])).toEqual({ kind: 'settled', order: 'mdy' });
  });

  test('takes points for the day first, and four digits for the year', () => {
    expect(guessDate(['03.04.2024'])).toEqual({ kind: 'settled', order: 'dmy' });
    expect(guessDate(['2024-01-02', '', '۱۴۰۳/۰۵/۱۲'])).toEqual({ kind: 'settled', order: 'ymd' });
  });

  test('asks what can be read two ways', () => {
    expect(guessDate(['03/04/2024'])).toEqual({ kind: 'ambiguous', orders: ['dmy', 'mdy'], example: '03/04/2024' });
    expect(guessDate(['01/01/2024', '03/04/2024', '05/06/2024'])).toMatchObject({ example: '03/04/2024' });
    expect(guessDate(['01/01/2024'])).toMatchObject({ kind: 'ambiguous', example: '01/01/2024' });
    expect(guessDate(['13/04/2024', '04/13/2024'])).toEqual({ kind: 'ambiguous', orders: ['dmy', 'mdy'], example: '04/13/2024' });
    expect(guessDate(['45371', '45372'])).toEqual({ kind: 'ambiguous', orders: ['serial-1900', 'serial-1904'], example: '45371' });
  });

  test('says why a column is none of dates', () => {
    expect(guessDate(['05/06/24', '07/08/24'])).toEqual({ kind: 'unreadable', fault: 'two-digit-year', example: '05/06/24' });
    expect(guessDate(['12.50', '9.99'])).toMatchObject({ kind: 'unreadable', fault: 'not-a-date' });
    expect(guessDate([])).toMatchObject({ kind: 'unreadable' });
  });
});
