import type { Attempt } from './attempt.ts';
import { isCount, isDay, isList, isObject, isTable } from './check.ts';
import type { PracticeItem } from './item.ts';
import { isOwnCard, type OwnCard } from './own-card.ts';
import { type ItemRecord, isItemRecord, replay, withAttempt } from './record.ts';
import { isSession, keepInSession, type Session } from './session.ts';

/** All that is kept of one reader's practice. Days are `YYYY-MM-DD` where the reader was. */
export interface PracticeState {
  /** By id of the item. */
  items: Record<string, ItemRecord>;
  own: OwnCard[];
  /** `perDay`: items to practise on one day, at most. */
  settings: { perDay: number };
  /** When each chapter was read last, by slug. */
  read: Record<string, string>;
  /** When each box was ticked last, by id. */
  ticks: Record<string, string>;
  session: Session | null;
}

/** Items a day where the reader set nothing. */
export const usualPerDay = 20;
export const mostPerDay = 200;

export const emptyState: PracticeState = { items: {}, own: [], settings: { perDay: usualPerDay }, read: {}, ticks: {}, session: null };

function isSettings(value: unknown): value is PracticeState['settings'] {
  return isObject(value) && isCount(value['perDay']) && value['perDay'] >= 1 && value['perDay'] <= mostPerDay;
}

/** Checks what was kept or loaded; null when any part of it is damaged. Never throws. */
export function parseState(data: unknown): PracticeState | null {
  if (!isObject(data)) return null;
  const { items, own, settings, read, ticks, session } = data;
  if (!isTable(items, isItemRecord) || !isList(own, isOwnCard) || !isSettings(settings)) return null;
  if (!isTable(read, isDay) || !isTable(ticks, isDay) || !(session === null || isSession(session))) return null;
  return { items, own, settings, read, ticks, session };
}

/**
 * The state after one more turn. The item is scheduled by FSRS at a target retention of .9, for the next day at the earliest.
 * A turn dated before others, by a clock set back, takes its place among them: nothing is lost, and the date stays after the last.
 *
 * After a first `good` on 2 March 2026, `state.items['objection/x'].memory.due` is 3 March or later.
 */
export function addAttempt(state: PracticeState, { id }: PracticeItem, attempt: Attempt): PracticeState {
  return { ...state, items: { ...state.items, [id]: withAttempt(state.items[id], attempt) } };
}

/**
 * The state as fits the items that exist: others leave the sitting and lose their memory, so that they are never due, but keep
 * their attempts until the reader wipes them. An item that is back has its memory again, made from those.
 */
export function dropRemoved(state: PracticeState, items: readonly PracticeItem[]): PracticeState {
  const ids = new Set(items.map(({ id }) => id));
  const keep = (id: string, record: ItemRecord): ItemRecord => {
    if (!ids.has(id)) return { ...record, memory: null };
    return record.memory === null ? { ...record, memory: replay(record.attempts) } : record;
  };
  return {
    ...state,
    items: Object.fromEntries(Object.entries(state.items).map(([id, record]) => [id, keep(id, record)])),
    session: state.session && keepInSession(state.session, (id) => ids.has(id)),
  };
}
