import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { locales } from '../../src/i18n/locales.ts';
import { writeAnki } from '../../src/model/practice/export/anki.ts';
import { writeGift } from '../../src/model/practice/export/gift.ts';
import { type Answer, emptyAnswer, judge, writePair } from '../../src/model/practice/task.ts';
import { sharedFiles, wordFiles } from '../../src/schemas/files.ts';
import { toItemCard } from '../../src/widgets/practice/items/to-item-card.ts';
import { toObjectionCard } from '../../src/widgets/practice/items/to-objection-card.ts';
import { toPracticeDeck } from '../../src/widgets/practice/practice-deck.ts';
import type { SpokenTask } from '../../src/widgets/practice/props.ts';
import { readAnki } from '../model/practice/read-anki.ts';

const readContent = (path: string): unknown => parse(readFileSync(`content/${path}.yaml`, 'utf8'));
const facts = sharedFiles['practice-items'].parse(readContent('shared/practice-items'));
const section = { href: '/', title: 'Here' };

/** The answer that the key asks for. */
function rightAnswer(task: SpokenTask): Answer {
  if (task.kind === 'one') return task.entries.filter(({ quality }) => quality === 'strong').map(({ id }) => id);
  if (task.kind === 'several') return task.entries.filter(({ isRight }) => isRight).map(({ id }) => id);
  if (task.kind === 'match') return task.entries.map(({ id, match }) => writePair(id, match));
  return task.kind === 'conversation' ? [] : task.entries.map(({ id }) => id);
}

describe.each(locales)('the items in %s', (locale) => {
  const said = wordFiles['practice-items'].parse(readContent(`${locale}/practice-items`));
  const words = wordFiles.practice.parse(readContent(`${locale}/practice`));
  const kit = wordFiles.kit.parse(readContent(`${locale}/kit`));
  const { qualities, card: cardWords } = wordFiles['objection-drill'].parse(readContent(`${locale}/objection-drill`));
  const cards = facts.flatMap((item) => {
    const own = said[item.id];
    return own === undefined ? [] : [toItemCard(item, own, section)];
  });

  test('can be answered rightly, and are not right before they are answered', () => {
    expect(cards.length).toBe(Object.keys(said).length);
    for (const { id, task } of cards) {
      // Of own words no key can tell.
      const [right, wrong] = task.kind === 'free' ? [null, null] : [true, false];
      expect([id, judge(task, rightAnswer(task)).isRight]).toEqual([id, right]);
      expect([id, judge(task, emptyAnswer(task, 1)).isRight]).toEqual([id, wrong]);
    }
  });

  test('have every new kind', () => {
    for (const kind of ['several', 'order', 'match', 'free']) expect(cards.some((card) => card.kind === kind)).toBe(true);
  });

  test('of the objections show the strong reply in its four steps, named, on the page and in files', () => {
    const { steps } = wordFiles['objection-drill'].parse(readContent(`${locale}/objection-drill`));
    const spoken = wordFiles.objections.parse(readContent(`${locale}/objections`));
    const objections = sharedFiles.objections.parse(readContent('shared/objections')).flatMap((card) => {
      const own = spoken[card.id];
      return own === undefined ? [] : [toObjectionCard(card, own, { question: words.questions.objection, steps, section })];
    });
    const data = { locale, words, kit, groups: {}, drill: { qualities, card: cardWords } };
    const deck = toPracticeDeck(data, objections, () => '');
    for (const [place, { model, task }] of objections.entries()) {
      const named = deck.cards[place]?.modelAnswer ?? [];
      expect(named).toEqual(model);
      expect(named.map(({ name }) => name)).toEqual(Object.values(steps));
      const strong = task.kind === 'one' ? task.entries.find(({ quality }) => quality === 'strong')?.text : '';
      expect(strong).toBe(named.map(({ text }) => text).join(' '));
    }
  });

  test('go along to Moodle and Anki, one question each, with its address', () => {
    const data = { locale, words, kit, drill: { qualities, card: cardWords }, groups: {} };
    const deck = toPracticeDeck(data, cards, (id) => `https://mushtari.example/?item=${id ?? ''}`);
    expect(deck.cards.map(({ address }) => address)).toEqual(cards.map(({ id }) => `https://mushtari.example/?item=${id}`));
    expect(writeGift(deck).match(/^::/gm)).toHaveLength(cards.length);
    expect(readAnki(writeAnki(deck)).notes.map(([guid]) => guid)).toEqual(
      cards.map(({ id }) => `mushtari-${locale}-${id.replace('/', '-')}`),
    );
  });
});

test('a card’s topic is its group where that has a name, and its skill where it has none', () => {
  const words = wordFiles['practice-items'].parse(readContent('en/practice-items'));
  const item = facts.find(({ id }) => words[id] !== undefined);
  const said = item && words[item.id];
  if (item === undefined || said === undefined) throw new Error('There is no item.');
  const card = toItemCard({ ...item, skill: 'objections', group: 'price' }, said, section);
  const [practice, kit] = [wordFiles.practice.parse(readContent('en/practice')), wordFiles.kit.parse(readContent('en/kit'))];
  const drill = wordFiles['objection-drill'].parse(readContent('en/objection-drill'));
  const topicOf = (groups: Record<string, string>) =>
    toPracticeDeck({ locale: 'en', words: practice, kit, drill, groups }, [card], () => '').cards[0];
  const objections = { id: 'objections', name: practice.progress.skills.objections };
  expect(topicOf({ 'objections price': 'Price' })).toMatchObject({ topic: { id: 'price', name: 'Price' }, part: objections });
  expect(topicOf({})).toMatchObject({ topic: objections, part: null });
});

test('an item without the words of an entry or a choice says which, and where to write them', () => {
  const match = facts.find(({ id }) => id === 'feature-advantage-or-benefit');
  const words = wordFiles['practice-items'].parse(readContent('en/practice-items'))['feature-advantage-or-benefit'];
  if (match === undefined || words === undefined) throw new Error('The item of this test is gone; take another.');
  expect(() => toItemCard(match, { ...words, choices: {} }, section)).toThrow(
    'lacks the words of “feature”. Add them to practice-items.yaml.',
  );
  expect(() => toItemCard(match, { ...words, entries: {} }, section)).toThrow('lacks the words of “removable-cover”');
});
