/** True of what `{}` makes, not of lists and null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True of a table every value of which passes. */
export function isTable<T>(value: unknown, isValue: (value: unknown) => value is T): value is Record<string, T> {
  return isObject(value) && Object.values(value).every(isValue);
}

export function isList<T>(value: unknown, isEntry: (value: unknown) => value is T): value is T[] {
  return Array.isArray(value) && value.every(isEntry);
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** True of a whole number from 0 on that a computer counts exactly. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** True of any text that names a moment. */
export function isMoment(value: unknown): value is string {
  return isText(value) && !Number.isNaN(Date.parse(value));
}

/** True of a moment as `toISOString` writes it in the years 0 to 9999, so that the order of texts is the order of time. */
export function isInstant(value: unknown): value is string {
  return isMoment(value) && /^\d{4}-.{18}Z$/.test(value) && new Date(value).toISOString() === value;
}

/** True of a day of the calendar, `2026-02-28` and not `2026-02-31`. */
export function isDay(value: unknown): value is string {
  return isText(value) && /^\d{4}-\d\d-\d\d$/.test(value) && isInstant(`${value}T00:00:00.000Z`);
}
