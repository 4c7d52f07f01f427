import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../src/model/practice/migrate.ts';
import { parseState } from '../../../src/model/practice/state.ts';
import { type CardMemory, review } from '../../../src/model/schedule/schedule.ts';
import { at } from './arbitrary.ts';

const first = { at: at(2).toISOString(), reply: 'four-steps', certainty: 'sure', grade: 'good' } as const;
const second = { at: at(8).toISOString(), reply: 'drop-the-price', certainty: 'guess', grade: 'again' } as const;

describe('what the drill used to keep', () => {
  test('becomes items with their attempts and the same memory', () => {
    const memory = review(review(null, 'good', at(2)), 'again', at(8));
    const state = migrate({ memories: { 'burnt-before': memory }, attempts: { 'burnt-before': [first, second] } });
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
        const record = migrate({ memories: { a: memory }, attempts: { a: attempts } })?.items['objection/a'];
        expect(record?.memory).toEqual(memory);
        expect(record?.attempts.map((attempt) => attempt.at)).toEqual(attempts.map((attempt) => attempt.at));
      }),
    );
  });

  test('a card with attempts alone gets its memory from them, one with a memory alone keeps it', () => {
    const memory = review(null, 'good', at(2));
    const state = migrate({ memories: { a: memory }, attempts: { b: [second, first] } });
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
    for (const data of damaged) expect(migrate(data)).toBeNull();
    fc.assert(fc.property(fc.record({ memories: fc.object(), attempts: fc.object() }), (data) => void migrate(data)));
    expect(migrate(JSON.parse('{"memories":{},"attempts":{"__proto__":[]}}'))).toBeNull();
  });
});
