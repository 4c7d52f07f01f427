import { mergeOwnCards } from './own-card.ts';
import { mergeRecords } from './record.ts';
import { laterSession } from './session.ts';
import { type PracticeState, usualPerDay } from './state.ts';

/** Joins two tables key by key, in order of keys; what only one of them has is kept as it is. */
function mergeTables<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>, join: (a: T, b: T) => T): Record<string, T> {
  const joined = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const same = joined.get(key);
    joined.set(key, same === undefined ? value : join(same, value));
  }
  return Object.fromEntries([...joined].sort(([one], [other]) => (one < other ? -1 : 1)));
}

const laterDay = (a: string, b: string) => (a > b ? a : b);

/** A number that the reader set goes before the usual one; of two that she set, the larger. */
function mergePerDay(a: number, b: number): number {
  const set = [a, b].filter((perDay) => perDay !== usualPerDay);
  return set.length === 0 ? usualPerDay : Math.max(...set);
}

/**
 * Joins what two browsers keep of one reader. Neither order nor repetition matters: `merge(a, b)` equals `merge(b, a)`,
 * `merge(a, merge(b, c))` equals `merge(merge(a, b), c)`, `merge(a, a)` equals `a`.
 * - Items: all attempts of both, each once; memories are made anew from them.
 * - Own cards: the one changed last, deletions too.
 * - Settings: what was set before what is usual, then the larger. Chapters read and boxes ticked: all, with the later day.
 * - The sitting: the later one, else the one that got further.
 */
export function mergeStates(a: PracticeState, b: PracticeState): PracticeState {
  return {
    items: mergeTables(a.items, b.items, mergeRecords),
    own: mergeOwnCards(a.own, b.own),
    settings: { perDay: mergePerDay(a.settings.perDay, b.settings.perDay) },
    read: mergeTables(a.read, b.read, laterDay),
    ticks: mergeTables(a.ticks, b.ticks, laterDay),
    session: laterSession(a.session, b.session),
  };
}
