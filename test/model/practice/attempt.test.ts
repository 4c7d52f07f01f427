import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  calibrate,
  certainties,
  countRightInARow,
  honestRanges,
  isAttempt,
  joinAttempts,
  judgeCertainty,
  wentRight,
} from '../../../src/model/practice/attempt.ts';
import { at, attempts, makeAttempt } from './arbitrary.ts';

test('each level of certainty is honest where it earns most by the rule: 1, 2, 3 for right answers, 0, −2, −6 for wrong ones', () => {
  const earn = [[1, 0] as const, [2, -2] as const, [3, -6] as const];
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      const expected = earn.map(([right, wrong]) => chance * right + (1 - chance) * wrong);
      const honest = certainties.findIndex((certainty) => chance <= honestRanges[certainty][1]);
      expect(expected[honest]).toBeCloseTo(Math.max(...expected), 9);
    }),
  );
});

test('certainty is judged by the levels of most answers, from five on', () => {
  const levels = (answers: [Attempt['certainty'], number, number][]) =>
    calibrate(
      answers.flatMap(([certainty, right, wrong]) =>
        Array.from({ length: right + wrong }, (_, index) => makeAttempt(at(2), 'good', { certainty, isRight: index < right })),
      ),
    );
  expect(judgeCertainty(levels([['sure', 6, 4]]))).toBe('over');
  expect(judgeCertainty(levels([['guess', 9, 1]]))).toBe('under');
  expect(
    judgeCertainty(
      levels([
        ['fairly', 7, 3],
        ['sure', 0, 2],
      ]),
    ),
  ).toBe('fits');
  expect(judgeCertainty(levels([['sure', 0, 4]]))).toBeNull();
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

test('of a conversation every turn counts for calibration, and not the whole', () => {
  const turns = [
    { isRight: true, certainty: 'sure' },
    { isRight: false, certainty: 'sure' },
    { isRight: true, certainty: 'guess' },
  ] as const;
  expect(calibrate([makeAttempt(at(2), 'good', { certainty: null, turns })])).toMatchObject([
    { certainty: 'guess', attempts: 1, right: 1 },
    { certainty: 'fairly', attempts: 0 },
    { certainty: 'sure', attempts: 2, right: 1 },
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
  expect(isAttempt({ ...sound, turns: [{ isRight: true, certainty: 'sure' }] })).toBe(true);
  for (const turns of [null, 'sure', [{ isRight: true }], [{ isRight: 1, certainty: 'sure' }], [{ isRight: true, certainty: null }]]) {
    expect(isAttempt({ ...sound, turns })).toBe(false);
  }
});
