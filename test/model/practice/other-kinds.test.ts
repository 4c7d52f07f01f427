import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { matchText, type PracticeDeck, pathOf, shownChoices, shownEntries, tagsOf } from '../../../src/model/practice/card.ts';
import { writeAnki } from '../../../src/model/practice/export/anki.ts';
import { writeGift } from '../../../src/model/practice/export/gift.ts';
import { writeJson } from '../../../src/model/practice/export/json.ts';
import { keyOf } from '../../../src/model/practice/export/markup.ts';
import { writeTable } from '../../../src/model/practice/export/table.ts';
import { otherCards, plainDeck, readMarkup } from './decks.ts';
import { readAnki } from './read-anki.ts';

const { several, order, match, free } = otherCards;
const deck: PracticeDeck = { ...plainDeck, cards: Object.values(otherCards) };
const blocks = new Map(
  writeGift(deck)
    .split('\n\n')
    .map((block) => [/::([^:]*)::/.exec(block)?.[1] ?? '', block] as const),
);

/** The answers of a GIFT block without the general feedback. */
const answersOf = (id: string) => /\{\n?([\s\S]*?)####/.exec(blocks.get(id) ?? '')?.[1]?.trim();

describe('Moodle', () => {
  test('several: right options share the whole, wrong ones take theirs away, each with the feedback for who picks it', () => {
    expect(answersOf('which-open')?.split('\n')).toEqual([
      '~%50%What for?#what-for is right.',
      '~%50%Where \\= at home?#where is right.',
      '~%-100%For work?#for-work is wrong.',
    ]);
  });

  test('steps are matched to their places, and an arrow in a text parts nothing', () => {
    const lines = answersOf('in-order')?.split('\n') ?? [];
    expect([...lines].sort()).toEqual(['=Ask → wait. -> 2', '=Greet. -> 1', '=Show. -> 3']);
  });

  test('a match names its choice, and a choice that fits nothing stands alone', () => {
    expect(answersOf('who-wants-what')?.split('\n')).toEqual(['=Wallet -> Safety', '=Ally -> A trial', '=User -> A trial', '= -> A medal']);
  });

  test('a free answer is an essay: nothing stands in its braces but the feedback with every criterion', () => {
    expect(answersOf('own-words')).toBe('');
    expect(blocks.get('own-words')).toContain('The total.');
  });
});

test('Anki shows the task on the front without its key, and every entry with its key on the back', () => {
  const notes = readAnki(writeAnki(deck)).notes;
  for (const [place, card] of Object.values(otherCards).entries()) {
    const [front = [], back = []] = [notes[place]?.[3], notes[place]?.[4]].map((markup) => readMarkup(markup ?? ''));
    expect(front).toContain(card.question);
    for (const [number, entry] of card.entries.entries()) {
      expect(front.includes(entry.text)).toBe(card.kind !== 'free');
      expect(back).toEqual(expect.arrayContaining([keyOf(deck, card, number), entry.text, entry.right]));
    }
  }
});

test('the table has a row an entry, with what the key says of it', () => {
  const rows = Papa.parse<Record<string, string>>(writeTable(deck).replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
  const keys = (id: string) => rows.filter((row) => row['id'] === id).map(({ kind, option, quality }) => [kind, option, quality]);
  expect(keys('which-open').at(-1)).toEqual(['several', 'for-work', 'Does not']);
  expect(keys('in-order').map(([, , quality]) => quality)).toEqual(['1.', '2.', '3.']);
  expect(keys('who-wants-what')[0]).toEqual(['match', 'wallet', 'Safety']);
  expect(keys('own-words')).toHaveLength(2);
  const explained = rows.find(({ option }) => option === 'for-work');
  expect([explained?.['feedback'], explained?.['feedback_wrong']]).toEqual(['for-work is right.', 'for-work is wrong.']);
});

test('a card’s tags stand once each, and its part is a deck and a category of its own', () => {
  const card = { ...free, id: 'sorted', part: { id: 'objections', name: 'Objections' }, topic: { id: 'price', name: 'Price' } };
  const sorted: PracticeDeck = { ...deck, path: ['Mushtari', 'Practice'], cards: [card] };
  expect(tagsOf(card)).toEqual(['objections', 'price']);
  expect(pathOf(sorted, card)).toEqual(['Mushtari', 'Practice', 'Objections', 'Price']);
  expect(readAnki(writeAnki(sorted)).notes[0]?.slice(1, 3)).toEqual([
    'Mushtari::Practice::Objections::Price',
    'mushtari::objections mushtari::price',
  ]);
  expect(writeGift(sorted)).toContain('$CATEGORY: Mushtari/Practice/Objections/Price\n');
  expect(writeGift(sorted)).toContain('] [tag:objections] [tag:price]\n');
});

test('a good answer without parts is named once', () => {
  const card = { ...free, modelAnswer: [{ name: null, text: 'Say the total.' }] };
  const back = readMarkup(readAnki(writeAnki({ ...deck, cards: [card] })).notes[0]?.[4] ?? '');
  expect(back.filter((text) => text === deck.labels.modelAnswer)).toHaveLength(1);
  expect(back).toContain('Say the total.');
});

test('places are told in the digits of the language', () => {
  expect(keyOf({ ...deck, language: 'fa' }, order, 2)).toBe('۳.');
});

test('Moodle numbers the steps in the digits of the language', () => {
  expect(writeGift({ ...deck, language: 'fa', cards: [order] })).toContain('=Greet. -> ۱\n');
});

test('JSON keeps cards of every kind whole', () => {
  expect(JSON.parse(writeJson(deck)).cards).toEqual(deck.cards);
});

test('what is shown holds every entry, gives no order away, and is the same each time', () => {
  expect(shownEntries(order).map(({ id }) => id)).not.toEqual(order.entries.map(({ id }) => id));
  for (const card of [several, order, match, free]) {
    expect([...shownEntries(card)].map(({ id }) => id).sort()).toEqual(card.entries.map(({ id }) => id).sort());
    expect(shownEntries(card)).toEqual(shownEntries(card));
  }
  expect(
    shownChoices(match)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['medal', 'safety', 'trial']);
  expect([matchText(match, 'medal'), matchText(match, 'x')]).toEqual(['A medal', '']);
});
