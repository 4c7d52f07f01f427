import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planDay, takeSession } from '../../../src/model/practice/queue.ts';
import { advance, startSession } from '../../../src/model/practice/session.ts';
import { emptyState, parseState } from '../../../src/model/practice/state.ts';
import { at, items } from './arbitrary.ts';

const plan = planDay(items, emptyState, at(2), { perDay: 20 });

test('a sitting has as many items as fit into its minutes, and one at least', () => {
  expect(takeSession(plan, 5, () => 60)).toHaveLength(5);
  expect(takeSession(plan, 10, () => 60)).toHaveLength(10);
  expect(takeSession(plan, 20, () => 60)).toHaveLength(20);
  expect(takeSession(plan, 5, () => 1000)).toEqual([plan[0]?.item.id]);
  expect(takeSession([], 5, () => 60)).toEqual([]);
  const isFirst = (id: string) => id === plan[0]?.item.id;
  expect(takeSession(plan, 5, ({ id }) => (isFirst(id) ? 180 : 60))).toHaveLength(3);
});

test('an answered item goes from the queue to what is done; another changes nothing', () => {
  const session = startSession(['a', 'b'], 5, at(2));
  expect(advance(session, 'a')).toEqual({ ...session, queue: ['b'], done: ['a'] });
  expect(advance(session, 'b')).toEqual({ ...session, queue: ['a'], done: ['b'] });
  expect(advance(session, 'z')).toBe(session);
});

test('a sitting goes on from what was kept of it, at any point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), (answered) => {
      const started = startSession(
        takeSession(plan, 5, () => 60),
        5,
        at(2),
      );
      const session = started.queue.slice(0, answered).reduce(advance, started);
      const kept = parseState(JSON.parse(JSON.stringify({ ...emptyState, session })))?.session;
      expect(kept).toEqual(session);
      expect([...session.done, ...session.queue]).toEqual(started.queue);
    }),
  );
});
