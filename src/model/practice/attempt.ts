import type { SelfGrade } from '../schedule/schedule.ts';
import { isCount, isInstant, isList, isObject, isText } from './check.ts';

export const certainties = ['guess', 'fairly', 'sure'] as const;
export type Certainty = (typeof certainties)[number];

/** One turn of a conversation as it was first answered: whether with the strong reply, and how sure the reader was. */
export interface AnsweredTurn {
  isRight: boolean;
  certainty: Certainty;
}

/** One answered turn. */
export interface Attempt {
  /** ISO 8601 in UTC, to the millisecond. */
  at: string;
  /** The item's version that was answered. */
  version: number;
  /** What was answered, as `writeAnswer` writes it: the id of an option, or ids parted by spaces; null where nothing was chosen. */
  chosen: string | null;
  /** Whether the answer was right, of own words by the reader’s own grade; null where that was not kept. */
  isRight: boolean | null;
  certainty: Certainty | null;
  /** The reader's own grade; `wentRight` says what it comes to. */
  grade: SelfGrade;
  /** Of a conversation only, whose own `certainty` is then null: its turns in the order in which they came. */
  turns?: readonly AnsweredTurn[];
}

/** What an answer earns, as in Moodle: 1, 2 or 3 for a right one, 0, −2 or −6 for a wrong one. */
const marks: Record<Certainty, { right: number; wrong: number }> = {
  guess: { right: 1, wrong: 0 },
  fairly: { right: 2, wrong: -2 },
  sure: { right: 3, wrong: -6 },
};

/** The chance of being right at which the surer of two levels begins to earn more. */
function evenAt(less: Certainty, more: Certainty): number {
  const lost = marks[less].wrong - marks[more].wrong;
  return lost / (lost + marks[more].right - marks[less].right);
}

/**
 * Between which shares of right answers each level is honest: it earns most there on average by Moodle's certainty-based marks
 * (Gardner-Medwin). `guess` up to two in three, `fairly` up to four in five, `sure` above. For insight into oneself only; it schedules
 * nothing and is never compared. Source: Moodle documentation, “Using certainty-based marking”,
 * https://docs.moodle.org/en/Using_certainty-based_marking.
 */
export const honestRanges: Readonly<Record<Certainty, readonly [number, number]>> = {
  guess: [0, evenAt('guess', 'fairly')],
  fairly: [evenAt('guess', 'fairly'), evenAt('fairly', 'sure')],
  sure: [evenAt('fairly', 'sure'), 1],
};

/** How often one was right at one level of certainty. */
export interface Calibration {
  certainty: Certainty;
  attempts: number;
  right: number;
  /** From 0 to 1; null without attempts. */
  share: number | null;
}

/**
 * For each level of certainty how often it was right, over attempts that have both a level and a verdict; of a conversation every
 * turn counts. The least sure first.
 */
export function calibrate(all: readonly Attempt[]): Calibration[] {
  return certainties.map((certainty) => {
    const told = all
      .flatMap((attempt): Pick<Attempt, 'certainty' | 'isRight'>[] => [attempt, ...(attempt.turns ?? [])])
      .filter((answer) => answer.certainty === certainty && answer.isRight !== null);
    const right = told.filter(({ isRight }) => isRight).length;
    return { certainty, attempts: told.length, right, share: told.length === 0 ? null : right / told.length };
  });
}

const leastAnswers = 5;

/**
 * Whether somebody is surer than her answers bear out (`over`), less sure (`under`), or as sure as they do (`fits`): by the levels
 * of most answers. Null below five answers.
 *
 * Ten sure answers of which six were right: `over`.
 */
export function judgeCertainty(levels: readonly Calibration[]): 'over' | 'under' | 'fits' | null {
  const answers = (is: (share: number, range: readonly [number, number]) => boolean) =>
    levels.reduce(
      (sum, { certainty, attempts, share }) => (share !== null && is(share, honestRanges[certainty]) ? sum + attempts : sum),
      0,
    );
  const all = answers(() => true);
  if (all < leastAnswers) return null;
  if (answers((share, [low]) => share < low) > all / 2) return 'over';
  return answers((share, [, high]) => share > high) > all / 2 ? 'under' : 'fits';
}

/**
 * An answer went right when the reader could say it and the key, where there is one, agrees. The one rule for all that follows from
 * an answer: when its item comes back, whether it is done for today, what counts as failing. What the key judges wrong went wrong
 * whatever grade the reader gave herself.
 */
export function wentRight({ grade, isRight }: Attempt): boolean {
  return grade === 'good' && isRight !== false;
}

/** Right answers since the last wrong one. */
export function countRightInARow(attempts: readonly Attempt[]): number {
  return attempts.length - 1 - attempts.findLastIndex((attempt) => !wentRight(attempt));
}

/** Right answers in a row after which a day's failure is made good. */
const rightToRest = 2;

/** Whether an item is up again on the day of these turns: it went wrong and was not yet right twice in a row. */
export function isToRepeat(turns: readonly Attempt[]): boolean {
  return !turns.every(wentRight) && countRightInARow(turns) < rightToRest;
}

const keyOf = ({ at, chosen, grade }: Attempt) => JSON.stringify([at, chosen, grade]);
const textOf = ({ at, chosen, grade, version, isRight, certainty, turns = [] }: Attempt) =>
  JSON.stringify([at, chosen, grade, version, isRight, certainty, turns.map((turn) => [turn.isRight, turn.certainty])]);

/**
 * All attempts of both lists in order of time, each once. Two are the same when moment, choice and grade are; should the rest
 * differ, the one whose text is greater stays, so that it does not matter which list comes first.
 */
export function joinAttempts(a: readonly Attempt[], b: readonly Attempt[]): Attempt[] {
  const kept = new Map<string, Attempt>();
  for (const attempt of [...a, ...b]) {
    const same = kept.get(keyOf(attempt));
    if (same === undefined || textOf(attempt) > textOf(same)) kept.set(keyOf(attempt), attempt);
  }
  return [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, attempt]) => attempt);
}

const isCertainty = (value: unknown): value is Certainty => (certainties as readonly unknown[]).includes(value);

const isAnsweredTurn = (value: unknown): value is AnsweredTurn =>
  isObject(value) && typeof value['isRight'] === 'boolean' && isCertainty(value['certainty']);

export function isAttempt(value: unknown): value is Attempt {
  return (
    isObject(value) &&
    isInstant(value['at']) &&
    isCount(value['version']) &&
    (value['chosen'] === null || isText(value['chosen'])) &&
    (value['isRight'] === null || typeof value['isRight'] === 'boolean') &&
    (value['certainty'] === null || isCertainty(value['certainty'])) &&
    (value['turns'] === undefined || isList(value['turns'], isAnsweredTurn)) &&
    (value['grade'] === 'again' || value['grade'] === 'good')
  );
}
