import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { locales } from '../../src/i18n/locales.ts';
import { mixOptions } from '../../src/model/practice/card.ts';
import { writeAnki } from '../../src/model/practice/export/anki.ts';
import { writeGift } from '../../src/model/practice/export/gift.ts';
import { typeSets } from '../../src/model/types/type-set.ts';
import { sharedFiles, wordFiles } from '../../src/schemas/files.ts';
import { toPracticeDeck as toScenesDeck } from '../../src/widgets/customer-types/practice-deck.ts';
import { toDrillCard } from '../../src/widgets/objection-drill/cards.ts';
import { nameFiles, toPracticeDeck } from '../../src/widgets/objection-drill/practice-deck.ts';
import { readMarkup } from '../model/practice/decks.ts';
import { readAnki } from '../model/practice/read-anki.ts';
import { readGift } from '../model/practice/read-gift.ts';

const readContent = (path: string): unknown => parse(readFileSync(`content/${path}.yaml`, 'utf8'));
const addresses = { set: 'https://mushtari.example/?topic=price', card: (id: string) => `https://mushtari.example/?card=${id}` };

describe.each(locales)('the cards in %s', (locale) => {
  const words = wordFiles['objection-drill'].parse(readContent(`${locale}/objection-drill`));
  const kit = wordFiles.kit.parse(readContent(`${locale}/kit`));
  const cardWords = wordFiles.objections.parse(readContent(`${locale}/objections`));
  const cards = sharedFiles.objections
    .parse(readContent('shared/objections'))
    .filter(({ id }) => cardWords[id] !== undefined)
    .map((card) => toDrillCard(card, cardWords[card.id]));
  const deck = toPracticeDeck({ locale, words, kit }, cards, addresses);

  test('name their language and direction, and keep order, replies and steps', () => {
    expect([deck.language, deck.direction]).toEqual([locale, locale === 'fa' ? 'rtl' : 'ltr']);
    expect(deck.cards.map(({ id }) => id)).toEqual(cards.map(({ id }) => id));
    for (const [place, card] of deck.cards.entries()) {
      expect(card.modelAnswer.map(({ text }) => text)).toEqual(Object.values(cards[place]?.steps ?? {}));
      expect(card.options).toEqual(mixOptions(card.id, cards[place]?.replies ?? []));
      expect(card.address).toBe(`https://mushtari.example/?card=${card.id}`);
    }
  });

  test('come back from Anki and from Moodle, one strong reply each', () => {
    const { notes } = readAnki(writeAnki(deck));
    const questions = new Map(readGift(writeGift(deck)).map((question) => [question.title, question]));
    expect(notes).toHaveLength(cards.length);
    expect(questions.size).toBe(cards.length);
    for (const [place, card] of deck.cards.entries()) {
      expect(readMarkup(notes[place]?.[3] ?? '')).toContain(card.prompt.words);
      const question = questions.get(card.id);
      expect(question?.answers.map(({ text, feedback }) => [text, feedback].map((markup) => readMarkup(markup).join('')))).toEqual(
        card.options.map(({ text, feedback }) => [text, feedback]),
      );
      expect(question?.answers.filter(({ weight }) => weight === 100)).toHaveLength(1);
    }
  });
});

test('files are named after the set', () => {
  expect(nameFiles({ by: 'topic', topic: 'price' })).toBe('mushtari-objections-price');
  expect(nameFiles({ by: 'chapter', chapter: 'five-stages' })).toBe('mushtari-objections-five-stages');
  expect(nameFiles({ by: 'due' })).toBe('mushtari-objections-due');
});

describe.each(locales)('the scenes in %s', (locale) => {
  const words = wordFiles['customer-types'].parse(readContent(`${locale}/customer-types`));
  const kit = wordFiles.kit.parse(readContent(`${locale}/kit`));
  const typeWords = wordFiles.types.parse(readContent(`${locale}/types`));
  const sceneWords = wordFiles.scenes.parse(readContent(`${locale}/scenes`));
  const scenes = sharedFiles.scenes.parse(readContent('shared/scenes'));

  test.each(typeSets)('of the %s come back from Moodle, with the right type alone right', (id) => {
    const types = Object.entries(typeWords[id]).map(([type, said]) => ({ id: type, ...said }));
    const joined = scenes[id].map((scene) => ({
      ...scene,
      situation: '',
      feedback: {},
      model: '',
      fails: '',
      ...sceneWords[id][scene.id],
    }));
    const deck = toScenesDeck({ locale, words, kit }, { id, types, scenes: joined, observations: [] }, addresses.set);
    const questions = readGift(writeGift(deck));
    expect(questions.map(({ title }) => title)).toEqual(joined.map(({ id: scene }) => scene));
    for (const [place, { type, options, situation }] of joined.entries()) {
      expect(readMarkup(questions[place]?.text ?? '')).toEqual([situation, words.learn.question[id]]);
      const right = questions[place]?.answers.filter(({ weight }) => weight === 100).map(({ text }) => readMarkup(text).join(''));
      expect(right).toEqual([typeWords[id][type]?.name]);
      expect(questions[place]?.answers.filter(({ weight, feedback }) => weight === 0 && feedback !== '')).toHaveLength(options.length - 1);
    }
  });
});
