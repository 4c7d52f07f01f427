import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planDay } from '../../../src/model/practice/queue.ts';
import { startSession } from '../../../src/model/practice/session.ts';
import { addAttempt, dropRemoved, emptyState, parseState, takeTurn } from '../../../src/model/practice/state.ts';
import { at, items, makeAttempt, makeItem, practise, states } from './arbitrary.ts';

const item = makeItem('x');

describe('checking what was kept', () => {
  test('every state comes back as it was written', () => {
    expect(parseState(emptyState)).toEqual(emptyState);
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });

  test('one damaged part is enough for null', () => {
    const sound = { ...practise([[item, at(2), 'good']]), session: startSession(['a'], 5, at(2)) };
    const card = {
      id: 'a',
      updated: at(2).toISOString(),
      isDeleted: false,
      who: '',
      words: 'w',
      weak: '',
      why: '',
      strong: 's',
      fails: '',
    };
    expect(parseState({ ...sound, own: [card] })).not.toBeNull();
    const damaged: unknown[] = [
      { ...sound, items: [] },
      { ...sound, items: { 'objection/x': {} } },
      { ...sound, own: {} },
      { ...sound, own: [{ ...card, id: '../x' }] },
      { ...sound, own: [{ ...card, strong: 7 }] },
      { ...sound, settings: {} },
      { ...sound, settings: { perDay: 0, updated: null } },
      { ...sound, settings: { perDay: 1e9, updated: null } },
      { ...sound, settings: { perDay: 9, updated: 'lately' } },
      { ...sound, read: { objections: '2026-03-02' } },
      { ...sound, read: { objections: { updated: '2026-03-02', isSet: true } } },
      { ...sound, ticks: { a: true } },
      { ...sound, session: undefined },
      { ...sound, session: { ...sound.session, minutes: 7 } },
      { ...sound, session: { ...sound.session, queue: [1] } },
    ];
    for (const data of damaged) expect(parseState(data)).toBeNull();
  });

  test('nothing whatever makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(() => parseState(data)).not.toThrow();
      }),
    );
    fc.assert(
      fc.property(
        fc.record({ items: fc.anything(), own: fc.anything(), session: fc.anything() }),
        (data) => void parseState({ ...emptyState, ...data }),
      ),
    );
  });
});

describe('one more turn', () => {
  test('schedules for the next day at the earliest and keeps the turn', () => {
    for (const grade of ['again', 'good'] as const) {
      const { memory, attempts } = practise([[item, at(2), grade]]).items[item.id] ?? {};
      expect(Date.parse(memory?.due ?? '')).toBeGreaterThanOrEqual(at(3).getTime());
      expect(attempts).toHaveLength(1);
    }
  });

  test('keeps the newest version that was answered', () => {
    const state = practise([
      [{ ...item, version: 3 }, at(2), 'good'],
      [{ ...item, version: 2 }, at(9), 'good'],
    ]);
    expect(state.items[item.id]?.version).toBe(3);
  });

  test('leaves the state before as it was', () => {
    const before = practise([[item, at(2), 'good']]);
    const copy = structuredClone(before);
    addAttempt(before, item, makeAttempt(at(9), 'again'));
    expect(before).toEqual(copy);
  });
});

test('a turn on the practice page is kept and leaves the sitting in one step; another item changes nothing of it', () => {
  const [a, b, other] = [makeItem('a'), makeItem('b'), makeItem('other')];
  const state = { ...emptyState, session: startSession([a.id, b.id], 5, at(2)) };
  const attempt = makeAttempt(at(2), 'good');
  const after = takeTurn(state, a, attempt);
  expect(after.items).toEqual(addAttempt(state, a, attempt).items);
  expect([after.session?.queue, after.session?.done]).toEqual([[b.id], [a.id]]);
  expect(takeTurn(state, other, attempt).session).toEqual(state.session);
  expect(takeTurn(emptyState, a, attempt).session).toBeNull();
});

describe('items that are gone', () => {
  const [gone, left] = [makeItem('gone'), makeItem('left')];
  const state = {
    ...practise([
      [gone, at(2), 'again'],
      [left, at(2), 'again'],
    ]),
    session: startSession([gone.id, left.id], 5, at(2)),
  };

  test('leave the queue and the sitting, and keep their attempts', () => {
    const dropped = dropRemoved(state, [left]);
    expect(dropped.items[gone.id]).toEqual({ version: 1, memory: null, attempts: state.items[gone.id]?.attempts });
    expect(dropped.items[left.id]).toEqual(state.items[left.id]);
    expect(dropped.session?.queue).toEqual([left.id]);
    expect(planDay([left], dropped, at(20), { perDay: 9 }).map((entry) => entry.item.id)).toEqual([left.id]);
  });

  test('have their memory again when they are back, and are no new items', () => {
    const dropped = dropRemoved(state, [left]);
    expect(dropRemoved(dropped, [gone, left]).items).toEqual(state.items);
    expect(planDay([gone], dropped, at(20), { perDay: 9 })[0]?.reason.kind).toBe('due');
  });

  test('dropping twice is dropping once', () => {
    fc.assert(
      fc.property(states, fc.subarray(items), (any, some) => {
        expect(dropRemoved(dropRemoved(any, some), some)).toEqual(dropRemoved(any, some));
      }),
    );
  });
});
