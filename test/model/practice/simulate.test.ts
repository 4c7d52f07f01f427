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
        const items = makeItems(12 + (number % 9));
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

describe('a simulated year of daily practice', () => {
  test('of one item each, a thousand of every kind forget what the schedule aims at, within a third of it', () => {
    const histories = kinds.flatMap((kind, place) =>
      Array.from({ length: 1000 }, (_, number) => simulate(learners[kind], makeItems(1), 20, 365, createRandom(place * 1000 + number))),
    );
    const forgotten = 1 - recallOf(histories.flatMap(({ history }) => history));
    expect(Math.abs(forgotten - aim)).toBeLessThan(aim / 3);
  });

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
