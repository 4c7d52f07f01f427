/** Days since 1970-01-01. `gregorianDay(2024, 3, 20)` is 19802. Any year from 100; month and day are taken as they are. */
export function gregorianDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Days in a month, or 0 for a month that is none. `gregorianMonthLength(2023, 2)` is 28. */
export function gregorianMonthLength(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const newYears = new Map<number, number>();
let persianDate: Intl.DateTimeFormat | undefined;

/** The day number of 1 Farvardin, asked once a year of the calendar that the runtime knows: it falls on 18 to 23 March. */
function nowruz(year: number): number {
  const known = newYears.get(year);
  if (known !== undefined) return known;
  persianDate ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  let day = gregorianDay(year + 621, 3, 18);
  const last = day + 5;
  while (day < last && persianDate.format(day * 86_400_000) !== '1/1') day += 1;
  newYears.set(year, day);
  return day;
}

/**
 * Days since 1970-01-01 of a Jalali date: six months of 31 days, five of 30, and Esfand, which has 29 or 30.
 * `jalaliDay(1403, 1, 1)` is 19802, 20 March 2024.
 */
export function jalaliDay(year: number, month: number, day: number): number {
  return nowruz(year) + (month - 1) * 30 + Math.min(month - 1, 6) + day - 1;
}

/** Days in a Jalali month, or 0 for a month that is none. `jalaliMonthLength(1403, 12)` is 30, `jalaliMonthLength(1402, 12)` is 29. */
export function jalaliMonthLength(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month < 12) return month <= 6 ? 31 : 30;
  return nowruz(year + 1) - nowruz(year) - 336;
}

/** `isoDate(19802)` is `'2024-03-20'`. */
export function isoDate(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
