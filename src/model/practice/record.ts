import { type CardMemory, review } from '../schedule/schedule.ts';
import { type Attempt, isAttempt, joinAttempts } from './attempt.ts';
import { isCount, isInstant, isList, isMoment, isObject } from './check.ts';
import { startOfDay } from './day.ts';

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

/**
 * The memory that attempts in order of time leave behind, by FSRS; null without any. A turn within `rehearsalHours` of the last
 * review that counted teaches nothing about tomorrow and is passed over, but for a failure after a success: that one counts.
 *
 * Good on Monday and good again ten minutes later is the memory of Monday's first.
 */
export function replay(attempts: readonly Attempt[]): CardMemory | null {
  let memory: CardMemory | null = null;
  let isFailed = false;
  for (const { at, grade } of attempts) {
    const isRehearsal: boolean = memory !== null && Date.parse(at) - Date.parse(memory.lastReview) < rehearsalHours * 3_600_000;
    if (isRehearsal && (grade === 'good' || isFailed)) continue;
    memory = review(memory, grade, new Date(at));
    isFailed = grade === 'again';
  }
  return memory;
}

/** The record after one more turn, wherever in time it belongs: a clock set back loses nothing. */
export function withAttempt(record: ItemRecord | undefined, attempt: Attempt): ItemRecord {
  const attempts = joinAttempts(record?.attempts ?? [], [attempt]);
  return { version: Math.max(record?.version ?? 0, attempt.version), memory: replay(attempts), attempts };
}

/** Attempts up to the end of today. What lies ahead was dated by a clock that was wrong, and waits for its day. */
export function attemptsUntil({ attempts }: ItemRecord, now: Date): Attempt[] {
  const end = startOfDay(now, 1).toISOString();
  return attempts.filter(({ at }) => at < end);
}

/** Attempts of today. */
export function attemptsToday(record: ItemRecord, now: Date): Attempt[] {
  const start = startOfDay(now).toISOString();
  return attemptsUntil(record, now).filter(({ at }) => at >= start);
}

/** The memory as far as today's clock vouches for it, also of an item that was gone and is back; null for what is new. */
export function memoryAt(record: ItemRecord, now: Date): CardMemory | null {
  const past = attemptsUntil(record, now);
  return record.memory !== null && past.length === record.attempts.length ? record.memory : replay(past);
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
