import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemId } from '../../../src/model/practice/item.ts';
import { mergeStates } from '../../../src/model/practice/merge.ts';
import { addAttempt } from '../../../src/model/practice/state.ts';
import { addTallies, enough, findHard, readTally, type Tally, tallyState, writeTally } from '../../../src/model/practice/tally.ts';
import { at, makeAttempt, makeItem, practise, states } from './arbitrary.ts';

const tallies = states.map(tallyState);

describe('adding up answers', () => {
  test('does not depend on order or grouping, and the same file twice counts once', () => {
    fc.assert(
      fc.property(tallies, tallies, tallies, (a, b, c) => {
        expect(addTallies(a, b)).toEqual(addTallies(b, a));
        expect(addTallies(a, addTallies(b, c))).toEqual(addTallies(addTallies(a, b), c));
        expect(addTallies(addTallies(a, b), b)).toEqual(addTallies(a, b));
        expect(addTallies({}, a)).toEqual(a);
      }),
    );
  });

  test('two files of one person count what both together hold', () => {
    fc.assert(
      fc.property(states, states, (monday, friday) => {
        const both = addTallies(tallyState(monday), tallyState(friday));
        const joined = tallyState(mergeStates(monday, friday));
        expect(Object.keys(both).sort()).toEqual(Object.keys(joined).sort());
        for (const [id, answers] of Object.entries(joined)) expect(Object.keys(both[id] ?? {}).sort()).toEqual(Object.keys(answers).sort());
      }),
    );
  });

  test('two people who chose the same a moment apart are two answers', () => {
    const item = makeItem('a');
    const sum = addTallies(tallyState(practise([[item, at(2, 9), 'again']])), tallyState(practise([[item, at(2, 10), 'again']])));
    expect(findHard([item], sum)).toMatchObject([{ answers: 2, failed: 2 }]);
  });
});

describe('what a tally tells', () => {
  const own = { id: itemId('own', 'mine') };
  const state = addAttempt(practise([[makeItem('a'), at(2), 'again']]), own, makeAttempt(at(2), 'again'));

  test('neither the moment nor anything of own cards', () => {
    const text = writeTally(tallyState(state));
    expect(text).toContain('four-steps');
    expect(text).not.toContain('mine');
    expect(text).not.toContain('2026');
  });

  test('goes into a file and comes back; nothing whatever makes reading throw', () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        expect(readTally(writeTally(tally))).toEqual(tally);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readTally(text)).not.toThrow();
      }),
    );
    for (const items of ['7', '{"a":7}', '{"a":{"x":{"version":1,"chosen":7,"isFailed":true}}}'])
      expect(readTally(`{"kind":"mushtari-answers","version":1,"items":${items}}`)).toBeNull();
    expect(readTally('{"kind":"mushtari-answers","version":2,"items":{}}')).toBeNull();
  });
});

describe('which items fail', () => {
  const [sure, small, fine, rewritten] = [
    makeItem('sure'),
    makeItem('small'),
    makeItem('fine'),
    makeItem('rewritten', 'price', { version: 2 }),
  ];
  const answers = (count: number, isFailed: boolean, chosen: string, version = 1) =>
    Object.fromEntries(Array.from({ length: count }, (_, place) => [`${chosen}${isFailed}${place}`, { version, chosen, isFailed }]));
  const tally: Tally = {
    [sure.id]: { ...answers(8, true, 'x'), ...answers(4, false, 'y') },
    [small.id]: answers(2, true, 'x'),
    [fine.id]: { ...answers(1, true, 'x'), ...answers(enough, false, 'y') },
    [rewritten.id]: { ...answers(5, true, 'x', 1), ...answers(1, false, 'y', 2) },
    'objection/gone': answers(20, true, 'x'),
  };
  const found = findHard([fine, small, sure, rewritten, makeItem('unanswered')], tally);

  test('first those of which most can be said; few answers say nothing, however bad', () => {
    expect(found.map(({ id }) => id)).toEqual([sure.id, fine.id, small.id, rewritten.id]);
    expect(found[0]?.interval?.low).toBeCloseTo(0.39, 2);
    expect(found[2]?.interval).toBeNull();
  });

  test('counts what was chosen, in the present version only', () => {
    expect(found[0]).toMatchObject({ answers: 12, failed: 8, earlier: 0 });
    expect(found[0]?.chosen).toEqual([
      { what: 'x', count: 8 },
      { what: 'y', count: 4 },
    ]);
    expect(found[3]).toMatchObject({ answers: 1, failed: 0, earlier: 5, chosen: [{ what: 'y', count: 1 }] });
  });
});
