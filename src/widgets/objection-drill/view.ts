import { type DeckChoice, isSameChoice, parseDeckChoice, serialiseDeckChoice } from '../../model/drill/deck.ts';
import type { QueryCodec } from '../kit/use-query.ts';

/** Which cards, and which of them is open. */
export interface View {
  choice: DeckChoice;
  card: string | null;
}

/** Reads and writes a view in the address; a card that the page does not have is passed over. */
export function viewCodec(cardIds: readonly string[], base: View): QueryCodec<View> {
  return {
    keys: ['topic', 'chapter', 'show', 'card'],
    parse: (query) => {
      const choice = parseDeckChoice(query);
      const card = cardIds.find((id) => id === query['card']) ?? null;
      return choice === null && card === null ? null : { choice: choice ?? base.choice, card };
    },
    serialise: ({ choice, card }) => ({
      ...(isSameChoice(choice, base.choice) ? {} : serialiseDeckChoice(choice)),
      card: card ?? undefined,
    }),
  };
}
