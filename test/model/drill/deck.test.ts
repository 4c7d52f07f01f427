import { describe, expect, test } from 'vitest';
import {
  chooseCards,
  type DeckCard,
  type DeckChoice,
  isSameChoice,
  keyOf,
  parseDeckChoice,
  serialiseDeckChoice,
  topics,
} from '../../../src/model/drill/deck.ts';
import type { CardMemory } from '../../../src/model/schedule/schedule.ts';

const now = new Date('2026-03-02T09:00:00Z');
const memory = (due: string): CardMemory => ({ due, stability: 3, difficulty: 5, reps: 1, lapses: 0, lastReview: '2026-02-01T00:00:00Z' });
const cards: DeckCard[] = [
  { id: 'new', topic: 'price', chapters: ['objections'] },
  { id: 'known', topic: 'price', chapters: ['objections'] },
  { id: 'due', topic: 'delay', chapters: ['objections', 'closing'] },
  { id: 'overdue', topic: 'price', chapters: ['closing'] },
];
const memories = { known: memory('2026-04-01T00:00:00Z'), due: memory('2026-03-01T00:00:00Z'), overdue: memory('2026-02-10T00:00:00Z') };
const choose = (choice: DeckChoice) => chooseCards(cards, choice, memories, now).map(({ id }) => id);

describe('choosing cards', () => {
  test('what is due comes first, longest overdue before, then what is new, then the rest', () => {
    expect(choose({ by: 'all' })).toEqual(['overdue', 'due', 'new', 'known']);
  });

  test('by topic, by chapter, or only what is due', () => {
    expect(choose({ by: 'topic', topic: 'price' })).toEqual(['overdue', 'new', 'known']);
    expect(choose({ by: 'chapter', chapter: 'closing' })).toEqual(['overdue', 'due']);
    expect(choose({ by: 'due' })).toEqual(['overdue', 'due']);
  });
});

describe('a choice in the address', () => {
  const choices: DeckChoice[] = [
    { by: 'all' },
    { by: 'due' },
    { by: 'chapter', chapter: 'five-stages' },
    ...topics.map((topic) => ({ by: 'topic', topic }) as const),
  ];

  test('comes back as it went in', () => {
    for (const choice of choices) expect(parseDeckChoice(serialiseDeckChoice(choice))).toEqual(choice);
  });

  test('is null for what is not one', () => {
    expect(parseDeckChoice({ topic: 'weather' })).toBeNull();
    expect(parseDeckChoice({ chapter: '<script>' })).toBeNull();
    expect(parseDeckChoice({})).toBeNull();
  });

  test('two choices are the same when they ask for the same', () => {
    expect(isSameChoice({ by: 'topic', topic: 'price' }, { by: 'topic', topic: 'price' })).toBe(true);
    expect(new Set(choices.map(keyOf)).size).toBe(choices.length);
    expect(keyOf({ by: 'topic', topic: 'price' })).toBe('topic price');
  });
});
