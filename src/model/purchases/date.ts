import { gregorianDay, gregorianMonthLength, jalaliDay, jalaliMonthLength } from './calendar.ts';
import { toLatin } from './latin.ts';

/**
 * How a column writes dates that do not start with a year of four digits (those always read as year, month, day).
 * Serials are Excel's day counts, from 1900 or, in old files of a Mac, from 1904.
 */
export const dateOrders = ['ymd', 'dmy', 'mdy', 'serial-1900', 'serial-1904'] as const;
export type DateOrder = (typeof dateOrders)[number];

export type DateFault = 'not-a-date' | 'two-digit-year' | 'year-out-of-range' | 'no-such-day' | 'ambiguous-date';

const parted = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:[T\s,،]+\d{1,2}:\d\d.*)?$/;
const compact = /^(\d{4})(\d\d)(\d\d)(?:[T\s]?\d{4}(?:\d\d)?)?$/;
const serial = /^(\d{5})(?:[.,]\d+)?$/;
const serialStart: Partial<Record<DateOrder, number>> = { 'serial-1900': -25_569, 'serial-1904': -24_107 };

function dayOf(year: number, month: number, day: number): number | DateFault {
  const jalali = year >= 1200 && year <= 1500;
  if (!jalali && (year < 1900 || year > 2199)) return 'year-out-of-range';
  if (day < 1 || day > (jalali ? jalaliMonthLength : gregorianMonthLength)(year, month)) return 'no-such-day';
  return (jalali ? jalaliDay : gregorianDay)(year, month, day);
}

/**
 * Reads a date as a day number (days since 1970-01-01), or says what is wrong with it. A time of day is left off: the day is the
 * one that is written. Years 1200 to 1500 are Jalali, 1900 to 2199 Gregorian; years of two digits are refused.
 *
 * `readDate('2024-03-20T23:10Z', 'ymd')`, `readDate('20/03/2024', 'dmy')` and `readDate('۱۴۰۳/۰۱/۰۱', 'ymd')` are 19802.
 */
export function readDate(text: string, order: DateOrder): number | DateFault {
  const latin = toLatin(text);
  const start = serialStart[order];
  const count = start === undefined ? null : serial.exec(latin);
  if (start !== undefined && count !== null) return Number(count[1]) + start;
  const found = parted.exec(latin);
  if (found === null) {
    const [, year, month, day] = compact.exec(latin) ?? [];
    return year === undefined ? 'not-a-date' : dayOf(Number(year), Number(month), Number(day));
  }
  const [, first = '', , second = '', third = ''] = found;
  if (first.length === 4 && third.length <= 2) return dayOf(Number(first), Number(second), Number(third));
  if (first.length > 2 || third.length === 3) return 'year-out-of-range';
  if (third.length < 3) return 'two-digit-year';
  if (order === 'dmy') return dayOf(Number(third), Number(second), Number(first));
  if (order === 'mdy') return dayOf(Number(third), Number(first), Number(second));
  return 'ambiguous-date';
}

/** What a column's dates look like; `orders` are those that the reader chooses from, `example` a value that shows why. */
export type DateGuess =
  | { kind: 'settled'; order: DateOrder }
  | { kind: 'ambiguous'; orders: readonly DateOrder[]; example: string }
  | { kind: 'unreadable'; fault: DateFault; example: string };

/**
 * Looks at all values of a column. A number over 12 in one place settles day and month; failing that, points between them mean
 * that the day comes first. Anything else that reads two ways is asked, as are Excel's serials. Unreadable: fewer than half are dates.
 *
 * `guessDate(['03/04/2024', '25/04/2024'])` settles on `dmy`; with the first value alone it is ambiguous.
 */
export function guessDate(values: Iterable<string>): DateGuess {
  let total = 0;
  let readable = 0;
  let unreadable: { fault: DateFault; example: string } = { fault: 'not-a-date', example: '' };
  const seen: Partial<Record<Form, string>> = {};
  for (const value of values) {
    const latin = toLatin(value);
    if (latin === '') continue;
    total += 1;
    const form = formOf(latin);
    if (form !== null) {
      readable += 1;
      seen[form] ??= latin;
      // 01/01 shows nobody what is asked.
      if (form === 'either' && isSameBothWays(seen.either ?? '')) seen.either = latin;
    } else if (unreadable.example === '' || unreadable.fault === 'not-a-date') {
      unreadable = { fault: faultOf(latin), example: latin };
    }
  }
  if (readable * 2 < total || total === 0) return { kind: 'unreadable', ...unreadable };
  const { ymd, dmy, mdy, either, dotted, serial: count } = seen;
  if (dmy !== undefined && mdy !== undefined) return { kind: 'ambiguous', orders: ['dmy', 'mdy'], example: mdy };
  if (dmy !== undefined) return { kind: 'settled', order: 'dmy' };
  if (mdy !== undefined) return { kind: 'settled', order: 'mdy' };
  if (either !== undefined) return { kind: 'ambiguous', orders: ['dmy', 'mdy'], example: either };
  if (dotted !== undefined) return { kind: 'settled', order: 'dmy' };
  if (ymd !== undefined || count === undefined) return { kind: 'settled', order: 'ymd' };
  return { kind: 'ambiguous', orders: ['serial-1900', 'serial-1904'], example: count };
}

/** The orders that one value leaves open; `dotted` is open too, but points speak for the day first. */
type Form = 'ymd' | 'dmy' | 'mdy' | 'either' | 'dotted' | 'serial';

function formOf(latin: string): Form | null {
  if (isLikelySerial(latin)) return 'serial';
  if (typeof readDate(latin, 'ymd') === 'number') return 'ymd';
  const dayFirst = typeof readDate(latin, 'dmy') === 'number';
  const monthFirst = typeof readDate(latin, 'mdy') === 'number';
  if (dayFirst && monthFirst) return latin.includes('.') ? 'dotted' : 'either';
  if (dayFirst) return 'dmy';
  return monthFirst ? 'mdy' : null;
}

const isSameBothWays = (latin: string) => readDate(latin, 'dmy') === readDate(latin, 'mdy');

function faultOf(latin: string): DateFault {
  const day = readDate(latin, 'dmy');
  return typeof day === 'string' ? day : 'not-a-date';
}

/** Counts from 1954 to 2119 pass for serials; a column of them may as well hold ids, which is why the reader is asked. */
function isLikelySerial(latin: string): boolean {
  const days = Number(serial.exec(latin)?.[1]);
  return days >= 20_000 && days <= 80_000;
}
