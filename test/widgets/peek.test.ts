import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { countDue } from '../../src/model/practice/queue.ts';
import { dropRemoved, emptyState, type PracticeState } from '../../src/model/practice/state.ts';
import { practiceShelf } from '../../src/widgets/kit/practice-shelf.ts';
import { toText } from '../../src/widgets/kit/store.ts';
import { peekDue } from '../../src/widgets/practice/peek.ts';
import { at, items, makeItem, practise, states } from '../model/practice/arbitrary.ts';
import { memoryStorage } from './memory-storage.ts';

afterEach(() => vi.unstubAllGlobals());

const keep = (state: PracticeState) => vi.stubGlobal('localStorage', memoryStorage({ [practiceShelf.key]: toText(practiceShelf, state) }));
const whole = { lacks: new Set<string>(), versions: {} };

test('the start page tells what the practice page tells, for any state', () => {
  const edited = items.map((item, place) => ({ ...item, version: place % 3 === 0 ? 3 : 1 }));
  const versions = Object.fromEntries(edited.map(({ id, version }) => [id, version]));
  fc.assert(
    fc.property(states, fc.subarray(edited), fc.integer({ min: 17, max: 40 }), (any, lacking, day) => {
      const state = dropRemoved(any, items);
      keep(state);
      const now = new Date(Date.UTC(2026, 0, day, 12));
      const lacks = new Set(lacking.map(({ id }) => id));
      const shown = edited.filter(({ id }) => !lacks.has(id));
      expect(peekDue({ lacks, versions }, now)).toEqual(countDue(shown, state, now));
    }),
  );
});

test('of fifteen due items five are for today where five a day are set, and none once five were practised', () => {
  const all = Array.from({ length: 20 }, (_, number) => makeItem(String(number)));
  const state = { ...practise(all.map((item) => [item, at(2), 'again'] as const)), settings: { perDay: 5, updated: null } };
  keep(state);
  expect(peekDue(whole, at(3))).toEqual({ all: 20, today: 5 });
  keep(
    practise(
      all.slice(15).map((item) => [item, at(5), 'good'] as const),
      state,
    ),
  );
  expect(peekDue(whole, at(5))).toEqual({ all: 15, today: 0 });
});

test('nothing whatever in the storage makes it throw', () => {
  for (const text of ['', '{"broken', 'null', '7', '{"data":{"items":{"a":null,"b":7},"settings":7}}']) {
    vi.stubGlobal('localStorage', memoryStorage({ [practiceShelf.key]: text }));
    expect(peekDue(whole, at(2)).all).toBe(0);
  }
  keep(emptyState);
  expect(peekDue(whole, at(2))).toEqual({ all: 0, today: 0 });
});
