import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { locales } from '../../src/i18n/locales.ts';
import { qualities } from '../../src/model/practice/card.ts';
import { turnCards } from '../../src/model/practice/talk-card.ts';
import { sharedFiles } from '../../src/schemas/files.ts';
import { toTalk } from '../../src/widgets/kit/talk/to-talk.ts';
import { toPracticeDeck } from '../../src/widgets/practice/practice-deck.ts';
import type { ItemCard } from '../../src/widgets/practice/props.ts';
import { wordsOf } from '../e2e/words.ts';

const facts = sharedFiles.conversations.parse(parse(readFileSync('content/shared/conversations.yaml', 'utf8')));

describe.each(locales)('the conversations in %s', (locale) => {
  const spoken = wordsOf('conversations', locale);
  const cards = facts.flatMap((conversation): ItemCard[] => {
    const said = spoken[conversation.id];
    if (said === undefined) return [];
    const talk = toTalk(conversation, said, []);
    const { id, version, chapters, situation } = talk;
    return [
      {
        ...{ id: `conversation/${id}`, version, kind: 'conversation', skill: 'conversations', group: talk.skill, chapters, isFree: true },
        ...{ setting: talk.who, situation, question: '?', task: { kind: 'conversation', talk }, model: null, fails: null },
        section: { href: '', title: '' },
      },
    ];
  });
  const data = {
    locale,
    words: wordsOf('practice', locale),
    kit: wordsOf('kit', locale),
    drill: wordsOf('objection-drill', locale),
    groups: {},
  };
  const deck = toPracticeDeck(data, cards, () => '');

  test('all go along, whole, and each as the cards of its strong path', () => {
    expect(cards.length).toBeGreaterThan(0);
    expect(deck.cards.map(({ kind }) => kind)).toEqual(cards.map(() => 'conversation'));
    for (const [place, card] of deck.cards.entries()) {
      if (card.kind !== 'conversation') throw new Error(`${card.id} is no conversation.`);
      const { task } = cards[place] ?? {};
      expect(card.turns.map(({ id }) => id)).toEqual(task?.kind === 'conversation' ? task.talk.turns.map(({ id }) => id) : []);
      const turns = turnCards(card);
      expect(turns.length).toBeGreaterThan(2);
      for (const { options } of turns) expect(options.map(({ quality }) => quality).sort()).toEqual([...qualities].sort());
    }
  });

  test('their strong replies cannot be told by place', () => {
    const turns = deck.cards.flatMap((card) => (card.kind === 'conversation' ? turnCards(card) : []));
    const counts = [0, 0, 0];
    for (const { options } of turns) {
      const place = options.findIndex(({ quality }) => quality === 'strong');
      counts[place] = (counts[place] ?? 0) + 1;
    }
    expect(Math.max(...counts), String(counts)).toBeLessThanOrEqual(turns.length / 2 + 1);
  });
});
