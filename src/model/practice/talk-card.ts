import type { CardReply, CardTurn, ChoiceCard, FlatCard, PracticeCard, TalkCard } from './card.ts';
import { strongChoices, walk } from './conversation.ts';

/** The turns of a conversation's strong path, each with its strong reply. */
export function strongTurns(card: TalkCard): { turn: CardTurn; reply: CardReply }[] {
  return walk(card, strongChoices(card)).steps;
}

/** What is told at the end of the strong path. */
export function strongEnding(card: TalkCard): string | null {
  const { at } = walk(card, strongChoices(card));
  return at.kind === 'ending' ? at.ending.text : null;
}

/**
 * A conversation as cards to choose from, since files of cards cannot branch: one for each turn of its strong path, with all that was
 * said until then; the strong reply is the good answer. Of a conversation “too-expensive” whose strong path has the turns “price” and “use”, two cards:
 * `too-expensive-price` and `too-expensive-use`.
 */
export function turnCards(card: TalkCard): ChoiceCard[] {
  const { id, topic, part, chapters, address, isOwn, prompt, question } = card;
  const said: string[] = [prompt.words];
  return strongTurns(card).map(({ turn, reply }) => {
    const before = [...said];
    said.push(`– ${turn.words}`, `– ${reply.text}`);
    return {
      ...{ kind: 'one', id: `${id}-${turn.id}`, topic, part, chapters, address, isOwn, question },
      ...{ modelAnswer: [{ name: null, text: reply.text }], note: turn.fails },
      prompt: { who: turn.speaker ?? prompt.who, where: prompt.where, before, words: turn.words },
      options: turn.replies.map(({ id: option, text, feedback, quality }) => ({ id: option, text, feedback, quality })),
    };
  });
}

/** Cards that do not branch: a conversation gives its turns. */
export function withoutBranches(cards: readonly PracticeCard[]): FlatCard[] {
  return cards.flatMap((card) => (card.kind === 'conversation' ? turnCards(card) : [card]));
}
