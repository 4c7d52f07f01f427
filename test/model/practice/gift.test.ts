import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChoiceCard, describeSetting, type PracticeDeck, tagsOf } from '../../../src/model/practice/card.ts';
import { writeGift } from '../../../src/model/practice/export/gift.ts';
import { nastyDeck, plainCard, plainDeck, readMarkup, withPlainLines } from './decks.ts';
import { type GiftQuestion, readGift } from './read-gift.ts';

const worth = { strong: 100, fair: 50, weak: 0 };

function expectSame(deck: PracticeDeck, card: ChoiceCard, question: GiftQuestion | undefined): void {
  expect(question?.title).toBe(card.id);
  expect(question?.idNumber).toBe(`mushtari-${deck.language}-${card.id}`);
  expect(question?.tags).toEqual(tagsOf(card));
  const setting = describeSetting(card.prompt);
  const asked = [...(setting === null ? [] : [setting]), card.prompt.words, deck.labels.choose];
  expect(readMarkup(question?.text ?? '')).toEqual(asked.map(withPlainLines));
  expect(question?.text).toContain(`dir="${deck.direction}"`);
  const answers = question?.answers.map(({ weight, text, feedback }) => [weight, readMarkup(text).join(''), readMarkup(feedback).join('')]);
  expect(answers).toEqual(
    card.options.map(({ quality, text, feedback }) => [worth[quality], withPlainLines(text), withPlainLines(feedback)]),
  );
  const general = readMarkup(question?.general ?? '');
  for (const { name, text } of card.modelAnswer) {
    expect(general).toEqual(expect.arrayContaining((name === null ? [text] : [name, text]).map(withPlainLines)));
  }
  if (card.note !== null) expect(general).toContain(withPlainLines(card.note));
}

test('one block a question, with its category before it', () => {
  const file = writeGift(plainDeck);
  expect(file).toContain(
    '$CATEGORY: Mushtari/Objections/Price\n\n// [id:mushtari-en-too-dear] [tag:price] [tag:objections]\n::too-dear::[html]',
  );
  expect(file).toContain('\n~%50%2 \\= 2#Half.\n');
  expect(file).toContain('\n=Too much. I see.#Good.\n');
  expectSame(plainDeck, plainCard, readGift(file)[0]);
});

test('cards of a topic share a category, and a slash in a name makes no other', () => {
  const trust = { ...plainCard, id: 'burnt', topic: { id: 'trust', name: 'Trust/doubt' } };
  const questions = readGift(writeGift({ ...plainDeck, cards: [plainCard, trust, { ...plainCard, id: 'over-budget' }] }));
  expect(questions.map(({ title, category }) => [title, category])).toEqual([
    ['too-dear', 'Mushtari/Objections/Price'],
    ['over-budget', 'Mushtari/Objections/Price'],
    ['burnt', 'Mushtari/Objections/Trust//doubt'],
  ]);
});

test('what looks like a weight or a format is text', () => {
  const options = [
    { id: 'a', quality: 'weak', text: '%50% off', feedback: '[html]x' },
    { id: 'b', quality: 'strong', text: '[plain] words', feedback: '####' },
  ] as const;
  const card = { ...plainCard, options };
  const file = writeGift({ ...plainDeck, cards: [card] });
  expect(file).toContain('\n~&\\#37;50% off#&\\#91;html]x\n');
  expectSame(plainDeck, card, readGift(file)[0]);
});

test('every text comes back, whatever it holds, in every direction', () => {
  fc.assert(
    fc.property(nastyDeck, (deck) => {
      const questions = new Map(readGift(writeGift(deck)).map((question) => [question.title, question]));
      expect(questions.size).toBe(deck.cards.length);
      for (const card of deck.cards) expectSame(deck, card, questions.get(card.id));
    }),
  );
});
