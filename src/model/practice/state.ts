import type { Attempt } from './attempt.ts';
import { isCount, isInstant, isList, isObject, isTable } from './check.ts';
import { usualPerDay } from './due.ts';
import type { PracticeItem } from './item.ts';
import { isMark, type Mark } from './mark.ts';
import { isOwnCard, type OwnCard } from './own-card.ts';
import { type ItemRecord, isItemRecord, replay, withAttempt } from './record.ts';
import { advance, isSession, keepInSession, type Session } from './session.ts';

/**
 * All that is kept of one reader's practice, version `stateVersion`. It lies in the browser's storage under `mushtari:practice`
 * as `{ key, version, data }`, and the same in a file that she saves; `wiped` beside them tells when she wiped it last.
 * Moments are ISO 8601 in UTC. Every part joins with that of another tab, browser or file (`merge.ts`), so what is taken away
 * leaves a sign. `migrate.ts` reads what was kept before: versions 1 to 3, and the shelves of single tools.
 */
export interface PracticeState {
  /** By id of the item: all attempts, and the memory that they make. */
  items: Record<string, ItemRecord>;
  /** In order of ids; a deleted card stays without words. */
  own: OwnCard[];
  settings: Settings;
  /** Whether each chapter was read, by slug. */
  read: Record<string, Mark>;
  /** Whether each box of the plan is ticked, by id. */
  ticks: Record<string, Mark>;
  /** The last sitting; it is over when nothing is left in its queue. */
  session: Session | null;
}

export interface Settings {
  /** Items to practise on one day, at most. */
  perDay: number;
  /** When the reader set it; null as long as she did not. */
  updated: string | null;
}

export const stateVersion = 4;

export const mostPerDay = 200;

export const emptyState: PracticeState = {
  items: {},
  own: [],
  settings: { perDay: usualPerDay, updated: null },
  read: {},
  ticks: {},
  session: null,
};

function isSettings(value: unknown): value is Settings {
  if (!isObject(value) || !isCount(value['perDay'])) return false;
  const { perDay, updated } = value;
  return perDay >= 1 && perDay <= mostPerDay && (updated === null || isInstant(updated));
}

/** Checks what was kept or loaded; null when any part of it is damaged. Never throws. */
export function parseState(data: unknown): PracticeState | null {
  if (!isObject(data)) return null;
  const { items, own, settings, read, ticks, session } = data;
  if (!isTable(items, isItemRecord) || !isList(own, isOwnCard) || !isSettings(settings)) return null;
  if (!isTable(read, isMark) || !isTable(ticks, isMark) || !(session === null || isSession(session))) return null;
  return { items, own, settings, read, ticks, session };
}

/**
 * The state after one more turn. The item is scheduled by FSRS at a target retention of .9, for the next day at the earliest.
 * A turn dated before others, by a clock set back, takes its place among them: nothing is lost, and the date stays after the last.
 *
 * After a first `good` on 2 March 2026, `state.items['objection/x'].memory.due` is 3 March or later.
 */
export function addAttempt(state: PracticeState, { id }: Pick<PracticeItem, 'id'>, attempt: Attempt): PracticeState {
  return { ...state, items: { ...state.items, [id]: withAttempt(state.items[id], attempt) } };
}

/**
 * The state after a turn on the practice page: the attempt is kept, and its item leaves the sitting, if it was to come in it.
 *
 * With the queue `a b`, answering `a` leaves `b`, also when the page is closed at that moment.
 */
export function takeTurn(state: PracticeState, item: Pick<PracticeItem, 'id'>, attempt: Attempt): PracticeState {
  const { session } = state;
  return { ...addAttempt(state, item, attempt), session: session && advance(session, item.id) };
}

/** The state with another number of items a day, which is later than what it changes also by a clock set back. */
export function setPerDay(state: PracticeState, perDay: number, now: Date): PracticeState {
  const { updated } = state.settings;
  const stamp = Math.max(now.getTime(), updated === null ? 0 : Date.parse(updated) + 1);
  return { ...state, settings: { perDay, updated: new Date(stamp).toISOString() } };
}

/**
 * The state as fits the items that exist: others leave the sitting and lose their memory, so that they are never due, but keep
 * their attempts until the reader wipes them. An item that is back has its memory again, made from those. The same state where
 * nothing changes.
 */
export function dropRemoved(state: PracticeState, items: readonly Pick<PracticeItem, 'id'>[]): PracticeState {
  const ids = new Set(items.map(({ id }) => id));
  const keep = (id: string, record: ItemRecord): ItemRecord => {
    if (!ids.has(id)) return record.memory === null ? record : { ...record, memory: null };
    return record.memory === null && record.attempts.length > 0 ? { ...record, memory: replay(record.attempts) } : record;
  };
  const kept = Object.entries(state.items).map(([id, record]) => [id, keep(id, record)] as const);
  const session = state.session && keepInSession(state.session, (id) => ids.has(id));
  const isSame = session?.queue.length === state.session?.queue.length && kept.every(([id, record]) => record === state.items[id]);
  return isSame ? state : { ...state, items: Object.fromEntries(kept), session };
}
