import { type Attempt, certainties, joinAttempts } from './attempt.ts';
import { isCount, isDay, isList, isMoment, isObject, isTable, isText } from './check.ts';
import { startOfDay } from './day.ts';
import { itemId, nameIn } from './item.ts';
import type { Mark } from './mark.ts';
import { withReasons } from './own-card.ts';
import { type ItemRecord, replay } from './record.ts';
import { addAttempt, emptyState, type PracticeState, parseState } from './state.ts';

/** A mark of a day: at its noon in Greenwich, which is on that day almost everywhere. */
const toMark = (day: string): Mark => ({ updated: `${day}T12:00:00.000Z`, isSet: true });
const toMarks = (days: Record<string, string>) => Object.fromEntries(Object.entries(days).map(([id, day]) => [id, toMark(day)]));

/** Whether an attempt may be one in own words: no other of these kinds has a grade that differs from what the key says. */
function isInOwnWords(id: string, { chosen }: Attempt): boolean {
  if (nameIn('own', id) !== null) return chosen !== 'strong' && chosen !== 'weak';
  return (['questions', 'benefits', 'items'] as const).some((source) => nameIn(source, id) !== null);
}

/** The record with answers in own words judged by the reader's own grade, and the memory that follows. */
function renew(id: string, record: ItemRecord): ItemRecord {
  const attempts = record.attempts.map((attempt) =>
    attempt.isRight !== null && isInOwnWords(id, attempt) ? { ...attempt, isRight: attempt.grade === 'good' } : attempt,
  );
  return { ...record, attempts, memory: record.memory && (replay(attempts) ?? record.memory) };
}

/**
 * Versions 2 and 3 of the shelf as a state; null when it is damaged. Never throws. Answers in own words were right then only when they
 * met every criterion, and own cards held no reasons; in version 2 memories followed the reader's own grade also where the key had
 * judged the answer wrong. They are made anew from the attempts.
 *
 * A `good` of `question/x` with `isRight: false` has `isRight: true`. One of `objection/x` on Monday, due on Thursday, is due on Tuesday.
 */
export function migrateAnswers(data: unknown): PracticeState | null {
  const state = parseState(isObject(data) && Array.isArray(data['own']) ? { ...data, own: data['own'].map(withReasons) } : data);
  if (state === null) return null;
  return { ...state, items: Object.fromEntries(Object.entries(state.items).map(([id, record]) => [id, renew(id, record)])) };
}

/**
 * Version 1 of the shelf as a state; null when it is damaged. Never throws. Chapters read and boxes ticked were days then, and
 * when the number a day was set was not kept.
 *
 * `read: { objections: '2026-03-02' }` becomes `read: { objections: { updated: '2026-03-02T12:00:00.000Z', isSet: true } }`.
 */
export function migrateFirst(data: unknown): PracticeState | null {
  if (!isObject(data)) return null;
  const { settings, read, ticks } = data;
  if (!isObject(settings) || !isTable(read, isDay) || !isTable(ticks, isDay)) return null;
  return migrateAnswers({ ...data, settings: { perDay: settings['perDay'], updated: null }, read: toMarks(read), ticks: toMarks(ticks) });
}

interface DrillAttempt {
  at: string;
  reply: string;
  certainty: (typeof certainties)[number];
  grade: 'again' | 'good';
}

function isDrillAttempt(value: unknown): value is DrillAttempt {
  return (
    isObject(value) &&
    isMoment(value['at']) &&
    isText(value['reply']) &&
    (certainties as readonly unknown[]).includes(value['certainty']) &&
    (value['grade'] === 'again' || value['grade'] === 'good')
  );
}

const isDrillAttempts = (value: unknown): value is DrillAttempt[] => isList(value, isDrillAttempt);

/** The version of items at the time when versions were not kept. */
const firstVersion = 1;

const toAttempt = ({ at, reply, certainty, grade }: DrillAttempt): Attempt => ({
  at: new Date(at).toISOString(),
  version: firstVersion,
  chosen: reply,
  isRight: null,
  certainty,
  grade,
});

/**
 * What the objection drill used to keep, `{ memories, attempts }` by card, as a state; null when it is damaged. Never throws.
 * Memories are made anew from the attempts; one without attempts is taken as it is. Whether a reply was right was not kept.
 *
 * `{ memories: {}, attempts: { 'burnt-before': [{ at, reply, certainty, grade }] } }` becomes the item `objection/burnt-before`.
 */
export function migrateDrill(data: unknown): PracticeState | null {
  if (!isObject(data)) return null;
  const { memories, attempts } = data;
  if (!isObject(memories) || !isTable(attempts, isDrillAttempts)) return null;
  const cards = [...new Set([...Object.keys(memories), ...Object.keys(attempts)])];
  const records = cards.map((card) => {
    const list = joinAttempts((Object.hasOwn(attempts, card) ? (attempts[card] ?? []) : []).map(toAttempt), []);
    return [itemId('objections', card), { version: firstVersion, memory: replay(list) ?? memories[card], attempts: list }] as const;
  });
  return parseState({ ...emptyState, items: Object.fromEntries(records) });
}

interface SceneProgress {
  isRight: boolean;
  attempts: number;
}

function isSceneProgress(value: unknown): value is SceneProgress {
  return isObject(value) && typeof value['isRight'] === 'boolean' && isCount(value['attempts']);
}

/**
 * What the customer types used to keep, the last answer to each scene, as a state; null when it is damaged. Never throws.
 * The day was not kept: each answer counts as one of the day before `now`, so that the move takes nothing off today's practice
 * and is the same in two tabs.
 *
 * `{ 'clinic-head-signs': { isRight: true, attempts: 3 } }` becomes the item `scene/clinic-head-signs` with one right attempt.
 */
export function migrateScenes(data: unknown, now: Date): PracticeState | null {
  if (!isTable(data, isSceneProgress)) return null;
  const at = startOfDay(now, -1).toISOString();
  return Object.entries(data).reduce(
    (state, [scene, { isRight }]) =>
      addAttempt(
        state,
        { id: itemId('customer-types', scene) },
        { at, version: firstVersion, chosen: null, isRight, certainty: null, grade: isRight ? 'good' : 'again' },
      ),
    emptyState,
  );
}
