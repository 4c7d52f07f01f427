import { expect, test } from 'vitest';
import { itemId, nameIn, skills } from '../../../src/model/practice/item.ts';

test('an id tells the skill and the name, and gives the name back in that skill only', () => {
  expect(itemId('objections', 'shoes-too-expensive')).toBe('objection/shoes-too-expensive');
  expect(itemId('customer-types', 'clinic-head-signs')).toBe('scene/clinic-head-signs');
  expect(itemId('mistakes', 'coffee-machine-cut-off')).toBe('mistake/coffee-machine-cut-off');
  expect(nameIn('objections', 'objection/burnt-before')).toBe('burnt-before');
  for (const skill of skills) for (const other of skills) expect(nameIn(other, itemId(skill, 'x'))).toBe(other === skill ? 'x' : null);
});
