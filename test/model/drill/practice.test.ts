import { expect, test } from 'vitest';
import { memoriesOf, toItem } from '../../../src/model/drill/practice.ts';
import { todayOf } from '../../../src/model/practice/day.ts';
import { dropRemoved } from '../../../src/model/practice/state.ts';
import { at, makeItem, practise } from '../practice/arbitrary.ts';

const card = toItem({ id: 'burnt-before', version: 1, topic: 'trust', chapters: ['objections'] });

test('a card is an item of its topic', () => {
  expect(card).toEqual({
    id: 'objection/burnt-before',
    version: 1,
    kind: 'one',
    skill: 'objections',
    group: 'trust',
    chapters: ['objections'],
    isFree: true,
  });
});

test('memories carry the names of cards, and are of cards only', () => {
  const scene = makeItem('x', 'wallet', { id: 'scene/x', skill: 'customer-types' });
  const state = practise([
    [card, at(2), 'good'],
    [scene, at(2), 'good'],
  ]);
  expect(memoriesOf(state, todayOf(at(3)))).toEqual({ 'burnt-before': state.items[card.id]?.memory });
  const failed = practise([[card, at(3), 'again']], state);
  expect(memoriesOf(failed, todayOf(at(3, 10)))['burnt-before']?.due).toBe(todayOf(at(3)).start);
  expect(memoriesOf(failed, todayOf(at(4)))['burnt-before']).toEqual(failed.items[card.id]?.memory);
  expect(memoriesOf(dropRemoved(state, []), todayOf(at(3)))).toEqual({ 'burnt-before': state.items[card.id]?.memory });
});
