import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedAt, setMark } from '../../src/model/practice/mark.ts';
import { addAttempt, emptyState, type PracticeState } from '../../src/model/practice/state.ts';
import { keep } from '../../src/widgets/kit/kept.ts';
import { practiceShelf } from '../../src/widgets/kit/practice-shelf.ts';
import { at, makeAttempt, turns } from '../model/practice/arbitrary.ts';
import { memoryStorage } from './memory-storage.ts';

const read =
  (slug: string, isSet = true, moment = at(2)) =>
  (state: PracticeState) => ({
    ...state,
    read: setMark(state.read, slug, isSet, moment),
  });
const chapters = (state: PracticeState) => Object.keys(state.read).filter((slug) => markedAt(state.read, slug) !== null);

/** Two tabs on one storage, neither of which has heard of the other until it follows. */
function openTabs(storage = memoryStorage()) {
  return { storage, one: keep(practiceShelf, () => storage), other: keep(practiceShelf, () => storage) };
}

describe('two tabs', () => {
  test('lose nothing of each other, whichever writes when', () => {
    fc.assert(
      fc.property(turns, fc.array(fc.constantFrom('one', 'other', 'follow'), { maxLength: 25 }), (made, order) => {
        const tabs = openTabs();
        for (const [place, [item, attempt]] of made.entries()) {
          const which = order[place] ?? 'one';
          if (which === 'follow') tabs.other.follow();
          tabs[which === 'one' ? 'one' : 'other'].set((state) => addAttempt(state, item, attempt));
        }
        tabs.one.follow();
        tabs.other.follow();
        const all = made.reduce((state, [item, attempt]) => addAttempt(state, item, attempt), emptyState);
        expect(tabs.one.read().value).toEqual(all);
        expect(tabs.other.read().value).toEqual(all);
      }),
    );
  });

  test('what one remembers and the storage lost comes back when it follows', () => {
    const { storage, one, other } = openTabs();
    one.set(read('objections'));
    const overtaken = keep(practiceShelf, () => memoryStorage());
    overtaken.set(read('closing'));
    storage.kept[practiceShelf.key] = overtaken.read().text ?? '';
    one.follow();
    other.follow();
    expect(chapters(other.read().value)).toEqual(['closing', 'objections']);
  });

  test('following settles: once both know all, neither writes again', () => {
    const { storage, one, other } = openTabs();
    one.set(read('phone'));
    other.set(read('closing'));
    one.follow();
    other.follow();
    const text = storage.kept[practiceShelf.key];
    one.follow();
    other.follow();
    expect(storage.kept[practiceShelf.key]).toBe(text);
  });

  test('wiped in one is wiped in the other, which brings nothing back; what comes after stays', () => {
    const { one, other } = openTabs();
    one.set(read('objections'));
    other.follow();
    one.wipe(at(3));
    other.set(read('closing'));
    one.follow();
    expect(chapters(one.read().value)).toEqual(['closing']);
    one.wipe(at(1));
    other.follow();
    expect(chapters(other.read().value)).toEqual([]);
  });

  test('a file loaded after a wipe stays in both', () => {
    const { one, other } = openTabs();
    const saved = addAttempt(emptyState, { id: 'objection/a' }, makeAttempt(at(1), 'good'));
    one.set(() => saved);
    other.follow();
    one.wipe(at(3));
    one.set((state) => practiceShelf.merge?.(state, saved) ?? state);
    other.set(read('closing'));
    expect(Object.keys(other.read().value.items)).toEqual(['objection/a']);
  });

  test('storage that was cleared under a page is not filled again', () => {
    const { storage, one } = openTabs();
    one.set(read('objections'));
    delete storage.kept[practiceShelf.key];
    one.set(read('closing'));
    expect(chapters(one.read().value)).toEqual(['closing']);
  });

  test('damage under an open page costs it nothing', () => {
    const { storage, one, other } = openTabs();
    one.set(read('objections'));
    storage.kept[practiceShelf.key] = '{"broken';
    other.follow();
    one.set(read('closing'));
    expect(chapters(one.read().value)).toEqual(['objections', 'closing']);
    expect(one.read().found).toBe('{"broken');
  });
});

test('listeners hear of every change until they stop', () => {
  const { one } = openTabs();
  let heard = 0;
  const stop = one.subscribe(() => {
    heard += 1;
  });
  one.set(read('objections'));
  one.wipe(at(3));
  stop();
  one.set(read('closing'));
  expect(heard).toBe(2);
});
