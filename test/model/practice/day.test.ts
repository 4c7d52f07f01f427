import { describe, expect, test } from 'vitest';
import { isDay, isInstant } from '../../../src/model/practice/check.ts';
import { dayOf, daysBetween, endOfDay, startOfDay, todayOf } from '../../../src/model/practice/day.ts';

describe('days where the reader is', () => {
  test('begin and end at her midnight', () => {
    expect(dayOf(new Date(2026, 2, 2, 23, 59))).toBe('2026-03-02');
    expect(dayOf(new Date(2026, 2, 3, 0, 0))).toBe('2026-03-03');
    expect(daysBetween(new Date(2026, 2, 2, 23), new Date(2026, 2, 3, 1))).toBe(1);
    expect(daysBetween(new Date(2026, 2, 3, 1), new Date(2026, 2, 2, 23))).toBe(-1);
    expect(daysBetween(new Date(2026, 2, 2, 1), new Date(2026, 2, 2, 23))).toBe(0);
  });

  test('are counted across every change of the clock in a year', () => {
    const first = new Date(2026, 0, 1, 12);
    for (let later = 0; later < 366; later += 1) {
      expect(daysBetween(first, startOfDay(first, later))).toBe(later);
      expect(isDay(dayOf(startOfDay(first, later)))).toBe(true);
    }
    expect(dayOf(startOfDay(first, 59))).toBe('2026-03-01');
    expect(endOfDay(first)).toEqual(new Date(2026, 0, 1, 23, 59, 59, 999));
  });
});

test('a moment lies in its own day', () => {
  for (const hour of [0, 9, 23]) {
    const now = new Date(2026, 2, 2, hour);
    const { start, end } = todayOf(now);
    expect(start <= now.toISOString() && now.toISOString() < end).toBe(true);
    expect([start, end].map((text) => dayOf(new Date(text)))).toEqual(['2026-03-02', '2026-03-03']);
  }
});

test('a moment is what toISOString writes, a day is one of the calendar', () => {
  expect(isInstant('2026-03-02T09:00:00.000Z')).toBe(true);
  for (const text of ['2026-03-02T09:00:00Z', '2026-03-02', '+012026-03-02T09:00:00.000Z', '2026-02-30T09:00:00.000Z', '', 7])
    expect(isInstant(text)).toBe(false);
  expect(isDay('2024-02-29')).toBe(true);
  for (const text of ['2026-02-29', '2026-2-1', '2026-13-01', 20260301]) expect(isDay(text)).toBe(false);
});
