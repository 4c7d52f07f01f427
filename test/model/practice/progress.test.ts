import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../src/model/practice/attempt.ts';
import { calendar, hardest, measureChapters, measureProgress, measureSkills } from '../../../src/model/practice/progress.ts';
import { dropRemoved, emptyState } from '../../../src/model/practice/state.ts';
import { at, items, makeItem, practise, states } from './arbitrary.ts';

const [a, b, c] = [makeItem('a'), makeItem('b', 'delay', { chapters: ['objections', 'five-stages'] }), makeItem('c')];
const state = practise([
  [a, at(2), 'good'],
  [b, at(2), 'again'],
  [b, at(3), 'good'],
  [b, at(5), 'again'],
]);

describe('where a reader stands', () => {
  test('counts attempts, shares and what is due', () => {
    const stability = ([a, b] as const).map(({ id }) => state.items[id]?.memory?.stability ?? 0);
    expect(measureProgress([a, b, c], state, at(6))).toEqual({
      items: 3,
      practised: 2,
      attempts: 4,
      last: state.items[b.id]?.attempts.at(-1),
      meanStability: ((stability[0] ?? 0) + (stability[1] ?? 0)) / 2,
      shareRight: 0.5,
      calibration: calibrate([a, b].flatMap(({ id }) => state.items[id]?.attempts ?? [])),
    });
  });

  test('says nothing where nothing was practised', () => {
    const nothing = { practised: 0, attempts: 0, last: null, meanStability: null, shareRight: null, calibration: calibrate([]) };
    expect(measureProgress([a, b], emptyState, at(6))).toEqual({ items: 2, ...nothing });
    expect(measureSkills([a, b], state, at(6)).mistakes).toEqual({ items: 0, ...nothing });
  });

  test('by skill, and by chapter: an item of two chapters counts in both', () => {
    expect(measureSkills([a, b, c], state, at(6)).objections).toEqual(measureProgress([a, b, c], state, at(6)));
    const chapters = measureChapters([a, b, c], state, at(6));
    expect(Object.keys(chapters)).toEqual(['objections', 'five-stages']);
    expect(chapters['five-stages']).toEqual(measureProgress([b], state, at(6)));
  });
});

test('the hardest items are those that fail most; one slip does not outrank three in four', () => {
  const slip = makeItem('slip');
  const often = practise(
    [[slip, at(2), 'again'], ...[2, 3, 4, 6].map((day) => [c, at(day), day === 6 ? 'good' : 'again'] as const)],
    state,
  );
  expect(hardest([a, b, c, slip], often, 5).map(({ item, failed, attempts }) => [item, failed, attempts])).toEqual([
    [c, 3, 4],
    [slip, 1, 1],
    [b, 2, 3],
  ]);
  expect(hardest([a, b, c, slip], often, 1).map(({ item }) => item)).toEqual([c]);
});

describe('the days to come', () => {
  test('today has all that is late', () => {
    const days = calendar(state, at(20), 3);
    expect(days).toEqual([
      { day: '2026-03-20', due: 2 },
      { day: '2026-03-21', due: 0 },
      { day: '2026-03-22', due: 0 },
    ]);
    expect(calendar(dropRemoved(state, [a]), at(20), 1)).toEqual([{ day: '2026-03-20', due: 1 }]);
  });

  test('every item with a memory falls on one day of a long enough calendar', () => {
    fc.assert(
      fc.property(states, (any) => {
        const known = dropRemoved(any, items);
        const total = calendar(known, new Date(Date.UTC(2026, 1, 1)), 40_000).reduce((sum, { due }) => sum + due, 0);
        expect(total).toBe(Object.keys(known.items).length);
      }),
      { numRuns: 5 },
    );
  });
});
