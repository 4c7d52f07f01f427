import { type CardMemory, review } from '../schedule/schedule.ts';
import { type Attempt, isAttempt, joinAttempts, wentRight } from './attempt.ts';
import { isCount, isInstant, isList, isMoment, isObject } from './check.ts';
import type { Today } from './day.ts';

/** What is kept of one item. */
export interface ItemRecord {
  /** The newest version of the item that was answered. */
  version: number;
  /** Always what the attempts make of it; null for an item that no longer exists. */
  memory: CardMemory | null;
  /** In order of time. */
  attempts: Attempt[];
}

/** For this long after a review a further turn is rehearsal, not remembering. */
export const rehearsalHours = 12;

/** A memory, and whether the review that made it was a failure. */
interface Trace {
  memory: CardMemory | null;
  isFailed: boolean;
}

function follow({ memory, isFailed }: Trace, attempt: Attempt): Trace {
  const isRight = wentRight(attempt);
  const isRehearsal = memory !== null && Date.parse(attempt.at) - Date.parse(memory.lastReview) < rehearsalHours * 3_600_000;
  if (isRehearsal && (isRight || isFailed)) return { memory, isFailed };
  return { memory: review(memory, isRight ? 'good' : 'again', new Date(attempt.at)), isFailed: !isRight };
}

/**
 * The memory that attempts in order of time leave behind, by FSRS; null without any. A turn within `rehearsalHours` of the last
 * review that counted teaches nothing about tomorrow and is passed over, but for a failure after a success: that one counts.
 *
 * Good on Monday and good again ten minutes later is the memory of Monday's first.
 */
export function replay(attempts: readonly Attempt[]): CardMemory | null {
  return attempts.reduce(follow, { memory: null, isFailed: false }).memory;
}

/** The record after one more turn, wherever in time it belongs: a clock set back loses nothing. */
export function withAttempt(record: ItemRecord | undefined, attempt: Attempt): ItemRecord {
  const version = Math.max(record?.version ?? 0, attempt.version);
  const { memory = null, attempts = [] } = record ?? {};
  const last = attempts.at(-1);
  if (memory !== null && last !== undefined && attempt.at > last.at) {
    // The usual case, without going through the whole history again.
    const isFailed = attempts.some((known) => known.at === memory.lastReview && !wentRight(known));
    return { version, memory: follow({ memory, isFailed }, attempt).memory, attempts: [...attempts, attempt] };
  }
  const joined = joinAttempts(attempts, [attempt]);
  return { version, memory: replay(joined), attempts: joined };
}

/** Attempts up to the end of today. What lies ahead was dated by a clock that was wrong, and waits for its day. */
export function attemptsUntil({ attempts }: ItemRecord, { end }: Today): Attempt[] {
  return attempts.slice(0, attempts.findLastIndex(({ at }) => at < end) + 1);
}

/** Attempts of today. */
export function attemptsToday({ attempts }: ItemRecord, { start, end }: Today): Attempt[] {
  return attempts.slice(attempts.findLastIndex(({ at }) => at < start) + 1, attempts.findLastIndex(({ at }) => at < end) + 1);
}

/** The memory as far as today's clock vouches for it, also of an item that was gone and is back; null for what is new. */
export function memoryAt(record: ItemRecord, today: Today): CardMemory | null {
  const isPast = (record.attempts.at(-1)?.at ?? '') < today.end;
  return record.memory !== null && isPast ? record.memory : replay(attemptsUntil(record, today));
}

const later = (a: CardMemory, b: CardMemory): CardMemory => {
  const textOf = ({ lastReview, due, stability, difficulty, reps, lapses }: CardMemory) =>
    JSON.stringify([lastReview, due, stability, difficulty, reps, lapses]);
  return textOf(b) > textOf(a) ? b : a;
};

/**
 * Joins two records of an item: all attempts of both, each once, the newer version, and the memory that the joined attempts make.
 * It stays without memory only if both are. Where a memory came without attempts, that of the later review stays.
 */
export function mergeRecords(a: ItemRecord, b: ItemRecord): ItemRecord {
  const attempts = joinAttempts(a.attempts, b.attempts);
  const known = a.memory !== null && b.memory !== null ? later(a.memory, b.memory) : (a.memory ?? b.memory);
  return { version: Math.max(a.version, b.version), memory: known && (replay(attempts) ?? known), attempts };
}

function isMemory(value: unknown): value is CardMemory {
  if (!isObject(value)) return false;
  const isNumber = (key: string) => typeof value[key] === 'number' && Number.isFinite(value[key]);
  return (
    ['stability', 'difficulty', 'reps', 'lapses'].every(isNumber) &&
    (value['stability'] as number) > 0 &&
    isMoment(value['due']) &&
    isInstant(value['lastReview'])
  );
}

const isInOrder = (attempts: readonly Attempt[]) => attempts.every(({ at }, place) => at >= (attempts[place - 1]?.at ?? ''));

/** True of a sound record, its attempts in order of time. */
export function isItemRecord(value: unknown): value is ItemRecord {
  return (
    isObject(value) &&
    isCount(value['version']) &&
    (value['memory'] === null || isMemory(value['memory'])) &&
    isList(value['attempts'], isAttempt) &&
    isInOrder(value['attempts'])
  );
}
