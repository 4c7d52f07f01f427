import { usualPerDay } from './due.ts';
import { laterMark } from './mark.ts';
import { mergeOwnCards } from './own-card.ts';
import { mergeRecords } from './record.ts';
import { laterSession } from './session.ts';
import type { PracticeState, Settings } from './state.ts';

/** Joins two tables key by key, in order of keys; what only one of them has is kept as it is. */
function mergeTables<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>, join: (a: T, b: T) => T): Record<string, T> {
  const joined = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const same = joined.get(key);
    joined.set(key, same === undefined ? value : join(same, value));
  }
  return Object.fromEntries([...joined].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What the reader set last; where that is not known, a number that is not the usual one goes first, then the larger. */
function laterSettings(a: Settings, b: Settings): Settings {
  const textOf = ({ perDay, updated }: Settings) =>
    JSON.stringify([updated ?? '', perDay !== usualPerDay, String(perDay).padStart(4, '0')]);
  return textOf(b) > textOf(a) ? b : a;
}

/**
 * Joins what two browsers keep of one reader. Neither order nor repetition matters: `merge(a, b)` equals `merge(b, a)`,
 * `merge(a, merge(b, c))` equals `merge(merge(a, b), c)`, `merge(a, a)` equals `a`.
 * - Items: all attempts of both, each once; memories are made anew from them.
 * - Own cards: the one changed last, deletions too.
 * - Settings, chapters read and boxes ticked: what was changed last, taken away too.
 * - The sitting: the later one; of the same, the one that is over, else the one that got further.
 */
export function mergeStates(a: PracticeState, b: PracticeState): PracticeState {
  return {
    items: mergeTables(a.items, b.items, mergeRecords),
    own: mergeOwnCards(a.own, b.own),
    settings: laterSettings(a.settings, b.settings),
    read: mergeTables(a.read, b.read, laterMark),
    ticks: mergeTables(a.ticks, b.ticks, laterMark),
    session: laterSession(a.session, b.session),
  };
}
