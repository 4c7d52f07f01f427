import { type Attempt, type Calibration, calibrate, wentRight } from './attempt.ts';
import { dayOf, daysBetween, startOfDay, todayOf } from './day.ts';
import { type PracticeItem, type Skill, skills } from './item.ts';
import { attemptsUntil, memoryAt } from './record.ts';
import type { PracticeState } from './state.ts';

/** Where a reader stands with some items. */
export interface Progress {
  items: number;
  /** Items answered at least once. */
  practised: number;
  attempts: number;
  /** The latest attempt at any of them. */
  last: Attempt | null;
  /** Days after which nine in ten would still be known, on average over what was practised; null before. */
  meanStability: number | null;
  /** Attempts that went right, from 0 to 1; null without any. */
  shareRight: number | null;
  /** How often she was right at each level of certainty. */
  calibration: Calibration[];
}

const meanOf = (values: readonly number[]) => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);

/** Where a reader stands with all of these items together. */
export function measureProgress(items: readonly PracticeItem[], state: PracticeState, now: Date): Progress {
  const today = todayOf(now);
  const known = items.flatMap((item) => {
    const record = state.items[item.id];
    return record === undefined ? [] : [{ item, record, memory: memoryAt(record, today), attempts: attemptsUntil(record, today) }];
  });
  const attempts = known.flatMap((entry) => entry.attempts);
  return {
    items: items.length,
    practised: known.filter((entry) => entry.attempts.length > 0).length,
    attempts: attempts.length,
    last: attempts.reduce<Attempt | null>((last, attempt) => (last === null || attempt.at > last.at ? attempt : last), null),
    meanStability: meanOf(known.flatMap(({ memory }) => memory?.stability ?? [])),
    shareRight: meanOf(attempts.map((attempt) => Number(wentRight(attempt)))),
    calibration: calibrate(attempts),
  };
}

/** Progress in each skill, also in those without items. */
export function measureSkills(items: readonly PracticeItem[], state: PracticeState, now: Date): Record<Skill, Progress> {
  const of = (skill: Skill) =>
    measureProgress(
      items.filter((item) => item.skill === skill),
      state,
      now,
    );
  return Object.fromEntries(skills.map((skill) => [skill, of(skill)])) as Record<Skill, Progress>;
}

/** Progress in each chapter that has items, by slug; an item of two chapters counts in both. */
export function measureChapters(items: readonly PracticeItem[], state: PracticeState, now: Date): Record<string, Progress> {
  const chapters = [...new Set(items.flatMap((item) => item.chapters))];
  const of = (chapter: string) =>
    measureProgress(
      items.filter((item) => item.chapters.includes(chapter)),
      state,
      now,
    );
  return Object.fromEntries(chapters.map((chapter) => [chapter, of(chapter)]));
}

export interface Hard {
  item: PracticeItem;
  attempts: number;
  failed: number;
}

/**
 * The items that go wrong most, at most `count` of them; none that never did. By the share of failures with one right and one
 * wrong answer added, (failed + 1) / (attempts + 2), so that a single slip does not outrank three in four.
 */
export function hardest(items: readonly PracticeItem[], state: PracticeState, count: number): Hard[] {
  const share = ({ failed, attempts }: Hard) => (failed + 1) / (attempts + 2);
  return items
    .map((item) => {
      const attempts = state.items[item.id]?.attempts ?? [];
      return { item, attempts: attempts.length, failed: attempts.filter((attempt) => !wentRight(attempt)).length };
    })
    .filter(({ failed }) => failed > 0)
    .sort((a, b) => share(b) - share(a) || b.failed - a.failed)
    .slice(0, count);
}

/**
 * How many items fall due on each of the coming days, today first and with all that is late; `day` is `YYYY-MM-DD`.
 * Items that no longer exist are not counted once `dropRemoved` has seen the state.
 */
export function calendar(state: PracticeState, now: Date, days: number): { day: string; due: number }[] {
  const today = todayOf(now);
  const waits = Object.values(state.items).flatMap((record) => {
    const memory = record.memory === null ? null : memoryAt(record, today);
    return memory === null ? [] : [Math.max(0, daysBetween(now, new Date(memory.due)))];
  });
  return Array.from({ length: days }, (_, later) => ({
    day: dayOf(startOfDay(now, later)),
    due: waits.filter((wait) => wait === later).length,
  }));
}
