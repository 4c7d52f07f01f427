import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mixOptions, type PracticeCard } from '../../src/model/practice/card.ts';
import { typeSets } from '../../src/model/types/type-set.ts';
import { sharedFiles } from '../../src/schemas/files.ts';
import { toPracticeDeck as toScenesDeck } from '../../src/widgets/customer-types/practice-deck.ts';
import { toDrillCard } from '../../src/widgets/objection-drill/cards.ts';
import { toPracticeDeck as toObjectionsDeck } from '../../src/widgets/objection-drill/practice-deck.ts';
import { toItemCard } from '../../src/widgets/practice/items/to-item-card.ts';
import { toPracticeDeck } from '../../src/widgets/practice/practice-deck.ts';
import { wordsOf } from '../e2e/words.ts';

const readShared = (name: string): unknown => parse(readFileSync(`content/shared/${name}.yaml`, 'utf8'));
const [kit, drill, types] = [wordsOf('kit'), wordsOf('objection-drill'), wordsOf('customer-types')];
const [said, names, sceneWords, itemWords] = [wordsOf('objections'), wordsOf('types'), wordsOf('scenes'), wordsOf('practice-items')];
const scenes = sharedFiles.scenes.parse(readShared('scenes'));

const objections = sharedFiles.objections.parse(readShared('objections')).map((card) => toDrillCard(card, said[card.id]));
const objectionCards = toObjectionsDeck({ locale: 'en', words: drill, kit }, objections, { set: '', card: () => '' }).cards;
const sceneCards = typeSets.flatMap((id) => {
  const joined = scenes[id].map((scene) => ({ ...scene, situation: '', feedback: {}, model: '', fails: '', ...sceneWords[id][scene.id] }));
  const known = Object.entries(names[id]).map(([type, words]) => ({ id: type, ...words }));
  return [...toScenesDeck({ locale: 'en', words: types, kit }, { id, types: known, scenes: joined, observations: [] }, '').cards];
});
const items = sharedFiles['practice-items'].parse(readShared('practice-items')).flatMap((item) => {
  const words = itemWords[item.id];
  return words === undefined ? [] : [toItemCard(item, words, { href: '', title: '' })];
});
const itemCards = toPracticeDeck({ locale: 'en', words: wordsOf('practice'), kit, drill, groups: {} }, items, () => '').cards;

/** For each number of options, how many cards have theirs right at each place. */
function countPlaces(cards: readonly PracticeCard[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const card of cards) {
    if (card.kind !== 'one') continue;
    const counts = places.get(card.options.length) ?? card.options.map(() => 0);
    const right = card.options.findIndex(({ quality }) => quality === 'strong');
    counts[right] = (counts[right] ?? 0) + 1;
    places.set(card.options.length, counts);
  }
  return places;
}

describe.each([
  ['objections', objectionCards],
  ['scenes', sceneCards],
  ['all cards', [...objectionCards, ...sceneCards, ...itemCards]],
])('the key of %s', (_, cards) => {
  test('cannot be told by place: none is right in more than half of the cards', () => {
    const places = countPlaces(cards);
    expect(places.size).toBeGreaterThan(0);
    for (const counts of places.values()) {
      const all = counts.reduce((sum, count) => sum + count, 0);
      if (all >= 10) expect(Math.max(...counts), String(counts)).toBeLessThanOrEqual(all / 2);
    }
  });
});

test('boxes to tick are mixed too', () => {
  const several = itemCards.flatMap((card) => (card.kind === 'several' ? [card.entries.map(({ isRight }) => isRight)] : []));
  expect(several.some((entries) => entries[0] === false)).toBe(true);
  expect(several.some((entries) => entries[0] === true)).toBe(true);
});

test('the order is always the same for an id, holds every option, and differs between ids', () => {
  const options = ['a', 'b', 'c', 'd'];
  expect(mixOptions('too-dear', options)).toEqual(mixOptions('too-dear', options));
  expect(mixOptions('too-dear', options).sort()).toEqual(options);
  const orders = ['too-dear', 'burnt', 'over-budget', 'not-now', 'think'].map((id) => mixOptions(id, options).join(''));
  expect(new Set(orders).size).toBeGreaterThan(1);
});
