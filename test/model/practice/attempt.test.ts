import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  calibrate,
  certainties,
  certaintyMark,
  countRightInARow,
  isAttempt,
  joinAttempts,
  meanCertaintyMark,
  wentRight,
} from '../../../src/model/practice/attempt.ts';
import { at, attempts, makeAttempt } from './arbitrary.ts';

describe('certainty-based marks', () => {
  test('are 1, 2, 3 for right answers and 0, −2, −6 for wrong ones', () => {
    expect(certainties.map((certainty) => [certaintyMark(true, certainty), certaintyMark(false, certainty)])).toEqual([
      [1, 0],
      [2, -2],
      [3, -6],
    ]);
    expect(certaintyMark(false, 'sure')).toBe(-6);
  });

  test('on average over what has both a level and a verdict', () => {
    const turn = (certainty: 'guess' | 'sure' | null, isRight: boolean | null) => makeAttempt(at(2), 'good', { certainty, isRight });
    expect(meanCertaintyMark([turn('sure', true), turn('guess', false), turn(null, true), turn('sure', null)])).toBe(1.5);
    expect(meanCertaintyMark([turn(null, true)])).toBeNull();
  });

  test('reward honesty: guess below two in three, fairly up to four in five, sure above', () => {
    const best = (chance: number) => {
      const expected = (certainty: (typeof certainties)[number]) =>
        chance * certaintyMark(true, certainty) + (1 - chance) * certaintyMark(false, certainty);
      return [...certainties].sort((a, b) => expected(b) - expected(a))[0];
    };
    expect([0.3, 0.66, 0.67, 0.79, 0.81, 0.99].map(best)).toEqual(['guess', 'guess', 'fairly', 'fairly', 'sure', 'sure']);
  });
});

test('calibration counts attempts that have a level and a verdict', () => {
  const told = (certainty: Attempt['certainty'], isRight: boolean | null) => makeAttempt(at(2), 'good', { certainty, isRight });
  const all = [told('sure', true), told('sure', false), told('guess', true), told(null, true), told('fairly', null)];
  expect(calibrate(all)).toEqual([
    { certainty: 'guess', attempts: 1, right: 1, share: 1 },
    { certainty: 'fairly', attempts: 0, right: 0, share: null },
    { certainty: 'sure', attempts: 2, right: 1, share: 0.5 },
  ]);
});

test('an answer went right when it could be said and the option was not wrong; a row ends with the last failure', () => {
  const [good, again] = [makeAttempt(at(2), 'good'), makeAttempt(at(2), 'again')];
  const lucky = makeAttempt(at(2), 'again', { isRight: true });
  const wrong = makeAttempt(at(2), 'good', { isRight: false });
  const free = makeAttempt(at(2), 'good', { isRight: null, chosen: null });
  expect([good, again, lucky, wrong, free].map(wentRight)).toEqual([true, false, false, false, true]);
  expect(countRightInARow([good, again, good, free])).toBe(2);
  expect(countRightInARow([good, good])).toBe(2);
  expect(countRightInARow([good, again])).toBe(0);
  expect(countRightInARow([])).toBe(0);
});

describe('joining attempts', () => {
  test('gives order of time, and each once', () => {
    const [early, late] = [makeAttempt(at(2), 'again'), makeAttempt(at(3), 'good')];
    expect(joinAttempts([late], [early, late])).toEqual([early, late]);
  });

  test('the same moment with another choice or grade is another attempt', () => {
    const one = makeAttempt(at(2), 'good');
    expect(joinAttempts([one], [{ ...one, chosen: null }])).toHaveLength(2);
    expect(joinAttempts([one], [{ ...one, grade: 'again' }])).toHaveLength(2);
    expect(
      joinAttempts(
        [one],
        [
          { ...one, chosen: 'null' },
          { ...one, chosen: null },
        ],
      ),
    ).toHaveLength(3);
    expect(joinAttempts([one], [{ ...one, certainty: 'sure' }])).toHaveLength(1);
  });

  test('does not depend on which list comes first', () => {
    const lists = fc.array(attempts, { maxLength: 20 });
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        expect(joinAttempts(a, b)).toEqual(joinAttempts(b, a));
      }),
    );
  });
});

test('an attempt is checked in every part', () => {
  const sound = makeAttempt(at(2), 'good');
  expect(isAttempt(sound)).toBe(true);
  const damages: [keyof Attempt, unknown][] = [
    ['at', '2026-03-02'],
    ['at', 'yesterday'],
    ['at', '2026-02-31T09:00:00.000Z'],
    ['version', 1.5],
    ['version', -1],
    ['chosen', 3],
    ['isRight', 'yes'],
    ['certainty', 'very'],
    ['grade', 'easy'],
  ];
  for (const [key, value] of damages) expect(isAttempt({ ...sound, [key]: value })).toBe(false);
  for (const key of Object.keys(sound)) expect(isAttempt({ ...sound, [key]: undefined })).toBe(false);
});
