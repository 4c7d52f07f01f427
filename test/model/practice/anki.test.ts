import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeSetting } from '../../../src/model/practice/card.ts';
import { writeAnki } from '../../../src/model/practice/export/anki.ts';
import { nastyDeck, plainCard, plainDeck, readMarkup, withPlainLines } from './decks.ts';
import { readAnki } from './read-anki.ts';

test('the header names the columns that are no fields, and a note is one line', () => {
  const file = writeAnki(plainDeck);
  const { header, notes } = readAnki(file);
  expect(header).toEqual({
    separator: 'tab',
    html: 'true',
    notetype: 'Basic',
    'guid column': '1',
    'deck column': '2',
    'tags column': '3',
  });
  expect(file.split('\n')).toHaveLength(6 + 1 + 1);
  expect(file.split('\n')[6]).toMatch(/^"mushtari-en-too-dear"\t"Mushtari::Objections::Price"\t"mushtari::price mushtari::objections"\t/);
  expect(notes[0]).toHaveLength(5);
});

test('a name with two colons makes no deck of its own, and a card keeps its id', () => {
  const again = { ...plainCard, topic: { id: 'price', name: 'Price::high' }, prompt: { ...plainCard.prompt, words: 'Edited.' } };
  const [note] = readAnki(writeAnki({ ...plainDeck, cards: [again] })).notes;
  expect(note?.slice(0, 2)).toEqual(['mushtari-en-too-dear', 'Mushtari::Objections::Price:high']);
});

test('every text comes back, whatever it holds, in every direction', () => {
  fc.assert(
    fc.property(nastyDeck, (deck) => {
      const { notes } = readAnki(writeAnki(deck));
      expect(notes).toHaveLength(deck.cards.length);
      for (const [place, card] of deck.cards.entries()) {
        const [guid, , , front = '', back = ''] = notes[place] ?? [];
        expect(guid).toBe(`mushtari-${deck.language}-${card.id}`);
        expect(front).toContain(`dir="${deck.direction}"`);
        const setting = describeSetting(card.prompt);
        const asked = [...(setting === null ? [] : [setting]), card.prompt.words, deck.labels.ask];
        expect(readMarkup(front)).toEqual(asked.map(withPlainLines));
        const steps = card.modelAnswer.flatMap(({ name, text }) => (name === null ? [text] : [name, text]));
        const replies = card.options.flatMap(({ quality, text, feedback }) => [deck.labels.qualities[quality], text, feedback]);
        const note = card.note === null ? [] : [deck.labels.note ?? '', card.note];
        const told = [deck.labels.modelAnswer, ...steps, deck.labels.options, ...replies, ...note, 'Mushtari', ' · ', 'CC BY 4.0'];
        expect(readMarkup(back)).toEqual(told.map(withPlainLines));
      }
    }),
  );
});
