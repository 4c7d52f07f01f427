import { localeFacts } from '../../i18n/locales.ts';
import { type DeckChoice, fourSteps } from '../../model/drill/deck.ts';
import { type ChoiceCard, mixOptions, type PracticeDeck } from '../../model/practice/card.ts';
import type { DrillCard, ObjectionDrillData } from './props.ts';

type Words = Pick<ObjectionDrillData, 'locale' | 'words' | 'kit'>;

/** Where others can practise the set and each of its cards; null where they cannot. */
export interface DeckAddresses {
  set: string | null;
  card: (id: string) => string | null;
}

/** Cards of the drill as other programs take them. */
export function toPracticeDeck(
  { locale, words, kit }: Words,
  cards: readonly DrillCard[],
  addresses: DeckAddresses,
): PracticeDeck<ChoiceCard> {
  const toCard = ({ id, topic, chapters, who, where, words: spoken, replies, steps, changes }: DrillCard): ChoiceCard => ({
    kind: 'one',
    id,
    topic: { id: topic, name: words.choose.topic[topic] },
    part: null,
    chapters,
    address: addresses.card(id),
    isOwn: false,
    prompt: { who, where, words: spoken },
    question: null,
    options: mixOptions(id, replies).map(({ id: reply, text, feedback, quality }) => ({ id: reply, text, feedback, quality })),
    modelAnswer: fourSteps.map((step) => ({ name: words.steps[step], text: steps[step] })),
    note: changes,
  });
  return {
    language: locale,
    direction: localeFacts[locale].direction,
    path: [kit.carry.collection, words.carry.name],
    source: addresses.set,
    labels: {
      ask: words.card.think,
      choose: words.card.question,
      modelAnswer: words.card.stepsTitle,
      options: words.card.replies,
      note: words.card.changes,
      qualities: words.qualities,
      belongs: words.qualities.strong,
      belongsNot: words.qualities.weak,
    },
    cards: cards.map(toCard),
  };
}

/** What a set's files are called. `nameFiles({ by: 'topic', topic: 'price' }) === 'mushtari-objections-price'`. */
export function nameFiles(choice: DeckChoice): string {
  const part = choice.by === 'topic' ? choice.topic : choice.by === 'chapter' ? choice.chapter : choice.by;
  return `mushtari-objections-${part}`;
}
