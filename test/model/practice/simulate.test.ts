import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/model/clv/numeric/random.ts';
import { learners, makeItems, recallOf, simulate } from './simulated-learner.ts';

const year = 365;

describe('a simulated year of daily practice', () => {
  // Found with 3,000 learners of each kind: slow .85, usual .89, quick .92. The schedule's weights are an average over many people and know
  // nothing of one learner. Whole days, and three at least after a success, cost those with the weakest memory most.
  const bands = { slow: [0.81, 0.87], usual: [0.86, 0.91], quick: [0.9, 0.94] } as const;

  test('ten thousand learners recall nine in ten of what is due, and within three in a hundred of what their kind does', () => {
    const kinds = ['slow', 'usual', 'quick'] as const;
    const each = 3_334;
    const recalled = kinds.map((kind, place) => {
      const histories = Array.from({ length: each }, (_, number) =>
        simulate(learners[kind], makeItems(1), 20, year, createRandom(place * each + number)),
      );
      return recallOf(histories.flatMap(({ history }) => history));
    });
    kinds.forEach((kind, place) => {
      expect(recalled[place]).toBeGreaterThan(bands[kind][0]);
      expect(recalled[place]).toBeLessThan(bands[kind][1]);
    });
    const mean = recalled.reduce((sum, share) => sum + share, 0) / kinds.length;
    expect(Math.abs(mean - 0.9)).toBeLessThan(0.03);
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
