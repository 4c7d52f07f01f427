import { shuffle } from '../types/scene-order.ts';
import { countRightInARow, isToRepeat } from './attempt.ts';
import { daysBetween, type Today, todayOf } from './day.ts';
import { type Due, fitToday, roomToday } from './due.ts';
import { interleave } from './interleave.ts';
import { type PracticeItem, skills } from './item.ts';
import { attemptsToday, attemptsUntil, type ItemRecord, memoryAt } from './record.ts';
import type { Minutes } from './session.ts';
import type { PracticeState } from './state.ts';

/** Why an item is in today's queue. */
export type Reason =
  /** Its date has come; `daysLate` is 0 on the day itself. */
  | { kind: 'due'; daysLate: number }
  /** Its words changed since it was last answered, on an earlier day. */
  | { kind: 'edited' }
  /** It went wrong today and was not yet right twice in a row. */
  | { kind: 'failed-today' }
  | { kind: 'new' }
  /** It is not due yet; the reader asked for its whole set. */
  | { kind: 'ahead' };

export interface Planned {
  item: PracticeItem;
  reason: Reason;
}

/** Why an item belongs into today's queue, or null when it does not. */
export function reasonFor(item: Pick<PracticeItem, 'version'>, record: ItemRecord | undefined, today: Today): Reason | null {
  const memory = record === undefined ? null : memoryAt(record, today);
  if (record === undefined || memory === null) return { kind: 'new' };
  const turns = attemptsToday(record, today);
  if (turns.length > 0) {
    return isToRepeat(turns) ? { kind: 'failed-today' } : null;
  }
  const daysLate = daysBetween(new Date(memory.due), today.now);
  if (daysLate >= 0) return { kind: 'due', daysLate };
  return item.version > record.version ? { kind: 'edited' } : null;
}

/** So many items of a group are met in a row; a longer group goes on in the skill's next block. */
const blockSize = 4;

/** New items in blocks of a kind: the first block of each skill, then the second of each, and so on, as the items stand. */
function layBlocks(items: readonly PracticeItem[], isNew: (item: PracticeItem) => boolean): PracticeItem[] {
  if (!items.some(isNew)) return [];
  const blocks = new Map<string, number>();
  for (const skill of skills) {
    const own = items.filter((item) => item.skill === skill);
    const groups = [...new Set(own.map(({ group }) => group))].map((group) => own.filter((item) => item.group === group));
    const parts = groups.flatMap((group) =>
      group.flatMap((_, place) => (place % blockSize === 0 ? [{ part: place, items: group.slice(place, place + blockSize) }] : [])),
    );
    // Every group has its first block before any goes on.
    for (const [place, block] of parts.sort((a, b) => a.part - b.part).entries()) {
      for (const { id } of block.items) blocks.set(id, place);
    }
  }
  const rank = (item: PracticeItem) => (blocks.get(item.id) ?? 0) * skills.length + skills.indexOf(item.skill);
  return items.filter(isNew).sort((a, b) => rank(a) - rank(b));
}

/**
 * Mixed among what is alike: skill after skill, as the first of each stands, and within a skill no two of a group in a row where that
 * can be avoided. Telling apart what is easily taken for one another, one objection from another, is what mixing trains; from an
 * objection to a letter there is nothing to tell apart (Carvalho and Goldstone 2014).
 */
function mix<T>(entries: readonly T[], itemOf: (entry: T) => PracticeItem): T[] {
  const inOrder = [...new Set(entries.map((entry) => itemOf(entry).skill))];
  const alike = (skill: PracticeItem['skill']) => entries.filter((entry) => itemOf(entry).skill === skill);
  return inOrder.flatMap((skill) => interleave(alike(skill), (entry) => itemOf(entry).group));
}

interface PlanOptions {
  /** Items to practise on one day, at most; what was practised today counts. */
  perDay: number;
  /** Decides the order among what fell due on the same day; without it, the day does. */
  seed?: number;
}

/**
 * What to practise today: what is due, the oldest first as far as the day has room, and what failed today, mixed among the groups
 * of a skill (`mix`); then what is new, in blocks by group. What failed today was counted when it was first practised; an item
 * right twice in a row rests until its date.
 *
 * With `perDay: 3`, two items due and two new ones, the plan has the two and one new one.
 */
export function planDay(items: readonly PracticeItem[], state: PracticeState, now: Date, options: PlanOptions): Planned[] {
  const today = todayOf(now);
  const room = roomToday({ practised: countPractised(state, today), perDay: options.perDay });
  const planned = shuffle(items, options.seed ?? daysBetween(new Date(0), now)).flatMap((item) => {
    const reason = reasonFor(item, state.items[item.id], today);
    return reason === null ? [] : [{ item, reason }];
  });
  const late = ({ reason }: Planned) => (reason.kind === 'due' ? reason.daysLate : 0);
  const due = planned.filter(({ reason }) => reason.kind === 'due' || reason.kind === 'edited').sort((a, b) => late(b) - late(a));
  const failed = planned.filter(({ reason }) => reason.kind === 'failed-today');
  const fresh = new Set(planned.filter(({ reason }) => reason.kind === 'new').map(({ item }) => item.id));
  const taken = due.slice(0, room);
  return [
    ...mix([...taken, ...failed], ({ item }) => item),
    ...layBlocks(items, ({ id }) => fresh.has(id))
      .slice(0, room - taken.length)
      .map((item) => ({ item, reason: { kind: 'new' } as const })),
  ];
}

/**
 * A set that the reader asked for, all of it: what is due and what failed today, what is new, then what would come back later,
 * the soonest first. How much she set for a day does not count here.
 */
export function planSet(items: readonly PracticeItem[], state: PracticeState, now: Date): Planned[] {
  const planned = planDay(items, state, now, { perDay: Number.POSITIVE_INFINITY });
  const taken = new Set(planned.map(({ item }) => item.id));
  const dueOf = ({ id }: PracticeItem) => state.items[id]?.memory?.due ?? '';
  const rest = items.filter(({ id }) => !taken.has(id)).sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1));
  return [...planned, ...mix(rest, (item) => item).map((item) => ({ item, reason: { kind: 'ahead' } as const }))];
}

const countPractised = ({ items }: PracticeState, today: Today) =>
  Object.values(items).filter((record) => attemptsToday(record, today).length > 0).length;

/** What is due of some items, and how much of that is in the plan of the day. */
export function countDue(items: readonly PracticeItem[], state: PracticeState, now: Date): Due {
  const today = todayOf(now);
  const kinds = items.map((item) => reasonFor(item, state.items[item.id], today)?.kind);
  return fitToday({
    waiting: kinds.filter((kind) => kind === 'due' || kind === 'edited').length,
    failed: kinds.filter((kind) => kind === 'failed-today').length,
    practised: countPractised(state, today),
    perDay: state.settings.perDay,
  });
}

/** Ids from a plan, in its order, as many as fit into some minutes, and one at least if there is any; `secondsOf` is what an item takes. */
export function takeSession(plan: readonly Planned[], minutes: Minutes, secondsOf: (item: PracticeItem) => number): string[] {
  let left = minutes * 60;
  const end = plan.findIndex(({ item }, place) => {
    left -= secondsOf(item);
    return left < 0 && place > 0;
  });
  return plan.slice(0, end < 0 ? plan.length : end).map(({ item }) => item.id);
}

/**
 * What a sentence such as “you were right twice; back in 8 days” tells: right answers in a row, and midnights until the item
 * is due (0 when it is). As the day's plan has it: what failed today is up again today, whenever its next date is.
 */
export function whyNext(record: ItemRecord, now: Date): { right: number; days: number } {
  const today = todayOf(now);
  const memory = memoryAt(record, today);
  const isUp = memory === null || reasonFor(record, record, today) !== null;
  return {
    right: countRightInARow(attemptsUntil(record, today)),
    // Rehearsed rightly before its date, it is done for the day.
    days: isUp ? 0 : Math.max(1, daysBetween(now, new Date(memory.due))),
  };
}
