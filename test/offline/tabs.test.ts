import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forgetClosed, handOver, network, noteSource, sourceOf } from '../../src/offline/tabs.ts';

const tab: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c');
const source = fc.constantFrom('one', 'two', 'three', network);

test('an open page has its files from the same source before and after an edition takes over', () => {
  fc.assert(
    fc.property(fc.dictionary(tab, source), fc.uniqueArray(tab), fc.constantFrom('one', 'two'), (tabs, open, former) => {
      const after = handOver({ ...tabs }, open, former, 'three');
      for (const id of open) expect(sourceOf(after, id, 'three')).toBe(sourceOf({ ...tabs }, id, former));
      expect(Object.keys(after).every((id) => open.includes(id))).toBe(true);
    }),
  );
});

test('a noted source is found again; what is in force needs no note', () => {
  fc.assert(
    fc.property(fc.dictionary(tab, source), tab, source, (tabs, id, noted) => {
      const after = noteSource({ ...tabs }, id, noted, 'one');
      expect(sourceOf(after, id, 'one')).toBe(noted);
    }),
  );
  const none = {};
  expect(noteSource(none, 'a', 'one', 'one')).toBe(none);
  expect(noteSource(none, '', network, 'one')).toBe(none);
});

test('pages that are closed are forgotten', () => {
  expect(forgetClosed({ a: network, b: 'one' }, ['b', 'c'])).toEqual({ b: 'one' });
});
