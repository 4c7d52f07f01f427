import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedAt, setMark } from '../../../src/model/practice/mark.ts';
import { mergeStates } from '../../../src/model/practice/merge.ts';
import { advance, endSession, startSession } from '../../../src/model/practice/session.ts';
import { addAttempt, emptyState, type PracticeState, parseState, setPerDay } from '../../../src/model/practice/state.ts';
import { at, type items, makeItem, practise, states, turns } from './arbitrary.ts';

/** Equal to the last letter, order of keys included: a file saved after a merge is the same everywhere. */
const text = (state: PracticeState) => JSON.stringify(mergeStates(emptyState, state));

describe('joining two browsers', () => {
  test('does not depend on which comes first', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        expect(mergeStates(a, b)).toEqual(mergeStates(b, a));
        expect(text(mergeStates(a, b))).toBe(text(mergeStates(b, a)));
      }),
    );
  });

  test('nor, of three, on which two are joined first', () => {
    fc.assert(
      fc.property(states, states, states, (a, b, c) => {
        expect(mergeStates(a, mergeStates(b, c))).toEqual(mergeStates(mergeStates(a, b), c));
      }),
    );
  });

  test('twice is once, and an empty one adds nothing', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        expect(mergeStates(a, a)).toEqual(a);
        expect(mergeStates(mergeStates(a, b), b)).toEqual(mergeStates(a, b));
        expect(mergeStates(a, emptyState)).toEqual(a);
      }),
    );
  });

  test('loses no attempt, and gives a sound state', () => {
    fc.assert(
      fc.property(states, states, (a, b) => {
        const joined = mergeStates(a, b);
        expect(parseState(JSON.parse(JSON.stringify(joined)))).toEqual(joined);
        for (const [id, { attempts }] of [...Object.entries(a.items), ...Object.entries(b.items)])
          for (const { at: moment, chosen, grade } of attempts)
            expect(joined.items[id]?.attempts).toContainEqual(expect.objectContaining({ at: moment, chosen, grade }));
      }),
    );
  });

  test('is what one browser would have kept that saw all turns', () => {
    const play = (made: readonly (readonly [(typeof items)[number], Parameters<typeof addAttempt>[2]])[]) =>
      made.reduce((state, [item, attempt]) => addAttempt(state, item, attempt), emptyState);
    fc.assert(
      fc.property(turns, turns, (one, other) => {
        expect(mergeStates(play(one), play(other))).toEqual(play([...one, ...other]));
      }),
    );
  });
});

describe('the rules of joining', () => {
  const said = { who: '', words: 'Too dear.', weak: '', why: '', strong: 'Against what?', fails: '' };
  const own = { ...said, id: 'a', updated: at(2).toISOString(), isDeleted: false };

  test('a deleted card stays deleted, unless it was written again later', () => {
    const [old, deleted] = [
      { ...emptyState, own: [own] },
      { ...emptyState, own: [{ ...own, updated: at(3).toISOString(), isDeleted: true, words: '', strong: '' }] },
    ];
    const again = { ...emptyState, own: [{ ...own, updated: at(4).toISOString() }] };
    expect(mergeStates(old, deleted).own).toEqual(deleted.own);
    expect(mergeStates(deleted, again).own).toEqual(again.own);
  });

  test('of numbers a day the one set last; where that is not known one that is not the usual, then the larger', () => {
    const withPerDay = (perDay: number) => ({ ...emptyState, settings: { perDay, updated: null } });
    const join = (a: number, b: number) => mergeStates(withPerDay(a), withPerDay(b)).settings.perDay;
    expect([join(5, 20), join(20, 40), join(5, 10), join(20, 20)]).toEqual([5, 40, 10, 20]);
    const more = setPerDay(withPerDay(20), 40, at(2));
    const less = setPerDay(more, 20, at(1));
    expect(mergeStates(more, less).settings).toEqual(less.settings);
    expect(less.settings.updated).toBe(new Date(at(2).getTime() + 1).toISOString());
  });

  test('what was unticked, or read and then not read after all, stays so until it is set again', () => {
    const ticked = { ...emptyState, ticks: setMark({}, 'first-day/1', true, at(2)) };
    const unticked = { ...ticked, ticks: setMark(ticked.ticks, 'first-day/1', false, at(3)) };
    const again = { ...unticked, ticks: setMark(unticked.ticks, 'first-day/1', true, at(3)) };
    expect(markedAt(mergeStates(unticked, ticked).ticks, 'first-day/1')).toBeNull();
    expect(markedAt(mergeStates(unticked, again).ticks, 'first-day/1')).toEqual(new Date(at(3).getTime() + 1));
    const read = { ...emptyState, read: setMark({}, 'objections', true, at(2)) };
    const unread = { ...read, read: setMark(read.read, 'objections', false, at(1)) };
    expect(markedAt(mergeStates(read, unread).read, 'objections')).toBeNull();
  });

  test('of sittings the later, then the one that is over, then the one that got further', () => {
    const [early, late] = [startSession(['a', 'b', 'c'], 5, at(2)), startSession(['c'], 10, at(3))];
    const join = (a: PracticeState['session'], b: PracticeState['session']) =>
      mergeStates({ ...emptyState, session: a }, { ...emptyState, session: b }).session;
    expect(join(early, late)).toEqual(late);
    expect(join(early, advance(early, 'a'))).toEqual(advance(early, 'a'));
    expect(join(endSession(early), advance(early, 'a'))).toEqual(endSession(early));
    expect(join(null, early)).toEqual(early);
    const after = startSession(['a'], 5, at(1), late);
    expect(join(after, late)).toEqual(after);
  });

  test('an item that is gone in both stays without memory; where one still has it, it is remembered', () => {
    const item = makeItem('x');
    const kept = practise([[item, at(2), 'good']]);
    const gone = { ...kept, items: { [item.id]: { version: 1, memory: null, attempts: kept.items[item.id]?.attempts ?? [] } } };
    expect(mergeStates(gone, gone)).toEqual(gone);
    expect(mergeStates(gone, kept)).toEqual(kept);
  });

  test('a memory that came without attempts stays until there are some', () => {
    const item = makeItem('x');
    const kept = practise([[item, at(2), 'good']]);
    const memory = kept.items[item.id]?.memory ?? null;
    const bare = { ...emptyState, items: { [item.id]: { version: 1, memory, attempts: [] } } };
    expect(mergeStates(bare, bare)).toEqual(bare);
    const further = practise([[item, at(9), 'again']], kept);
    expect(mergeStates(bare, further)).toEqual(further);
  });
});
