import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { todayOf } from '../../../src/model/practice/day.ts';
import { interleave } from '../../../src/model/practice/interleave.ts';
import type { PracticeItem } from '../../../src/model/practice/item.ts';
import { countDue, type Planned, planDay, reasonFor, whyNext } from '../../../src/model/practice/queue.ts';
import { addAttempt, dropRemoved, emptyState, type PracticeState } from '../../../src/model/practice/state.ts';
import { at, attempts, items, makeAttempt, makeItem, practise, states } from './arbitrary.ts';

const ids = (plan: readonly Planned[]) => plan.map(({ item }) => item.id.split('/')[1]);
const kinds = (plan: readonly Planned[]) => plan.map(({ reason }) => reason.kind);
const recordOf = (state: PracticeState, { id }: PracticeItem) => {
  const record = state.items[id];
  if (record === undefined) throw new Error(`“${id}” was not practised.`);
  return record;
};

describe('mixing groups', () => {
  const groupOf = (name: string) => name[0];
  const countPairs = (names: readonly string[]) =>
    names.filter((name, place) => place > 0 && groupOf(name) === groupOf(names[place - 1] ?? '')).length;

  test('keeps the order as far as no two of a group follow each other', () => {
    expect(interleave(['a1', 'a2', 'b1', 'c1'], groupOf)).toEqual(['a1', 'b1', 'a2', 'c1']);
    expect(interleave(['b1', 'a1', 'a2'], groupOf)).toEqual(['a1', 'b1', 'a2']);
    expect(interleave(['a1', 'b1', 'c1'], groupOf)).toEqual(['a1', 'b1', 'c1']);
    expect(interleave([], groupOf)).toEqual([]);
  });

  test('loses nothing, and has as few neighbours of a group as there can be', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 }), (groups) => {
        const names = groups.map((group, place) => `${group}${place}`);
        const mixed = interleave(names, groupOf);
        const most = Math.max(0, ...['a', 'b', 'c', 'd'].map((group) => groups.filter((own) => own === group).length));
        expect([...mixed].sort()).toEqual([...names].sort());
        expect(countPairs(mixed)).toBe(Math.max(0, most - (names.length - most) - 1));
      }),
    );
  });
});

describe('the plan of a day', () => {
  const [late, due, waiting, fresh] = [makeItem('late', 'a'), makeItem('due', 'b'), makeItem('waiting', 'c'), makeItem('fresh', 'd')];
  const all = [fresh, waiting, due, late];
  const state = practise([
    [late, at(2), 'again'],
    [due, at(8), 'again'],
    [waiting, at(9, 8), 'good'],
  ]);

  test('has what is due, oldest first, then what is new, each with its reason', () => {
    expect(planDay(all, state, at(9), { perDay: 9 })).toEqual([
      { item: late, reason: { kind: 'due', daysLate: 6 } },
      { item: due, reason: { kind: 'due', daysLate: 0 } },
      { item: fresh, reason: { kind: 'new' } },
    ]);
  });

  test('is capped, and what was practised today counts', () => {
    const count = (perDay: number) => ids(planDay(all, state, at(9), { perDay }));
    expect([1, 2, 3, 4].map(count)).toEqual([[], ['late'], ['late', 'due'], ['late', 'due', 'fresh']]);
  });

  test('new items fill what is left of the day: of two due and two new, three are two and one', () => {
    const plan = planDay([fresh, makeItem('fresher', 'd'), due, late], state, at(10), { perDay: 3 });
    expect(kinds(plan)).toEqual(['due', 'due', 'new']);
  });

  test('what is due on a day is due from its midnight, not from the hour of the last practice', () => {
    const evening = practise([[due, at(2, 23), 'again']]);
    expect(kinds(planDay([due], evening, at(3, 7), { perDay: 5 }))).toEqual(['due']);
    expect(planDay([due], evening, at(2, 23, 30), { perDay: 5 }).map(({ reason }) => reason.kind)).toEqual(['failed-today']);
  });

  test('what failed today comes again until it was right twice in a row, without counting twice', () => {
    const reason = (...grades: ('again' | 'good')[]) =>
      reasonFor(due, recordOf(practise(grades.map((grade, minute) => [due, at(2, 9, minute), grade] as const)), due), todayOf(at(2, 10)))
        ?.kind;
    expect(reason('again')).toBe('failed-today');
    expect(reason('again', 'good')).toBe('failed-today');
    expect(reason('again', 'good', 'good')).toBeUndefined();
    expect(reason('good')).toBeUndefined();
    expect(reason('good', 'again')).toBe('failed-today');
    const failed = practise([[due, at(2), 'again']]);
    expect(ids(planDay([due, late, fresh], failed, at(2, 10), { perDay: 2 }))).toEqual(['due', 'late']);
    expect(ids(planDay([due, late], failed, at(2, 10), { perDay: 1 }))).toEqual(['due']);
  });

  test('an edited item comes back the next day at the latest and keeps its history', () => {
    const edited = { ...due, version: 2 };
    const known = practise([
      [due, at(2), 'good'],
      [due, at(6), 'good'],
    ]);
    expect(planDay([due], known, at(7), { perDay: 5 })).toEqual([]);
    expect(planDay([edited], known, at(6, 12), { perDay: 5 })).toEqual([]);
    expect(planDay([edited], known, at(7), { perDay: 5 })).toEqual([{ item: edited, reason: { kind: 'edited' } }]);
    const answered = practise([[edited, at(7), 'good']], known);
    expect(recordOf(answered, edited).attempts).toHaveLength(3);
    expect(planDay([edited], answered, at(8), { perDay: 5 })).toEqual([]);
  });

  test('new items come in blocks by group, the skills in turn; a block that was begun goes on', () => {
    const make = (skill: PracticeItem['skill'], name: string, group: string) => makeItem(name, group, { id: `x/${name}`, skill });
    const mixed = [
      make('objections', 'o1', 'price'),
      make('objections', 'o2', 'delay'),
      make('objections', 'o3', 'price'),
      make('mistakes', 'm1', 'price'),
      make('mistakes', 'm2', 'not-listening'),
    ];
    expect(ids(planDay(mixed, emptyState, at(2), { perDay: 9 }))).toEqual(['o1', 'o3', 'm1', 'o2', 'm2']);
    const many = [1, 2, 3, 4, 5, 6].map((number) => make('questions', `q${number}`, 'open'));
    expect(ids(planDay([...mixed, ...many], emptyState, at(2), { perDay: 20 }))).toEqual('o1 o3 m1 q1 q2 q3 q4 o2 m2 q5 q6'.split(' '));
    const begun = practise([[mixed[0] as PracticeItem, at(2), 'good']]);
    expect(ids(planDay(mixed, begun, at(3), { perDay: 2 }))).toEqual(['o3', 'm1']);
  });

  test('is the same for the same seed and day, and differs between seeds', () => {
    const known = practise(items.map((item) => [item, at(2), 'again'] as const));
    const plan = (seed?: number, hour = 9) => ids(planDay(items, known, at(9, hour), { perDay: 50, ...(seed !== undefined && { seed }) }));
    expect(plan(1)).toEqual(plan(1));
    expect(plan()).toEqual(plan(undefined, 20));
    expect(new Set([1, 2, 3, 4].map((seed) => plan(seed).join())).size).toBeGreaterThan(1);
  });

  test('reviews are mixed among groups of a skill: one skill after another, the one with the oldest first, and as few neighbours of a group as there can be', () => {
    const make = (name: string, skill: PracticeItem['skill'], group: string) => makeItem(name, group, { id: `x/${name}`, skill });
    const known = [
      make('wallet-1', 'customer-types', 'wallet'),
      make('price-1', 'objections', 'price'),
      make('price-2', 'objections', 'price'),
      make('wallet-2', 'customer-types', 'wallet'),
      make('ally', 'customer-types', 'ally'),
      make('delay', 'objections', 'delay'),
    ];
    const oldFirst = practise(known.map((item, place) => [item, at(2 + place), 'again'] as const));
    expect(ids(planDay(known, oldFirst, at(20), { perDay: 9 }))).toEqual('wallet-1 ally wallet-2 price-1 delay price-2'.split(' '));
    expect(ids(planDay(known, oldFirst, at(20), { perDay: 4 }))).toEqual('wallet-1 wallet-2 price-1 price-2'.split(' '));
    fc.assert(
      fc.property(states, fc.integer({ min: 1, max: 40 }), (state, perDay) => {
        const plan = planDay(items, state, new Date(Date.UTC(2026, 0, 20, 12)), { perDay });
        const reviews = plan.filter(({ reason }) => reason.kind !== 'new');
        const skillsInOrder = reviews.map(({ item }) => item.skill);
        const runs = skillsInOrder.filter((skill, place) => skill !== skillsInOrder[place - 1]);
        expect(runs).toEqual([...new Set(skillsInOrder)]);
        for (const skill of runs) {
          const groups = reviews.filter(({ item }) => item.skill === skill).map(({ item }) => item.group);
          const most = Math.max(...groups.map((group) => groups.filter((other) => other === group).length));
          const pairs = groups.filter((group, place) => place > 0 && group === groups[place - 1]).length;
          expect(pairs).toBe(Math.max(0, most - (groups.length - most) - 1));
        }
      }),
    );
  });

  test('what is told to be due today is what the plan has; all that is due is what a day without end has room for', () => {
    fc.assert(
      fc.property(states, fc.integer({ min: 1, max: 20 }), (any, day) => {
        const state = dropRemoved(any, items);
        const now = new Date(Date.UTC(2026, 0, day, 12));
        const { all, today } = countDue(items, state, now);
        const planned = (perDay: number) => planDay(items, state, now, { perDay }).filter(({ reason }) => reason.kind !== 'new').length;
        expect(today).toBe(planned(state.settings.perDay));
        expect(all).toBe(planned(1e6));
      }),
    );
  });

  test('keeps these laws in any state: no item twice, never over the cap, nothing that was right today', () => {
    fc.assert(
      fc.property(states, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (state, perDay, day) => {
        const now = new Date(Date.UTC(2026, 0, 1 + day, 12));
        const plan = planDay(items, state, now, { perDay });
        expect(new Set(ids(plan).map((id, place) => `${plan[place]?.item.skill} ${id}`)).size).toBe(plan.length);
        expect(plan.filter(({ reason }) => reason.kind !== 'failed-today').length).toBeLessThanOrEqual(perDay);
        for (const { item, reason } of plan) expect(reasonFor(item, state.items[item.id], todayOf(now))).toEqual(reason);
        const late = plan.flatMap(({ reason }) => (reason.kind === 'due' ? reason.daysLate : []));
        const left = items.flatMap((item) => {
          const reason = plan.some((entry) => entry.item === item) ? null : reasonFor(item, state.items[item.id], todayOf(now));
          return reason?.kind === 'due' ? reason.daysLate : [];
        });
        if (left.length > 0) expect(Math.max(...left)).toBeLessThanOrEqual(Math.min(...late));
      }),
    );
  });
});

test('what is told after an answer is what the plan does: back today if and only if the item is up today', () => {
  fc.assert(
    fc.property(states, fc.constantFrom(...items), attempts, (state, item, attempt) => {
      const now = new Date(attempt.at);
      const after = addAttempt(state, item, attempt);
      const record = recordOf(after, item);
      const { days } = whyNext(record, now);
      const isUp = reasonFor({ version: record.version }, record, todayOf(now)) !== null;
      expect(days === 0).toBe(isUp);
    }),
  );
  const rehearsed = practise([
    [makeItem('x'), at(2, 18), 'again'],
    [makeItem('x'), at(3, 1), 'good'],
  ]);
  expect(whyNext(recordOf(rehearsed, makeItem('x')), at(3, 1))).toEqual({ right: 1, days: 1 });
  const wrong = addAttempt(emptyState, makeItem('x'), makeAttempt(at(2), 'good', { isRight: false }));
  expect(whyNext(recordOf(wrong, makeItem('x')), at(2, 10))).toEqual({ right: 0, days: 0 });
  expect(kinds(planDay([makeItem('x')], wrong, at(2, 10), { perDay: 5 }))).toEqual(['failed-today']);
  expect(kinds(planDay([makeItem('x')], wrong, at(3), { perDay: 5 }))).toEqual(['due']);
});

test('why an item comes when it does: right answers in a row, and the days until then', () => {
  const item = makeItem('x');
  const state = practise([
    [item, at(2), 'again'],
    [item, at(3), 'good'],
    [item, at(9), 'good'],
  ]);
  const record = recordOf(state, item);
  const { right, days } = whyNext(record, at(9, 10));
  expect(right).toBe(2);
  expect(days).toBeGreaterThan(1);
  expect(whyNext(record, at(10)).days).toBe(days - 1);
  expect(whyNext(record, at(9 + days)).days).toBe(0);
  expect(whyNext(record, at(40)).days).toBe(0);
});
