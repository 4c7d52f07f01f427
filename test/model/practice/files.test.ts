import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { describeSetting, stableId } from '../../../src/model/practice/card.ts';
import { writeAnki } from '../../../src/model/practice/export/anki.ts';
import { writeGift } from '../../../src/model/practice/export/gift.ts';
import { writeJson } from '../../../src/model/practice/export/json.ts';
import { tableColumns, writeTable } from '../../../src/model/practice/export/table.ts';
import { nastyDeck, plainDeck } from './decks.ts';

const readTable = (file: string) =>
  Papa.parse<Record<string, string>>(file.replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true, newline: '\r\n' }).data;

/** What a spreadsheet would take for a formula has an apostrophe before it. */
const plain = (cell: string | undefined) => cell?.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r])/, '');

test('an id is of one language, and a setting tells what is known', () => {
  expect(stableId('tr', 'too-dear')).toBe('mushtari-tr-too-dear');
  expect(describeSetting({ who: 'A buyer', where: 'Phone', words: '…' })).toBe('A buyer · Phone');
  expect(describeSetting({ who: null, where: null, words: '…' })).toBeNull();
});

test('the JSON names its format, version, language, licence and source', () => {
  const { cards, ...head } = JSON.parse(writeJson(plainDeck));
  expect(cards).toEqual(plainDeck.cards);
  expect(head).toEqual({
    format: 'mushtari-practice',
    version: 4,
    language: 'en',
    direction: 'ltr',
    path: ['Mushtari', 'Objections'],
    source: plainDeck.source,
    licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  });
});

test('of a page on a disk that is published nowhere, files name the handbook and its licence, and no address', () => {
  const deck = { ...plainDeck, source: null, cards: plainDeck.cards.map((card) => ({ ...card, address: null })) };
  const own = { ...deck, cards: deck.cards.map((card) => ({ ...card, isOwn: true })) };
  for (const write of [writeAnki, writeGift, writeTable]) {
    expect(write(deck)).toContain('CC BY 4.0');
    expect(write(deck)).not.toMatch(/file:|mushtari\.example|null/);
  }
  expect(JSON.parse(writeJson(deck))).toMatchObject({ source: null, cards: [{ address: null }] });
  for (const write of [writeAnki, writeTable]) expect(write(own)).not.toContain('CC BY 4.0');
});

test('the table has one row an option', () => {
  const rows = readTable(writeTable(plainDeck));
  expect(Object.keys(rows[0] ?? {})).toEqual([...tableColumns]);
  expect(rows.map(({ id, option, quality }) => [id, option, quality])).toEqual([
    ['too-dear', 'drop', 'weak'],
    ['too-dear', 'list', 'fair'],
    ['too-dear', 'four-steps', 'strong'],
  ]);
  expect(rows[0]?.['model_answer']).toBe('Listen: Too much.\nAcknowledge: I see.');
});

test('every text comes back from both, whatever it holds', () => {
  fc.assert(
    fc.property(nastyDeck, (deck) => {
      expect(JSON.parse(writeJson(deck)).cards).toEqual(deck.cards);
      const rows = readTable(writeTable(deck));
      const options = deck.cards.flatMap((card) => card.options.map((option) => ({ card, option })));
      expect(rows).toHaveLength(options.length);
      for (const [place, { card, option }] of options.entries()) {
        const { text, feedback, words, note } = rows[place] ?? {};
        expect([text, feedback, words, note].map(plain)).toEqual(
          [option.text, option.feedback, card.prompt.words, card.note ?? ''].map(plain),
        );
      }
    }),
  );
});
