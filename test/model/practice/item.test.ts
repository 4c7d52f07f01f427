import { expect, test } from 'vitest';
import { itemId, nameIn, secondsFor, sources } from '../../../src/model/practice/item.ts';

test('an id tells the source and the name, and gives the name back in that source only', () => {
  expect(itemId('objections', 'shoes-too-expensive')).toBe('objection/shoes-too-expensive');
  expect(itemId('customer-types', 'clinic-head-signs')).toBe('scene/clinic-head-signs');
  expect(itemId('mistakes', 'coffee-machine-cut-off')).toBe('mistake/coffee-machine-cut-off');
  expect(itemId('items', 'stages-in-order')).toBe('item/stages-in-order');
  expect(nameIn('objections', 'objection/burnt-before')).toBe('burnt-before');
  for (const source of sources) for (const other of sources) expect(nameIn(other, itemId(source, 'x'))).toBe(other === source ? 'x' : null);
});

test('a conversation fills as much of a sitting as several choices', () => {
  expect(secondsFor({ kind: 'conversation' })).toBeGreaterThan(3 * secondsFor({ kind: 'one' }));
});
