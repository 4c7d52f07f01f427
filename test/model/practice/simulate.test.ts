import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/model/clv/numeric/random.ts';
import { requestRetention } from '../../../src/model/schedule/schedule.ts';
import { learners, makeItems, recallOf, simulate } from './simulated-learner.ts';

const kinds = ['slow', 'usual', 'quick'] as const;
/** One in ten is forgotten by the day on which it comes back: what the schedule aims at. */
const aim = 1 - requestRetention;

describe('ten thousand learners, each with a deck, a number a day and days on which she does not come', () => {
  const [weeks, each] = [3, 3_334];

  test('never have more than that number a day, are done with all that is due on most days from the second week on and three days later at the latest, and forget what the schedule allows, within a factor of two', () => {
    const sum = { reviews: 0, recalled: 0 };
    const broken: string[] = [];
    for (const [place, kind] of kinds.entries()) {
      for (let number = 0; number < each; number += 1) {
        const items = makeItems(8 + (number % 7));
        const perDay = Math.ceil(items.length / 2);
        const seed = place * each + number;
        const { history, state } = simulate({ ...learners[kind], attendance: 0.8 }, items, perDay, 7 * weeks, createRandom(seed));
        const later = history.filter(({ day }) => day >= 7).map(({ backlog }) => backlog);
        const isLasting = later.some((_, place) => place >= 3 && later.slice(place - 3, place + 1).every((left) => left > 0));
        // A day that is not in the history had nothing due, or she did not come.
        const isMostlyDone = later.filter((left) => left > 0).length * 2 <= 7 * (weeks - 1);
        const isMet = Object.keys(state.items).length === items.length;
        if (history.some(({ load }) => load > perDay) || isLasting || !isMostlyDone || !isMet) broken.push(`${kind} ${seed}`);
        for (const { reviews, recalled } of history) {
          sum.reviews += reviews;
          sum.recalled += recalled;
        }
      }
    }
    expect(broken).toEqual([]);
    // The first weeks are the hardest: the schedule knows nothing yet of what is forgotten fast, and days without practice make it late.
    const forgotten = 1 - sum.recalled / sum.reviews;
    expect(forgotten).toBeGreaterThan(aim / 2);
    expect(forgotten).toBeLessThan(aim * 2);
  }, 120_000);
});

/** What some learners of a kind, with an item each, recall on the day on which it comes back. */
function recallOfMany(kind: keyof typeof learners, count: number, weeks: number) {
  const history = Array.from(
    { length: count },
    (_, number) => simulate(learners[kind], makeItems(1), 20, 7 * weeks, createRandom(number)).history,
  );
  const days = history.flat();
  return { all: recallOf(days), lasting: recallOf(days.map(({ lasting }) => lasting)) };
}

describe('what is remembered on the day on which it comes back', () => {
  test('by ten thousand learners whose memory is what the schedule takes it for, over half a year: nine in ten, within three in a hundred', () => {
    const { all, lasting } = recallOfMany('assumed', 10_000, 26);
    expect(Math.abs(all - requestRetention)).toBeLessThan(0.03);
    // What was just failed is not known for a whole day yet, and comes back the day after all the same; the rest is nearer.
    expect(Math.abs(lasting - requestRetention)).toBeLessThan(0.015);
    expect(all).toBeLessThan(lasting);
  }, 60_000);

  test.each([
    // The schedule reckons that memory grows faster than theirs does, and asks too late until failures have taught it.
    ['slow', 0.8, 0.88],
    // Their curve falls more steeply after the day on which nine in ten are known.
    ['usual', 0.86, 0.91],
    // They remember longer than it asks, and are seen sooner than they need.
    ['quick', 0.9, 0.95],
  ] as const)('by learners who remember by another law, over a year: %s, between %d and %d', (kind, least, most) => {
    const { all } = recallOfMany(kind, 1000, 52);
    expect(all).toBeGreaterThan(least);
    expect(all).toBeLessThan(most);
  });
});

describe('a simulated year of daily practice', () => {
  test('no day exceeds its cap, and what is left over melts away, even for a slow learner', () => {
    const [perDay, count] = [10, 100];
    for (const kind of ['slow', 'usual'] as const) {
      const { history, state } = simulate(learners[kind], makeItems(count), perDay, 240, createRandom(7));
      const mostLeft = (from: number, to: number) =>
        Math.max(0, ...history.filter(({ day }) => day >= from && day < to).map(({ backlog }) => backlog));
      expect(Object.keys(state.items)).toHaveLength(count);
      expect(Math.max(...history.map(({ load }) => load))).toBeLessThanOrEqual(perDay);
      expect(mostLeft(0, 240)).toBeLessThanOrEqual(3 * perDay);
      expect(mostLeft(200, 240)).toBe(0);
    }
  });
});
