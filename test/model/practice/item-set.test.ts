import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skills } from '../../../src/model/practice/item.ts';
import {
  allItems,
  chooseItems,
  type ItemSet,
  keyOfSet,
  parseItemSet,
  serialiseItemSet,
  setsOf,
} from '../../../src/model/practice/item-set.ts';
import { planSet } from '../../../src/model/practice/queue.ts';
import { at, items, makeItem, practise } from './arbitrary.ts';

const slugs = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const sets: fc.Arbitrary<ItemSet> = fc.oneof(
  fc.record({ by: fc.constant('chapter' as const), chapter: slugs }),
  fc.record({ by: fc.constant('skill' as const), skill: fc.constantFrom(...skills) }),
  fc.record({ by: fc.constant('group' as const), skill: fc.constantFrom(...skills), group: slugs }),
);

describe('a set of items', () => {
  test('comes back from the address as it was written; all needs no word', () => {
    fc.assert(
      fc.property(sets, (set) => {
        expect(parseItemSet(serialiseItemSet(set))).toEqual(set);
      }),
    );
    expect(parseItemSet(serialiseItemSet(allItems))).toBeNull();
    expect(parseItemSet({ topic: 'price' })).toBeNull();
    expect(parseItemSet({ chapter: '../x' })).toBeNull();
    expect(keyOfSet({ by: 'group', skill: 'objections', group: 'price' })).toBe('skill-objections-topic-price');
  });

  test('every item is in its skill’s and its group’s set and in those of its chapters', () => {
    for (const { skill, groups } of setsOf(items)) {
      const inGroups = groups.flatMap((group) => chooseItems(items, { by: 'group', skill, group }));
      expect(new Set(inGroups)).toEqual(new Set(chooseItems(items, { by: 'skill', skill })));
    }
    expect(setsOf(items).flatMap(({ skill }) => chooseItems(items, { by: 'skill', skill }))).toHaveLength(items.length);
    for (const item of items) for (const chapter of item.chapters) expect(chooseItems(items, { by: 'chapter', chapter })).toContain(item);
  });
});

test('a chosen set is practised whole: what is due, what is new, then what comes back soonest', () => {
  const [late, fresh, soon, later] = [makeItem('late'), makeItem('fresh', 'delay'), makeItem('soon', 'trust'), makeItem('later', 'need')];
  const state = practise([
    [late, at(2), 'again'],
    [soon, at(9), 'good'],
    [later, at(2), 'good'],
    [later, at(9), 'good'],
  ]);
  const plan = planSet([later, soon, fresh, late], { ...state, settings: { perDay: 1, updated: null } }, at(10));
  expect(plan.map(({ item, reason }) => [item.id, reason.kind])).toEqual([
    [late.id, 'due'],
    [fresh.id, 'new'],
    [soon.id, 'ahead'],
    [later.id, 'ahead'],
  ]);
});
