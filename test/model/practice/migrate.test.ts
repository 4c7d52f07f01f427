import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../src/model/practice/attempt.ts';
import { mergeStates } from '../../../src/model/practice/merge.ts';
import { migrateAnswers, migrateDrill, migrateFirst, migrateScenes } from '../../../src/model/practice/migrate.ts';
import { planDay } from '../../../src/model/practice/queue.ts';
import { replay } from '../../../src/model/practice/record.ts';
import { emptyState, parseState } from '../../../src/model/practice/state.ts';
import { type CardMemory, review } from '../../../src/model/schedule/schedule.ts';
import { at, makeAttempt, makeItem, practise } from './arbitrary.ts';

const first = { at: at(2).toISOString(), reply: 'four-steps', certainty: 'sure', grade: 'good' } as const;
const second = { at: at(8).toISOString(), reply: 'drop-the-price', certainty: 'guess', grade: 'again' } as const;

describe('what the drill used to keep', () => {
  test('becomes items with their attempts and the same memory', () => {
    const memory = review(review(null, 'good', at(2)), 'again', at(8));
    const state = migrateDrill({ memories: { 'burnt-before': memory }, attempts: { 'burnt-before': [first, second] } });
    expect(state?.items).toEqual({
      'objection/burnt-before': {
        version: 1,
        memory,
        attempts: [
          { at: first.at, version: 1, chosen: 'four-steps', isRight: null, certainty: 'sure', grade: 'good' },
          { at: second.at, version: 1, chosen: 'drop-the-price', isRight: null, certainty: 'guess', grade: 'again' },
        ],
      },
    });
    expect(parseState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test('keeps every attempt and, when turns were a day apart, the memory that the drill had made', () => {
    const turn = fc.record({ wait: fc.integer({ min: 1, max: 90 }), grade: fc.constantFrom('again' as const, 'good' as const) });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 12 }), (turns) => {
        let now = at(2);
        let memory: CardMemory | null = null;
        const attempts = turns.map(({ wait, grade }) => {
          now = new Date(now.getTime() + wait * 86_400_000);
          memory = review(memory, grade, now);
          return { ...first, at: now.toISOString(), grade };
        });
        const record = migrateDrill({ memories: { a: memory }, attempts: { a: attempts } })?.items['objection/a'];
        expect(record?.memory).toEqual(memory);
        expect(record?.attempts.map((attempt) => attempt.at)).toEqual(attempts.map((attempt) => attempt.at));
      }),
    );
  });

  test('a card with attempts alone gets its memory from them, one with a memory alone keeps it', () => {
    const memory = review(null, 'good', at(2));
    const state = migrateDrill({ memories: { a: memory }, attempts: { b: [second, first] } });
    expect(state?.items['objection/a']).toEqual({ version: 1, memory, attempts: [] });
    expect(state?.items['objection/b']?.attempts.map((attempt) => attempt.at)).toEqual([first.at, second.at]);
    expect(state?.items['objection/b']?.memory?.reps).toBe(2);
  });

  test('is null when damaged, and never throws', () => {
    const damaged: unknown[] = [
      null,
      { memories: 7, attempts: {} },
      { memories: {} },
      { memories: { a: {} }, attempts: {} },
      { memories: {}, attempts: { a: [{ ...first, grade: 'easy' }] } },
      { memories: {}, attempts: { a: [{ ...first, at: 'lately' }] } },
      { memories: {}, attempts: { a: [{ ...first, certainty: null }] } },
    ];
    for (const data of damaged) expect(migrateDrill(data)).toBeNull();
    fc.assert(fc.property(fc.record({ memories: fc.object(), attempts: fc.object() }), (data) => void migrateDrill(data)));
    expect(migrateDrill(JSON.parse('{"memories":{},"attempts":{"__proto__":[]}}'))).toBeNull();
  });
});

describe('versions 2 and 3', () => {
  const [wrong, bare] = [makeAttempt(at(2), 'good', { isRight: false }), review(null, 'good', at(2))];
  const state = { ...emptyState, items: { a: { version: 1, memory: review(null, 'good', at(2)), attempts: [wrong] } } };

  test('what the key judged wrong is scheduled as failed, whatever the reader’s grade', () => {
    expect(migrateAnswers(state)?.items['a']).toEqual({ version: 1, memory: review(null, 'again', at(2)), attempts: [wrong] });
    const { settings, ...rest } = state;
    expect(migrateFirst({ ...rest, settings: { perDay: settings.perDay } })?.items).toEqual(migrateAnswers(state)?.items);
  });

  test('keeps a memory without attempts, none where there is none, and is null when damaged', () => {
    const items = { a: { version: 1, memory: bare, attempts: [] }, b: { version: 1, memory: null, attempts: [wrong] } };
    expect(migrateAnswers({ ...emptyState, items })).toEqual({ ...emptyState, items });
    expect(migrateAnswers({ ...emptyState, items: 7 })).toBeNull();
  });
});

describe('version 3', () => {
  const turn = (moment: Date, grade: 'again' | 'good', isRight: boolean | null, chosen: string | null = null) =>
    makeAttempt(moment, grade, { isRight, chosen });
  const migrate = (id: string, ...attempts: Attempt[]) =>
    migrateAnswers({ ...emptyState, items: { [id]: { version: 1, memory: review(null, 'again', at(2)), attempts } } })?.items[id];

  test('answers in own words are right as the reader graded them, and scheduled so', () => {
    for (const id of ['question/a', 'benefit/a', 'item/a', 'own/a']) {
      const record = migrate(id, turn(at(2), 'good', false, 'not-yes-no'), turn(at(6), 'again', true), turn(at(9), 'good', null));
      expect(record?.attempts.map(({ isRight }) => isRight)).toEqual([true, false, null]);
      expect(record?.memory).toEqual(replay(record?.attempts ?? []));
      expect(record?.memory?.reps).toBe(3);
    }
  });

  test('what has a key stays as the key says', () => {
    for (const [id, chosen] of [
      ['objection/a', 'x'],
      ['scene/a', 'x'],
      ['conversation/a', 'x'],
      ['own/a', 'weak'],
    ] as const) {
      const attempt = turn(at(2), 'good', false, chosen);
      expect(migrate(id, attempt)).toEqual({ version: 1, memory: review(null, 'again', at(2)), attempts: [attempt] });
    }
  });

  test('own cards keep every word, and their reasons are empty', () => {
    const card = {
      id: 'a',
      updated: at(2).toISOString(),
      isDeleted: false,
      who: 'A nurse',
      words: 'Too dear.',
      weak: 'No.',
      strong: 'Why?',
    };
    expect(migrateAnswers({ ...emptyState, own: [card] })?.own).toEqual([{ ...card, why: '', fails: '' }]);
    expect(migrateAnswers({ ...emptyState, own: [7] })).toBeNull();
  });
});

describe('version 1', () => {
  const item = makeItem('x');
  const { items } = practise([[item, at(2), 'good']]);
  const session = { id: at(2).toISOString(), started: at(2).toISOString(), minutes: 5, queue: ['objection/x'], done: [] };
  const first = {
    ...emptyState,
    items,
    settings: { perDay: 7 },
    read: { objections: '2026-03-02' },
    ticks: { 'a/1': '2026-02-27' },
    session,
  };

  test('keeps all of it; days become moments', () => {
    expect(migrateFirst(first)).toEqual({
      ...emptyState,
      items,
      settings: { perDay: 7, updated: null },
      read: { objections: { updated: '2026-03-02T12:00:00.000Z', isSet: true } },
      ticks: { 'a/1': { updated: '2026-02-27T12:00:00.000Z', isSet: true } },
      session,
    });
  });

  test('is null when damaged, and never throws', () => {
    for (const part of [{ items: 7 }, { settings: null }, { read: { objections: '2026-02-31' } }, { ticks: [] }, { own: null }])
      expect(migrateFirst({ ...first, ...part })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(() => [migrateFirst(data), migrateScenes(data, at(2))]).not.toThrow();
      }),
    );
  });
});

describe('what the customer types used to keep', () => {
  const data = { signs: { isRight: true, attempts: 3 }, rude: { isRight: false, attempts: 1 } };

  test('becomes the last answer to each scene, of the day before', () => {
    const state = migrateScenes(data, at(5));
    const turn = { at: at(4, 0).toISOString(), version: 1, chosen: null, certainty: null };
    expect(state?.items['scene/signs']?.attempts).toEqual([{ ...turn, isRight: true, grade: 'good' }]);
    expect(state?.items['scene/rude']?.attempts).toEqual([{ ...turn, isRight: false, grade: 'again' }]);
    expect(parseState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test('moved in two tabs on one day is the same, and takes nothing off today’s practice', () => {
    const [one, other] = [migrateScenes(data, at(5, 9)), migrateScenes(data, at(5, 17))];
    if (one === null || other === null) throw new Error('The data are sound.');
    expect(mergeStates(one, other)).toEqual(mergeStates(one, one));
    const fresh = Array.from({ length: 3 }, (_, place) => makeItem(`new-${place}`));
    expect(planDay(fresh, one, at(5, 9), { perDay: 3 })).toHaveLength(3);
  });

  test('is null when damaged', () => {
    expect(migrateScenes({ signs: { isRight: 1, attempts: 1 } }, at(5))).toBeNull();
    expect(migrateScenes([], at(5))).toBeNull();
  });
});
