import { isInstant, isObject } from './check.ts';

/** A sign that the reader set or took away: a chapter read, a box ticked. Taken away it stays as a sign of that, for other browsers. */
export interface Mark {
  /** When it changed last, ISO 8601 in UTC. */
  updated: string;
  isSet: boolean;
}

export type Marks = Readonly<Record<string, Mark>>;

/**
 * The marks with one set or taken away; as they were when that changes nothing. The later of now and a millisecond after the
 * mark's last change is kept, so that a clock set back cannot undo it.
 *
 * `setMark({}, 'objections', true, now)` is `{ objections: { updated: now.toISOString(), isSet: true } }`.
 */
export function setMark(marks: Marks, id: string, isSet: boolean, now: Date): Record<string, Mark> {
  const before = marks[id];
  if ((before?.isSet ?? false) === isSet) return { ...marks };
  const updated = new Date(Math.max(now.getTime(), before === undefined ? 0 : Date.parse(before.updated) + 1)).toISOString();
  return { ...marks, [id]: { updated, isSet } };
}

/** When a mark was set; null where it is not. */
export function markedAt(marks: Marks, id: string): Date | null {
  const mark = marks[id];
  return mark?.isSet ? new Date(mark.updated) : null;
}

/** Of two marks the one changed last; of two changed in the same millisecond, the one taken away. */
export function laterMark(a: Mark, b: Mark): Mark {
  if (a.updated !== b.updated) return a.updated > b.updated ? a : b;
  return a.isSet ? b : a;
}

export function isMark(value: unknown): value is Mark {
  return isObject(value) && isInstant(value['updated']) && typeof value['isSet'] === 'boolean';
}
