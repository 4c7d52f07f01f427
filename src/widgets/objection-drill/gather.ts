import type { Locale } from '../../i18n/locales.ts';
import { getShared, getWords } from '../../site/edition.ts';
import { toDrillCard } from './cards.ts';
import type { ObjectionDrillData } from './props.ts';

/** All cards in one language, and the drill's words. */
export async function gatherObjectionDrill(locale: Locale): Promise<ObjectionDrillData> {
  const [words, kit, cardWords, cards] = await Promise.all([
    getWords('objection-drill', locale),
    getWords('kit', locale),
    getWords('objections', locale),
    getShared('objections'),
  ]);
  // A language has the cards of the chapters that it has written; the laws see that none of those is missing.
  const written = cards.filter(({ id }) => cardWords[id] !== undefined);
  return { locale, words, kit, cards: written.map((card) => toDrillCard(card, cardWords[card.id])) };
}
