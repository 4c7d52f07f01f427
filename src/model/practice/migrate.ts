import { type Attempt, certainties, joinAttempts } from './attempt.ts';
import { isList, isMoment, isObject, isTable, isText } from './check.ts';
import { itemId } from './item.ts';
import { replay } from './record.ts';
import { emptyState, type PracticeState, parseState } from './state.ts';

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
export function migrate(data: unknown): PracticeState | null {
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
