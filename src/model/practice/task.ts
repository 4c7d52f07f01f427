import type { SelfGrade } from '../schedule/schedule.ts';
import { shuffle } from '../types/scene-order.ts';
import type { Quality } from './card.ts';
import { strongChoices, type TalkGraph, walk } from './conversation.ts';

export const taskKinds = ['one', 'several', 'order', 'match', 'free', 'conversation'] as const;
export type TaskKind = (typeof taskKinds)[number];

interface Entry {
  /** Stable within the item: kebab-case, never reused. */
  id: string;
}

/**
 * What an item asks for, and its key, without words. The kinds are those of assessment (QTI): choose one, choose several, put
 * in order, match, answer freely and compare with criteria; and a conversation that branches.
 */
export type Task<E extends Entry = Entry, C extends Entry = Entry, G extends TalkGraph = TalkGraph> =
  | { kind: 'one'; entries: readonly (E & { quality: Quality })[] }
  | { kind: 'several'; entries: readonly (E & { isRight: boolean })[] }
  /** Entries in the right order. */
  | { kind: 'order'; entries: readonly E[] }
  /** `match` names one of `choices`; a choice may belong to several entries, or to none. */
  | { kind: 'match'; entries: readonly (E & { match: string })[]; choices: readonly C[] }
  /** Entries are criteria that the reader holds against her own words. */
  | { kind: 'free'; entries: readonly E[] }
  | { kind: 'conversation'; talk: G };

/**
 * An answer as ids: the option chosen; the options ticked; the entries in the order given; `entry=choice` for each match; the
 * criteria met; the replies of a conversation.
 */
export type Answer = readonly string[];

export interface Verdict {
  /** Null where no key can tell: of own words the reader’s own grade says it, and the criteria are for insight. */
  isRight: boolean | null;
  /** Part of the task that was solved, 0 to 1. */
  share: number;
  /** Whether each entry was treated rightly, by id: picked when it should be, left when it should be. A conversation's are its turns. */
  entries: Readonly<Record<string, boolean>>;
}

type Judge<K extends TaskKind> = (task: Extract<Task, { kind: K }>, answer: Answer) => Verdict;

const table = <T extends Entry>(entries: readonly T[], isRight: (entry: T, place: number) => boolean) =>
  Object.fromEntries(entries.map((entry, place) => [entry.id, isRight(entry, place)]));
const countTrue = (entries: Readonly<Record<string, boolean>>) => Object.values(entries).filter(Boolean).length;
/** All or some of what is asked for; an empty task has nothing to get wrong. */
const partOf = (count: number, all: number) => (all === 0 ? 1 : count / all);

const worth: Record<Quality, number> = { strong: 1, fair: 0.5, weak: 0 };

const judgeOne: Judge<'one'> = ({ entries }, [chosen]) => {
  const share = worth[entries.find(({ id }) => id === chosen)?.quality ?? 'weak'];
  return { isRight: share === 1, share, entries: table(entries, ({ id, quality }) => (id === chosen) === (quality === 'strong')) };
};

const judgeSeveral: Judge<'several'> = ({ entries }, answer) => {
  const picked = (isRight: boolean) => entries.filter((entry) => entry.isRight === isRight && answer.includes(entry.id)).length;
  const all = (isRight: boolean) => entries.filter((entry) => entry.isRight === isRight).length;
  const wrong = all(false) === 0 ? 0 : picked(false) / all(false);
  const share = Math.max(0, partOf(picked(true), all(true)) - wrong);
  return { isRight: share === 1, share, entries: table(entries, ({ id, isRight }) => answer.includes(id) === isRight) };
};

const judgeOrder: Judge<'order'> = ({ entries }, answer) => {
  const places = entries.map(({ id }) => answer.indexOf(id));
  const pairs = places.flatMap((place, first) => places.slice(first + 1).map((later) => place >= 0 && later > place));
  const share = pairs.length === 0 ? 1 : Math.max(0, (2 * pairs.filter(Boolean).length) / pairs.length - 1);
  return { isRight: share === 1, share, entries: table(entries, ({ id }, place) => answer[place] === id) };
};

const judgeMatch: Judge<'match'> = ({ entries }, answer) => {
  const right = table(entries, ({ id, match }) => answer.includes(writePair(id, match)));
  const share = partOf(countTrue(right), entries.length);
  return { isRight: share === 1, share, entries: right };
};

const judgeFree: Judge<'free'> = ({ entries }, answer) => {
  const met = table(entries, ({ id }) => answer.includes(id));
  return { isRight: null, share: partOf(countTrue(met), entries.length), entries: met };
};

const judgeConversation: Judge<'conversation'> = ({ talk }, answer) => {
  const { steps, at, score } = walk(talk, answer);
  const best = walk(talk, strongChoices(talk)).score;
  const aims = talk.aims.filter((aim) => best[aim] === 'served' || score[aim] === 'harmed');
  const share = partOf(aims.filter((aim) => score[aim] === 'served').length, aims.length);
  const endsWell = at.kind === 'ending' && (at.ending.outcome === 'won' || at.ending.outcome === 'next-step');
  const isRight = endsWell && !Object.values(score).includes('harmed');
  return { isRight, share, entries: Object.fromEntries(steps.map(({ turn, reply }) => [turn.id, reply.quality === 'strong'])) };
};

const judges: { [K in TaskKind]: Judge<K> } = {
  one: judgeOne,
  several: judgeSeveral,
  order: judgeOrder,
  match: judgeMatch,
  free: judgeFree,
  conversation: judgeConversation,
};

/**
 * Judges an answer. Never throws; ids that the task does not have count for nothing, or as wrong.
 * - one: a strong option is right, a fair one half.
 * - several: right picks as a part of all right options, less wrong picks as a part of all wrong ones, as Moodle counts them:
 *   to tick everything, or nothing, earns nothing.
 * - order: how many pairs stand in the right order beyond chance (Kendall’s tau, not below 0).
 * - match: matches made.
 * - free: criteria met; right is what the reader says (`settle`).
 * - conversation: aims served, of those that the strong path serves or this one harmed; right when it ends well and no aim
 *   stands harmed, since a slip can be mended on the way.
 *
 * For “a” and “b” right and “c” wrong, `judge(task, ['a'])` has the share 0.5 and `entries` `{ a: true, b: false, c: true }`.
 */
export function judge(task: Task, answer: Answer): Verdict {
  return (judges[task.kind] as (task: Task, answer: Answer) => Verdict)(task, answer);
}

/** Whether an answer counts as right: as the key says, else as the reader graded it. `settle({ isRight: null, … }, 'good') === true`. */
export function settle({ isRight }: Verdict, grade: SelfGrade): boolean {
  return isRight ?? grade === 'good';
}

/** One match of an answer. `writePair('user', 'comfort') === 'user=comfort'`. */
export function writePair(entry: string, choice: string): string {
  return `${entry}=${choice}`;
}

/** The answer with an entry matched to a choice, in place of what it was matched to. `pair(['a=x'], 'a', 'y')` is `['a=y']`. */
export function pair(answer: Answer, entry: string, choice: string): string[] {
  return [...answer.filter((made) => !made.startsWith(writePair(entry, ''))), writePair(entry, choice)];
}

/** What an entry is matched to, or null. `choiceOf(['a=x'], 'a') === 'x'`. */
export function choiceOf(answer: Answer, entry: string): string | null {
  const start = writePair(entry, '');
  return answer.find((made) => made.startsWith(start))?.slice(start.length) ?? null;
}

/** The answer with an entry one place earlier (-1) or later (1); the same at either end. `move(['a', 'b'], 'a', 1)` is `['b', 'a']`. */
export function move(answer: Answer, entry: string, by: -1 | 1): Answer {
  const from = answer.indexOf(entry);
  const to = from + by;
  return from < 0 || to < 0 || to >= answer.length ? answer : answer.toSpliced(from, 1).toSpliced(to, 0, entry);
}

/** What stands in the answer before the reader has done anything: steps in an order that is not the right one, and nothing else. */
export function emptyAnswer(task: Task, seed: number): Answer {
  if (task.kind !== 'order') return [];
  const right = task.entries.map(({ id }) => id);
  const mixed = shuffle(right, seed);
  return mixed.every((id, place) => id === right[place]) ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** Whether the answer can be judged: something chosen, everything matched. An order always can, and criteria may all be missed. */
export function isComplete(task: Task, answer: Answer): boolean {
  if (task.kind === 'one' || task.kind === 'several') return answer.length > 0;
  return task.kind !== 'match' || task.entries.every(({ id }) => choiceOf(answer, id) !== null);
}

/** An answer as it is kept with an attempt, ids parted by spaces; of what was ticked or matched, in order of ids. Null when nothing was. */
export function writeAnswer({ kind }: Pick<Task, 'kind'>, answer: Answer): string | null {
  const isSet = kind === 'several' || kind === 'match' || kind === 'free';
  return answer.length === 0 ? null : (isSet ? [...answer].sort() : answer).join(' ');
}
