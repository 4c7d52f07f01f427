import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deleteOwnCard, writeOwnCard } from '../../../src/model/practice/own-card.ts';
import { readOwnFile, takeOwnFile, writeOwnFile } from '../../../src/model/practice/own-file.ts';
import { at } from './arbitrary.ts';

const nurse = {
  id: 'a',
  who: 'A nurse',
  words: 'Too dear.',
  weak: 'It is not.',
  why: 'It argues.',
  strong: 'Against what?',
  fails: 'When they said.',
};
const buyer = { ...nurse, id: 'b', words: 'Next year.' };
const filed = (card: typeof nurse, updated: string | null = null) => ({ ...card, updated });
const own = writeOwnCard(writeOwnCard([], nurse, at(2)), buyer, at(2));
const file = (parts: object) => JSON.stringify({ kind: 'mushtari-own-objections', version: 1, cards: [nurse], ...parts });

describe('a file of own cards', () => {
  test('comes back as it was written, without what was deleted', () => {
    expect(readOwnFile(writeOwnFile(own))).toEqual({
      drafts: [filed(nurse, at(2).toISOString()), filed(buyer, at(2).toISOString())],
      problems: [],
    });
    expect(readOwnFile(writeOwnFile(deleteOwnCard(own, 'a', at(3)))).drafts).toMatchObject([buyer]);
  });

  test('says what is wrong with it, and still gives the sound cards', () => {
    expect(readOwnFile('Too dear.').problems).toEqual([{ kind: 'not-json' }]);
    expect(readOwnFile('[]').problems).toEqual([{ kind: 'other-file', isPractice: false }]);
    expect(readOwnFile('{"key":"mushtari:practice","version":2}').problems).toEqual([{ kind: 'other-file', isPractice: true }]);
    expect(readOwnFile(file({ version: 3 })).problems).toEqual([{ kind: 'newer-version' }]);
    for (const cards of [[], 7, undefined]) expect(readOwnFile(file({ cards })).problems).toEqual([{ kind: 'no-cards' }]);
    expect(readOwnFile(file({ cards: [7, buyer, { ...nurse, strong: '' }] }))).toEqual({
      drafts: [filed(buyer)],
      problems: [
        { kind: 'not-a-card', place: 1 },
        { kind: 'card', place: 3, problem: { kind: 'missing', field: 'strong' } },
      ],
    });
  });

  test('of before a weak reply was asked for is taken in', () => {
    expect(readOwnFile(file({ cards: [{ ...nurse, weak: '' }] }))).toEqual({ drafts: [filed({ ...nurse, weak: '' })], problems: [] });
  });

  test('of before reasons could be written is taken in whole', () => {
    const { why: _why, fails: _fails, ...bare } = nurse;
    expect(readOwnFile(file({ cards: [bare] }))).toEqual({ drafts: [filed({ ...nurse, why: '', fails: '' })], problems: [] });
    expect(readOwnFile(file({ version: 2, cards: [{ ...nurse, why: 7 }] })).problems).toEqual([{ kind: 'not-a-card', place: 1 }]);
  });

  test('nothing whatever makes reading throw', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((cards) => file({ cards: JSON.parse(cards) })),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(() => readOwnFile(text)).not.toThrow();
      }),
    );
  });
});

describe('taking a file in', () => {
  test('adds what is new, takes what was changed last, and loses nothing else', () => {
    const taken = takeOwnFile(own, [filed({ ...nurse, strong: 'Compared with what?' }), filed({ ...nurse, id: 'c' })], at(3));
    expect(taken.map(({ id, strong }) => [id, strong])).toEqual([
      ['a', 'Compared with what?'],
      ['b', buyer.strong],
      ['c', nurse.strong],
    ]);
    const edited = { ...nurse, strong: 'In what way?' };
    expect(takeOwnFile(own, [filed(edited, at(1).toISOString())], at(3))).toEqual(own);
    expect(takeOwnFile(own, [filed(edited, at(3).toISOString())], at(4))[0]).toMatchObject(edited);
  });

  test('twice is once, and brings back what was deleted', () => {
    const taken = takeOwnFile([], [filed(nurse), filed(buyer)], at(3));
    expect(takeOwnFile(taken, [filed(nurse), filed(buyer)], at(9))).toEqual(taken);
    const [back] = takeOwnFile(deleteOwnCard(own, 'a', at(5)), [filed(nurse, at(2).toISOString())], at(3));
    expect(back).toMatchObject({ ...nurse, isDeleted: false });
  });
});
