import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { todayOf } from '../../../src/model/practice/day.ts';
import { type ItemRecord, isItemRecord, memoryAt, rehearsalHours, replay, withAttempt } from '../../../src/model/practice/record.ts';
import { review } from '../../../src/model/schedule/schedule.ts';
import { at, attempts, makeAttempt } from './arbitrary.ts';

const recordOf = (...made: ReturnType<typeof makeAttempt>[]) => made.reduce<ItemRecord | undefined>(withAttempt, undefined) as ItemRecord;

describe('the memory that attempts leave', () => {
  test('is that of FSRS, review by review', () => {
    const first = review(null, 'good', at(2));
    expect(replay([])).toBeNull();
    expect(replay([makeAttempt(at(2), 'good')])).toEqual(first);
    expect(replay([makeAttempt(at(2), 'good'), makeAttempt(at(6), 'again')])).toEqual(review(first, 'again', at(6)));
  });

  test('does not grow by rehearsal: good again ten minutes later is the memory of the first', () => {
    expect(replay([makeAttempt(at(2, 9, 0), 'good'), makeAttempt(at(2, 9, 10), 'good')])).toEqual(review(null, 'good', at(2)));
    const failed = [makeAttempt(at(2, 9, 0), 'again'), makeAttempt(at(2, 9, 5), 'again'), makeAttempt(at(2, 9, 10), 'good')];
    expect(replay(failed)).toEqual(review(null, 'again', at(2)));
  });

  test('but a failure after a success counts at once, and after some hours everything does', () => {
    const first = review(null, 'good', at(2));
    expect(replay([makeAttempt(at(2), 'good'), makeAttempt(at(2, 10), 'again')])).toEqual(review(first, 'again', at(2, 10)));
    const apart = new Date(at(2).getTime() + rehearsalHours * 3_600_000);
    expect(replay([makeAttempt(at(2), 'good'), makeAttempt(apart, 'good')])).toEqual(review(first, 'good', apart));
  });

  test('is that of a failure where the key judged the answer wrong, whatever grade the reader gave herself', () => {
    const wrong = { isRight: false };
    const both = [makeAttempt(at(2), 'good', wrong), makeAttempt(at(2, 10), 'good', wrong), makeAttempt(at(2, 11), 'good')];
    expect(replay(both)).toEqual(review(null, 'again', at(2)));
    expect(recordOf(...both).memory).toEqual(replay(both));
  });

  test('is what replaying makes of it, turn by turn in order of time, a few hours or days apart', () => {
    const turn = fc.tuple(fc.constantFrom(1, 6, 13, 80), fc.constantFrom('again' as const, 'good' as const));
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 12 }), (turns) => {
        let record: ItemRecord | undefined;
        let now = at(2);
        for (const [hours, grade] of turns) {
          now = new Date(now.getTime() + hours * 3_600_000);
          record = withAttempt(record, makeAttempt(now, grade));
          expect(record.memory).toEqual(replay(record.attempts));
        }
      }),
    );
  });

  test('is the same in whichever order the attempts arrive', () => {
    fc.assert(
      fc.property(fc.array(attempts, { maxLength: 12, minLength: 1 }), (made) => {
        const backwards = [...made].reverse();
        expect(recordOf(...backwards)).toEqual(recordOf(...made));
        expect(recordOf(...made).memory).toEqual(replay(recordOf(...made).attempts));
        expect(isItemRecord(JSON.parse(JSON.stringify(recordOf(...made))))).toBe(true);
      }),
    );
  });
});

describe('a clock that was wrong', () => {
  test('set back: nothing is lost, and nothing is scheduled before the last attempt or today', () => {
    fc.assert(
      fc.property(fc.array(attempts, { minLength: 1, maxLength: 12 }), (made) => {
        const record = recordOf(...made);
        for (const attempt of made) {
          expect(record.attempts.some((kept) => kept.at === attempt.at)).toBe(true);
          expect(Date.parse(record.memory?.due ?? '') - Date.parse(attempt.at)).toBeGreaterThan(0);
        }
      }),
    );
  });

  test('ahead: what it dated waits for its day, and the item comes back by what went before', () => {
    const before = recordOf(makeAttempt(at(2), 'good'));
    const record = withAttempt(before, makeAttempt(new Date(2036, 0, 1), 'good'));
    expect(memoryAt(record, todayOf(at(3)))).toEqual(before.memory);
    expect(memoryAt(record, todayOf(new Date(2036, 0, 1, 12)))).toEqual(record.memory);
  });
});

test('a record is checked in every part', () => {
  const sound = recordOf(makeAttempt(at(2), 'good'), makeAttempt(at(6), 'good'));
  const { memory } = sound;
  expect(isItemRecord(sound)).toBe(true);
  expect(isItemRecord({ ...sound, memory: null })).toBe(true);
  const damaged = [
    { ...sound, version: 'one' },
    { ...sound, memory: {} },
    { ...sound, memory: { ...memory, stability: 0 } },
    { ...sound, memory: { ...memory, difficulty: null } },
    { ...sound, memory: { ...memory, due: 'soon' } },
    { ...sound, memory: { ...memory, lastReview: 'lately' } },
    { ...sound, attempts: [{}] },
    { ...sound, attempts: [...sound.attempts].reverse() },
    null,
  ];
  for (const record of damaged) expect(isItemRecord(record)).toBe(false);
});
