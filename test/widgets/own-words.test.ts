import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeAnki } from '../../src/model/practice/export/anki.ts';
import { writeGift } from '../../src/model/practice/export/gift.ts';
import { writeJson } from '../../src/model/practice/export/json.ts';
import { writeTable } from '../../src/model/practice/export/table.ts';
import { type OwnDraft, toItem, writeOwnCard } from '../../src/model/practice/own-card.ts';
import { toOwnCard } from '../../src/widgets/practice/own-words.ts';
import { toPracticeDeck } from '../../src/widgets/practice/practice-deck.ts';
import { wordsOf } from '../e2e/words.ts';
import { at } from '../model/practice/arbitrary.ts';

const words = wordsOf('practice');
const data = { locale: 'en', words, kit: wordsOf('kit'), drill: wordsOf('objection-drill'), groups: {} } as const;
const said = { id: 'nephew', who: 'A baker', words: 'My nephew can do it.', weak: 'He cannot.', strong: 'Who runs it then?' };
const draft: OwnDraft = { ...said, why: '', fails: '' };

function toCards(...drafts: OwnDraft[]) {
  const own = drafts.reduce<ReturnType<typeof writeOwnCard>>((cards, one) => writeOwnCard(cards, one, at(2)), []);
  return own.flatMap((card) => {
    const item = toItem(card);
    return item === null ? [] : [toOwnCard(card, item, words)];
  });
}

const addressOf = (item: string | null) => `https://mushtari.example/en/practice/${item === null ? '' : `?item=${item}`}`;

describe('an objection of one’s own', () => {
  test('is a choice between its two replies', () => {
    const [card] = toCards(draft);
    expect(card?.task.kind === 'one' && card.task.entries.map(({ text }) => text)).toEqual([draft.strong, draft.weak]);
    expect(writeGift(toPracticeDeck(data, toCards(draft), addressOf))).toContain(`~He cannot.#${words.own.weakFeedback}`);
  });

  test('tells why the weak reply is weak and when the strong one fails, where the reader wrote it', () => {
    const [card] = toCards({ ...draft, why: 'It runs the nephew down.', fails: 'When he has made one.' });
    expect(card?.task.kind === 'one' && card.task.entries.map(({ right, wrong }) => [right, wrong])).toEqual([
      [words.own.strongFeedback, words.own.strongFeedback],
      ['It runs the nephew down.', 'It runs the nephew down.'],
    ]);
    expect(card?.fails).toBe('When he has made one.');
    expect(toCards(draft)[0]?.fails).toBeNull();
  });

  test('without a weak reply shows no empty choice: it is answered freely, and an essay elsewhere', () => {
    const cards = toCards({ ...draft, weak: ' ' });
    expect(cards[0]?.task).toMatchObject({ kind: 'free' });
    expect(cards[0]?.task.kind).toBe(cards[0]?.kind);
    expect(cards[0]?.model).toBe(draft.strong);
    const gift = writeGift(toPracticeDeck(data, cards, addressOf));
    expect(gift).toMatch(/\{\n####/);
    expect(gift).not.toContain('~');
  });

  test('goes along without an address, which no other browser would know, and without the handbook’s licence', () => {
    const deck = toPracticeDeck(data, toCards(draft, { ...draft, id: 'b', weak: '' }), addressOf);
    for (const write of [writeAnki, writeGift, writeJson, writeTable]) expect(write(deck)).not.toContain('own/');
    expect(deck.cards.map(({ address }) => address)).toEqual([null, null]);
    const [row] = Papa.parse<Record<string, string>>(writeTable(deck).replace(/^\ufeff/, ''), { header: true }).data;
    expect([row?.['address'], row?.['licence']]).toEqual(['', '']);
  });
});
