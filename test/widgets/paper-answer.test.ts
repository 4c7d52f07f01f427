import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { PracticeCard } from '../../src/model/practice/card.ts';
import { PaperAnswer } from '../../src/widgets/kit/carry/PaperAnswer.tsx';
import { otherCards, plainCard, plainDeck, readMarkup } from '../model/practice/decks.ts';

const keyOf = (card: PracticeCard, note = plainDeck.labels.note) =>
  renderToStaticMarkup(createElement(PaperAnswer, { card, deck: { ...plainDeck, labels: { ...plainDeck.labels, note } } }));

describe('the key on paper', () => {
  test.each(['When would this fail?', 'کِی جواب نمی‌دهد؟'])('has no colon after “%s”, and one after a label that does not ask', (note) => {
    expect(keyOf(plainCard, note)).toContain(`<b>${note}</b>`);
    expect(keyOf(plainCard)).toContain('<b>What would change the answer:</b>');
  });

  test('begins with the question where a list with numbers of its own follows', () => {
    for (const card of [otherCards.order, otherCards.match]) {
      const markup = keyOf({ ...card, modelAnswer: [] });
      expect(markup.startsWith(`<p>${card.question}</p><ul><li>`)).toBe(true);
    }
  });

  test('names the strong option by its words, once', () => {
    const strong = 'Too much. I see.';
    const count = (card: PracticeCard) => readMarkup(keyOf(card)).filter((text) => text.trim() === strong).length;
    expect(count({ ...plainCard, modelAnswer: [] })).toBe(1);
    expect(count({ ...plainCard, modelAnswer: [{ name: null, text: strong }] })).toBe(1);
    expect(count({ ...plainCard, modelAnswer: [{ name: strong, text: 'Short.' }] })).toBe(0);
    expect(count(plainCard)).toBe(0);
  });
});
