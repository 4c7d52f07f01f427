import { type CardMemory, review, type SelfGrade } from '../../model/schedule/schedule.ts';
import type { Shelf } from '../kit/store.ts';

export const certainties = ['guess', 'fairly', 'sure'] as const;
export type Certainty = (typeof certainties)[number];

/** One answered turn: when, which reply, how sure, and the reader's own grade. */
export interface Attempt {
  at: string;
  reply: string;
  certainty: Certainty;
  grade: SelfGrade;
}

/** What is kept of the drill: the schedule's memory of each card, and its attempts. */
export interface DrillRecord {
  memories: Record<string, CardMemory>;
  attempts: Record<string, Attempt[]>;
}

const isDate = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function isMemory(value: unknown): boolean {
  if (!isObject(value)) return false;
  const numbers = ['stability', 'difficulty', 'reps', 'lapses'].every(
    (key) => typeof value[key] === 'number' && Number.isFinite(value[key]),
  );
  return numbers && isDate(value['due']) && isDate(value['lastReview']);
}

function isAttempt(value: unknown): boolean {
  return (
    isObject(value) &&
    isDate(value['at']) &&
    typeof value['reply'] === 'string' &&
    (certainties as readonly unknown[]).includes(value['certainty']) &&
    (value['grade'] === 'again' || value['grade'] === 'good')
  );
}

export const drillShelf: Shelf<DrillRecord> = {
  key: 'mushtari:objection-drill',
  version: 1,
  empty: { memories: {}, attempts: {} },
  parse: (data) => {
    if (!isObject(data) || !isObject(data['memories']) || !isObject(data['attempts'])) return null;
    const isSound =
      Object.values(data['memories']).every(isMemory) &&
      Object.values(data['attempts']).every((list) => Array.isArray(list) && list.every(isAttempt));
    return isSound ? (data as unknown as DrillRecord) : null;
  },
};

/** The record after one more turn. */
export function addAttempt(record: DrillRecord, card: string, attempt: Attempt): DrillRecord {
  return {
    memories: { ...record.memories, [card]: review(record.memories[card] ?? null, attempt.grade, new Date(attempt.at)) },
    attempts: { ...record.attempts, [card]: [...(record.attempts[card] ?? []), attempt] },
  };
}

/** Joins two records: of each card the memory reviewed last, and all attempts of both, each once, in order of time. */
export function mergeRecords(kept: DrillRecord, loaded: DrillRecord): DrillRecord {
  const ids = (key: keyof DrillRecord) => [...new Set([...Object.keys(kept[key]), ...Object.keys(loaded[key])])];
  const memories = ids('memories').map((id) => {
    const [a, b] = [kept.memories[id], loaded.memories[id]];
    const later = a === undefined || (b !== undefined && b.lastReview > a.lastReview) ? b : a;
    return [id, later] as const;
  });
  const attempts = ids('attempts').map((id) => {
    const all = [...(kept.attempts[id] ?? []), ...(loaded.attempts[id] ?? [])];
    const once = new Map(all.map((attempt) => [`${attempt.at} ${attempt.reply}`, attempt]));
    return [id, [...once.values()].sort((a, b) => (a.at < b.at ? -1 : 1))] as const;
  });
  return { memories: Object.fromEntries(memories) as DrillRecord['memories'], attempts: Object.fromEntries(attempts) };
}
