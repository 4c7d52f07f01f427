import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { PracticeDeck } from '../../../src/model/practice/card.ts';
import { writeAnki } from '../../../src/model/practice/export/anki.ts';
import { writeGift } from '../../../src/model/practice/export/gift.ts';
import { writeJson } from '../../../src/model/practice/export/json.ts';
import { writeTable } from '../../../src/model/practice/export/table.ts';
import { strongEnding, strongTurns, turnCards, withoutBranches } from '../../../src/model/practice/talk-card.ts';
import { plainCard, plainDeck, readMarkup, talkCard } from './decks.ts';
import { readAnki } from './read-anki.ts';
import { readGift } from './read-gift.ts';

const deck: PracticeDeck = { ...plainDeck, cards: [plainCard, talkCard] };
const ids = ['at-the-door-greet', 'at-the-door-ask', 'at-the-door-choose'];

test('the strong path and its end', () => {
  expect(strongTurns(talkCard).map(({ turn, reply }) => [turn.id, reply.id])).toEqual([
    ['greet', 'hello'],
    ['ask', 'what-for'],
    ['choose', 'two'],
  ]);
  expect(strongEnding(talkCard)).toBe('It ended: sold.');
});

test('each turn of the strong path is a card with what was said before, one strong reply, and who speaks', () => {
  const cards = turnCards(talkCard);
  expect(cards.map(({ id }) => id)).toEqual(ids);
  expect(cards[0]?.prompt).toEqual({ who: null, where: 'A shop', before: ['They look around.'], words: 'They say greet.' });
  expect(cards[2]?.prompt).toEqual({
    who: 'The friend',
    where: 'A shop',
    before: ['They look around.', '– They say greet.', '– You say hello.', '– They say ask.', '– You say what-for.'],
    words: 'They say choose.',
  });
  for (const { options } of cards) expect(options.filter(({ quality }) => quality === 'strong')).toHaveLength(1);
  expect(cards.map(({ modelAnswer, note }) => [modelAnswer[0]?.text, note])).toEqual([
    ['You say hello.', 'When greet fails.'],
    ['You say what-for.', 'When ask fails.'],
    ['You say two.', 'When choose fails.'],
  ]);
  expect(withoutBranches(deck.cards).map(({ id }) => id)).toEqual(['too-dear', ...ids]);
});

test('Anki, Moodle and the table get the turns, JSON the whole conversation', () => {
  const notes = readAnki(writeAnki(deck)).notes.slice(1);
  expect(notes.map(([guid]) => guid)).toEqual(ids.map((id) => `mushtari-en-${id}`));
  expect(readMarkup(notes[1]?.[3] ?? '')).toEqual([
    ...['A shop', 'They look around.', '– They say greet.', '– You say hello.', 'They say ask.', 'How will you answer?'],
  ]);
  const questions = readGift(writeGift(deck)).slice(1);
  expect(questions.map(({ title }) => title)).toEqual(ids);
  expect(questions[0]?.answers.map(({ weight, text, feedback }) => [weight, text, feedback])).toEqual([
    [100, 'You say hello.', 'Why hello.'],
    [50, 'You say wave.', 'Why wave.'],
    [0, 'You say price.', 'Why price.'],
  ]);
  const rows = Papa.parse<Record<string, string>>(writeTable(deck).replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
  expect(rows.filter(({ id }) => id === ids[0]).map(({ words, quality }) => [words, quality])).toEqual(
    ['strong', 'fair', 'weak'].map((quality) => ['They look around.\nThey say greet.', quality]),
  );
  expect(JSON.parse(writeJson(deck)).cards).toEqual(deck.cards);
});
