const msPerDay = 86_400_000;

/**
 * The calendar day of a moment where the reader is, `YYYY-MM-DD`: a day ends at her midnight, not at that of Greenwich.
 *
 * `dayOf(new Date(2026, 2, 2, 23, 59)) === '2026-03-02'`
 */
export function dayOf(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-');
}

/** The first moment of a day, by default of the moment's own; days count across months and changes of the clock. */
export function startOfDay(moment: Date, daysLater = 0): Date {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + daysLater);
}

/** The last moment of a day, by which all that falls due on it is due. */
export function endOfDay(moment: Date): Date {
  return new Date(startOfDay(moment, 1).getTime() - 1);
}

/**
 * Midnights between two moments; negative when `to` lies on an earlier day.
 *
 * `daysBetween(new Date(2026, 2, 2, 23), new Date(2026, 2, 3, 1)) === 1`
 */
export function daysBetween(from: Date, to: Date): number {
  const count = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / msPerDay;
  return Math.round(count(to) - count(from));
}

/** A moment and the bounds of its day, as texts to compare with those of attempts. */
export interface Today {
  now: Date;
  /** The first moment of the day, ISO 8601 in UTC. */
  start: string;
  /** The first moment of the next. */
  end: string;
}

/** The day of a moment where the reader is. `todayOf(now).start <= now.toISOString()`, which is before `end`. */
export function todayOf(now: Date): Today {
  return { now, start: startOfDay(now).toISOString(), end: startOfDay(now, 1).toISOString() };
}
