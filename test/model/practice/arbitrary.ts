import fc from 'fast-check';
import { type AnsweredTurn, type Attempt, certainties } from '../../../src/model/practice/attempt.ts';
import { itemId, type PracticeItem, sources } from '../../../src/model/practice/item.ts';
import type { Mark } from '../../../src/model/practice/mark.ts';
import type { OwnCard } from '../../../src/model/practice/own-card.ts';
import { type Session, sittings } from '../../../src/model/practice/session.ts';
import { addAttempt, dropRemoved, emptyState, type PracticeState } from '../../../src/model/practice/state.ts';

/** A moment in local time, so that tests about days hold in every time zone. */
export const at = (day: number, hour = 9, minute = 0) => new Date(2026, 2, day, hour, minute);

export const makeItem = (name: string, group = 'price', parts: Partial<PracticeItem> = {}): PracticeItem => ({
  id: itemId('objections', name),
  version: 1,
  kind: 'one',
  skill: 'objections',
  group,
  chapters: ['objections'],
  isFree: false,
  ...parts,
});

export const makeAttempt = (moment: Date, grade: 'again' | 'good', parts: Partial<Attempt> = {}): Attempt => ({
  at: moment.toISOString(),
  version: 1,
  chosen: 'four-steps',
  isRight: grade === 'good',
  certainty: 'fairly',
  grade,
  ...parts,
});

/** The state after turns, each `[item, moment, grade]`. */
export const practise = (turns: readonly (readonly [PracticeItem, Date, 'again' | 'good'])[], state = emptyState): PracticeState =>
  turns.reduce((before, [item, moment, grade]) => addAttempt(before, item, makeAttempt(moment, grade, { version: item.version })), state);

// Few moments, ids and texts, so that the same ones meet.
const moments = fc.integer({ min: 0, max: 60 }).map((half) => new Date(Date.UTC(2026, 0, 1, 6 * half)).toISOString());
const names = fc.constantFrom('a', 'b', 'c', 'd');
const marks = fc.dictionary(names, fc.record<Mark>({ updated: moments, isSet: fc.boolean() }), { noNullPrototype: true });

export const items: PracticeItem[] = sources.flatMap((source) =>
  ['a', 'b', 'c', 'd'].map((name, place) => ({
    ...makeItem(name, `g${place % 2}`),
    id: itemId(source, name),
    skill: source === 'items' ? 'sales-process' : source,
    isFree: source === 'own',
    chapters: [place % 2 === 0 ? 'objections' : 'five-stages'],
  })),
);

const answeredTurns = fc.array(fc.record<AnsweredTurn>({ isRight: fc.boolean(), certainty: fc.constantFrom(...certainties) }), {
  maxLength: 2,
});

const plainAttempts: fc.Arbitrary<Attempt> = fc.record<Attempt>({
  at: moments,
  version: fc.integer({ min: 1, max: 3 }),
  chosen: fc.constantFrom(null, 'x', 'y'),
  isRight: fc.constantFrom(null, true, false),
  certainty: fc.constantFrom(null, ...certainties),
  grade: fc.constantFrom('again', 'good'),
});

/** Of any item, or of a conversation with its turns. */
export const attempts: fc.Arbitrary<Attempt> = fc.oneof(
  plainAttempts,
  fc.tuple(plainAttempts, answeredTurns).map(([attempt, told]) => ({ ...attempt, certainty: null, turns: told })),
);

export const turns = fc.array(fc.tuple(fc.constantFrom(...items), attempts), { maxLength: 25 });

const ownCards: fc.Arbitrary<OwnCard> = fc.record<OwnCard>({
  id: names,
  updated: moments,
  isDeleted: fc.boolean(),
  who: fc.constantFrom('', 'A nurse'),
  words: fc.constantFrom('', 'Too expensive.'),
  weak: fc.constant(''),
  why: fc.constantFrom('', 'It argues.'),
  strong: fc.constantFrom('', 'Against what?'),
  fails: fc.constantFrom('', 'When they said.'),
});

const sessions: fc.Arbitrary<Session> = fc.record<Session>({
  id: names,
  started: moments,
  minutes: fc.constantFrom(...sittings),
  queue: fc.array(names, { maxLength: 3 }),
  done: fc.array(names, { maxLength: 3 }),
});

/** States as they come about: by turns in any order, some with items gone since. */
export const states: fc.Arbitrary<PracticeState> = fc
  .record({
    turns,
    gone: fc.array(fc.constantFrom(...items), { maxLength: 4 }),
    own: fc.uniqueArray(ownCards, { selector: ({ id }) => id, maxLength: 4 }).map((own) => own.sort((a, b) => (a.id < b.id ? -1 : 1))),
    settings: fc.record({ perDay: fc.constantFrom(5, 10, 20, 40), updated: fc.option(moments) }),
    read: marks,
    ticks: marks,
    session: fc.option(sessions),
  })
  .map(({ turns: made, gone, own, settings, read, ticks, session }) => {
    const state = made.reduce((before, [item, attempt]) => addAttempt(before, item, attempt), emptyState);
    const left = items.filter((item) => !gone.includes(item));
    return { ...dropRemoved(state, left), own, settings, read, ticks, session };
  });
