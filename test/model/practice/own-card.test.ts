import { describe, expect, test } from 'vitest';
import { todayOf } from '../../../src/model/practice/day.ts';
import { checkOwnCard, deleteOwnCard, isChoice, mostCharacters, toItem, writeOwnCard } from '../../../src/model/practice/own-card.ts';
import { reasonFor } from '../../../src/model/practice/queue.ts';
import { emptyState, parseState } from '../../../src/model/practice/state.ts';
import { at, practise } from './arbitrary.ts';

const draft = { id: 'a', who: 'A nurse', words: 'Too dear.', weak: 'It is not.', why: 'It argues.', strong: 'Against what?', fails: '' };

describe('writing a card', () => {
  test('asks for what the customer says and both replies, and for no more than fits', () => {
    expect(checkOwnCard(draft)).toEqual([]);
    expect(checkOwnCard({ id: 'a', who: '', words: ' ', weak: 'No.', why: '', strong: 'Yes.', fails: '' })).toEqual([
      { kind: 'missing', field: 'words' },
    ]);
    expect(checkOwnCard({ ...draft, weak: ' ' })).toEqual([{ kind: 'missing', field: 'weak' }]);
    expect(checkOwnCard({ ...draft, id: 'A/b', who: 'é'.repeat(mostCharacters.who + 1), strong: '' })).toEqual([
      { kind: 'bad-id' },
      { kind: 'too-long', field: 'who', most: mostCharacters.who, found: mostCharacters.who + 1 },
      { kind: 'missing', field: 'strong' },
    ]);
    expect(checkOwnCard({ ...draft, who: '👩‍⚕️'.repeat(20) })).toEqual([]);
  });

  test('puts it among the others by id, and keeps its moment when nothing changed', () => {
    const own = writeOwnCard(writeOwnCard([], { ...draft, id: 'b' }, at(2)), draft, at(2));
    expect(own.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(writeOwnCard(own, draft, at(9))).toEqual(own);
    expect(parseState({ ...emptyState, own })).toEqual({ ...emptyState, own });
  });

  test('an edit under a clock set back is still later than what it changes', () => {
    const own = writeOwnCard([], draft, at(9));
    const [edited] = writeOwnCard(own, { ...draft, strong: 'Compared with what?' }, at(2));
    expect(edited).toMatchObject({ strong: 'Compared with what?', updated: new Date(at(9).getTime() + 1).toISOString() });
  });
});

test('a deleted card leaves its id and no words, and is no item', () => {
  const own = deleteOwnCard(writeOwnCard([], draft, at(2)), 'a', at(3));
  expect(own).toEqual([
    { id: 'a', updated: at(3).toISOString(), isDeleted: true, who: '', words: '', weak: '', why: '', strong: '', fails: '' },
  ]);
  expect(own.map(toItem)).toEqual([null]);
  expect(deleteOwnCard(own, 'a', at(4))).toEqual(own);
  expect(deleteOwnCard(own, 'never', at(4))).toEqual(own);
  expect(writeOwnCard(own, draft, at(5)).map(toItem)[0]?.id).toBe('own/a');
});

test('a card is an item, and comes back the day after it was edited', () => {
  const own = writeOwnCard([], draft, at(2));
  const [item] = own.map(toItem);
  expect(item).toEqual({ id: 'own/a', version: at(2).getTime(), kind: 'one', skill: 'own', group: 'own', chapters: [], isFree: true });
  if (item === null || item === undefined) return;
  const state = practise([[item, at(2, 10), 'good']]);
  const [edited] = writeOwnCard(own, { ...draft, weak: 'No.' }, at(2, 11)).map(toItem);
  if (edited === null || edited === undefined) return;
  expect(reasonFor(edited, state.items[item.id], todayOf(at(2, 12)))).toBeNull();
  expect(reasonFor(edited, state.items[item.id], todayOf(at(3)))).toEqual({ kind: 'edited' });
  expect(reasonFor(item, state.items[item.id], todayOf(at(3)))).toBeNull();
});

test('without a weak reply, as cards of before may be, it is answered freely', () => {
  const [card] = writeOwnCard([], { ...draft, weak: ' ' }, at(2));
  if (card === undefined) throw new Error('The card was not written.');
  expect(isChoice(card)).toBe(false);
  expect(toItem(card)).toMatchObject({ kind: 'free', isFree: true });
  expect(parseState({ ...emptyState, own: [card] })?.own).toEqual([card]);
});
