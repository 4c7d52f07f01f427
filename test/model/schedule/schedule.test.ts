import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CardMemory, dueIds, review, type SelfGrade } from '../../../src/model/schedule/schedule.ts';

const start = new Date('2026-03-02T09:00:00Z');
const later = (days: number, from = start) => new Date(from.getTime() + days * 86_400_000);
const daysUntilDue = ({ due }: CardMemory, now: Date) => (Date.parse(due) - now.getTime()) / 86_400_000;
const grades = fc.constantFrom<SelfGrade>('again', 'good');

describe('the schedule', () => {
  test('a card never comes back on the same day: there are no minute-level steps', () => {
    for (const grade of ['again', 'good'] as const) {
      const memory = review(null, grade, start);
      expect(daysUntilDue(memory, start)).toBeGreaterThanOrEqual(1);
    }
  });

  test('right answers on time lengthen the interval, a lapse shortens it', () => {
    let memory = review(null, 'good', start);
    const intervals: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const now = new Date(memory.due);
      memory = review(memory, 'good', now);
      intervals.push(daysUntilDue(memory, now));
    }
    expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
    const now = new Date(memory.due);
    const lapsed = review(memory, 'again', now);
    expect(daysUntilDue(lapsed, now)).toBeLessThan(intervals.at(-1) ?? 0);
    expect(lapsed.lapses).toBe(memory.lapses + 1);
  });

  test('any sequence of grades at any time keeps a sound memory, also with a clock set back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(grades, fc.integer({ min: -400, max: 400 })), { minLength: 1, maxLength: 30 }), (turns) => {
        let memory: CardMemory | null = null;
        let now = start;
        for (const [grade, days] of turns) {
          now = later(days, now);
          memory = review(memory, grade, now);
          expect(memory.stability).toBeGreaterThan(0);
          expect(Number.isFinite(memory.stability)).toBe(true);
          expect(memory.difficulty).toBeGreaterThanOrEqual(1);
          expect(memory.difficulty).toBeLessThanOrEqual(10);
          expect(Date.parse(memory.due)).toBeGreaterThan(Date.parse(memory.lastReview));
        }
      }),
    );
  });

  test('what is due comes longest overdue first', () => {
    const memory = (due: Date): CardMemory => ({
      due: due.toISOString(),
      stability: 3,
      difficulty: 5,
      reps: 1,
      lapses: 0,
      lastReview: start.toISOString(),
    });
    const memories = { late: memory(later(1)), later: memory(later(9)), latest: memory(later(3)), now: memory(later(4)) };
    expect(dueIds(memories, later(4))).toEqual(['late', 'latest', 'now']);
  });
});
