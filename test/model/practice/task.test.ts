import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wentRight } from '../../../src/model/practice/attempt.ts';
import { strongChoices } from '../../../src/model/practice/conversation.ts';
import {
  type Answer,
  choiceOf,
  emptyAnswer,
  isComplete,
  judge,
  move,
  pair,
  settle,
  type Task,
  writeAnswer,
  writePair,
} from '../../../src/model/practice/task.ts';
import { at, makeAttempt } from './arbitrary.ts';
import { makeTalk } from './talk.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const entriesOf = (count: number) => ids.slice(0, count).map((id) => ({ id }));

const one: Task = {
  kind: 'one',
  entries: [
    { id: 'a', quality: 'strong' },
    { id: 'b', quality: 'fair' },
    { id: 'c', quality: 'weak' },
  ],
};
const several: Task = {
  kind: 'several',
  entries: [
    { id: 'a', isRight: true },
    { id: 'b', isRight: true },
    { id: 'c', isRight: false },
  ],
};
const order: Task = { kind: 'order', entries: entriesOf(4) };
const match: Task = {
  kind: 'match',
  entries: [
    { id: 'a', match: 'x' },
    { id: 'b', match: 'y' },
    { id: 'c', match: 'x' },
  ],
  choices: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
};
const free: Task = { kind: 'free', entries: entriesOf(4) };
const conversation: Task = { kind: 'conversation', talk: makeTalk() };

describe('each kind is judged', () => {
  test('one: strong is right, fair half, what is not there nothing', () => {
    expect(judge(one, ['a'])).toEqual({ isRight: true, share: 1, entries: { a: true, b: true, c: true } });
    expect(judge(one, ['b'])).toEqual({ isRight: false, share: 0.5, entries: { a: false, b: false, c: true } });
    expect([judge(one, ['c']), judge(one, ['x']), judge(one, [])].map(({ share }) => share)).toEqual([0, 0, 0]);
  });

  test('several: right picks less wrong ones, and each option both ways', () => {
    expect(judge(several, ['a'])).toEqual({ isRight: false, share: 0.5, entries: { a: true, b: false, c: true } });
    expect(judge(several, ['b', 'a'])).toEqual({ isRight: true, share: 1, entries: { a: true, b: true, c: true } });
    expect(judge(several, ['a', 'b', 'c'])).toEqual({ isRight: false, share: 0, entries: { a: true, b: true, c: false } });
    expect(judge(several, ['c']).share).toBe(0);
  });

  test('order: by pairs, beyond chance; a place is right when the step stands there', () => {
    expect(judge(order, ids.slice(0, 4))).toEqual({ isRight: true, share: 1, entries: { a: true, b: true, c: true, d: true } });
    const swapped = judge(order, ['b', 'a', 'c', 'd']);
    expect(swapped.entries).toEqual({ a: false, b: false, c: true, d: true });
    expect(swapped.share).toBeCloseTo(2 / 3);
    expect(judge(order, ['d', 'c', 'b', 'a']).share).toBe(0);
  });

  test('match: each entry by itself, two of which may share a choice', () => {
    expect(judge(match, ['c=x', 'a=x', 'b=y']).isRight).toBe(true);
    expect(judge(match, ['a=x', 'b=z', 'c=x'])).toEqual({ isRight: false, share: 2 / 3, entries: { a: true, b: false, c: true } });
  });

  test('free: the criteria met', () => {
    expect(judge(free, ['a', 'b', 'c'])).toEqual({ isRight: null, share: 0.75, entries: { a: true, b: true, c: true, d: false } });
    expect(judge(free, ['d', 'c', 'b', 'a'])).toMatchObject({ isRight: null, share: 1 });
  });

  test('conversation: it ends well with nothing left harmed; a slip that is mended does not count', () => {
    expect(judge(conversation, strongChoices(makeTalk()))).toEqual({
      isRight: true,
      share: 1,
      entries: { greet: true, ask: true, choose: true },
    });
    const broken = judge(conversation, ['hello', 'what-for', 'ten']);
    expect([broken.isRight, broken.entries['choose']]).toEqual([false, false]);
    expect(judge(conversation, ['price', 'sorry', 'card']).isRight).toBe(false);
    expect(judge(conversation, ['hello', 'what-for']).isRight).toBe(false);
    expect(judge(conversation, []).share).toBe(0);
  });
});

describe('in any sequence of acts', () => {
  const tasks = { one, several, order, match, free, conversation };
  const answers: fc.Arbitrary<Answer> = fc.array(
    fc.constantFrom(...ids, 'x', '', 'a=x', 'a=y', 'b=y', 'c=x', 'c=', 'hello', 'what-for', 'two', 'price', 'no'),
    { maxLength: 8 },
  );

  test('a share lies from 0 to 1, is whole for what is right, and every entry has its verdict', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(tasks)), answers, (task, answer) => {
        const { isRight, share, entries } = judge(task, answer);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        if (task.kind === 'conversation') return;
        expect(isRight).toBe(task.kind === 'free' ? null : share === 1);
        expect(Object.keys(entries)).toEqual(task.entries.map(({ id }) => id));
        if (isRight) expect(Object.values(entries)).not.toContain(false);
      }),
    );
  });

  test('own words go right as the reader grades them, whatever criteria she ticked; what has a key never by her grade alone', () => {
    const grades = fc.constantFrom('again' as const, 'good' as const);
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(tasks)), answers, grades, (task, answer, grade) => {
        const verdict = judge(task, answer);
        const attempt = makeAttempt(at(2), grade, { isRight: settle(verdict, grade) });
        expect(wentRight(attempt)).toBe(grade === 'good' && (task.kind === 'free' || verdict.isRight === true));
      }),
    );
  });

  test('moves keep every step, never leave the list, and can be undone', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom<[1, -1]>(1, -1)), { maxLength: 20 });
    fc.assert(
      fc.property(moves, fc.integer(), (made, seed) => {
        const start = emptyAnswer({ kind: 'order', entries: entriesOf(5) }, seed);
        const end = made.reduce((answer, [id, by]) => move(answer, id, by), start);
        expect([...end].sort()).toEqual(ids);
        for (const id of ids) {
          const moved = move(end, id, 1);
          if (moved !== end) expect(move(moved, id, -1)).toEqual(end);
        }
      }),
    );
  });

  test('an order begins wrong, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2, max: 5 }), (seed, count) => {
        const task: Task = { kind: 'order', entries: entriesOf(count) };
        const start = emptyAnswer(task, seed);
        expect([...start].sort()).toEqual(ids.slice(0, count));
        expect(judge(task, start).isRight).toBe(false);
      }),
    );
  });

  test('an entry is matched to the last choice made for it, and the answer is complete once all are', () => {
    const made = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z')), { maxLength: 12 });
    fc.assert(
      fc.property(made, (pairs) => {
        const answer = pairs.reduce<Answer>((before, [entry, choice]) => pair(before, entry, choice), []);
        for (const id of ['a', 'b', 'c']) expect(choiceOf(answer, id)).toBe(pairs.findLast(([entry]) => entry === id)?.[1] ?? null);
        expect(isComplete(match, answer)).toBe(new Set(pairs.map(([entry]) => entry)).size === 3);
        expect(answer.length).toBe(new Set(pairs.map(([entry]) => entry)).size);
      }),
    );
  });
});

test('what is chosen must be something; an order and criteria can be judged at once', () => {
  expect([one, several, match, order, free].map((task) => isComplete(task, emptyAnswer(task, 1)))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

test('an answer is kept as ids; ticks and matches in the same order whichever came first', () => {
  expect(writePair('user', 'comfort')).toBe('user=comfort');
  expect(writeAnswer(several, ['b', 'a'])).toBe('a b');
  expect(writeAnswer(match, ['b=y', 'a=x'])).toBe('a=x b=y');
  expect(writeAnswer(order, ['b', 'a'])).toBe('b a');
  expect(writeAnswer(free, [])).toBeNull();
});
