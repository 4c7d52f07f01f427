import { localeFacts } from '../../i18n/locales.ts';
import type { PracticeCard, PracticeDeck } from '../../model/practice/card.ts';
import type { ItemCard, PracticeData } from './props.ts';

type Words = Pick<PracticeData, 'locale' | 'words' | 'kit' | 'drill'>;

/** Items as other programs take them, a set named after its part of the practice. Conversations stay: they branch, and files do not. */
export function toPracticeDeck({ locale, words, kit, drill }: Words, cards: readonly ItemCard[], addressOf: AddressOf): PracticeDeck {
  return {
    language: locale,
    direction: localeFacts[locale].direction,
    path: [kit.carry.collection, words.title],
    source: addressOf(null),
    labels: {
      ask: words.turn.produce.one,
      // Every item asks its own question.
      choose: '',
      modelAnswer: words.turn.model,
      options: words.carry.options,
      note: words.turn.fails,
      qualities: drill.qualities,
      belongs: words.turn.belongs,
      belongsNot: words.turn.belongsNot,
    },
    cards: cards.flatMap((card) => toPracticeCard(words, card, addressOf(card.id))),
  };
}

/** Where the set, or one item of it, can be practised. */
export type AddressOf = (id: string | null) => string;

function toPracticeCard(words: PracticeData['words'], card: ItemCard, address: string): PracticeCard[] {
  const { id, skill, chapters, setting, situation, question, task, model, fails } = card;
  const frame = {
    // Files want ids without a slash.
    id: id.replace('/', '-'),
    topic: { id: skill, name: words.progress.skills[skill] },
    chapters,
    address,
    prompt: { who: null, where: setting, words: situation },
    question,
    modelAnswer: typeof model === 'string' ? [{ name: words.turn.model, text: model }] : (model ?? []),
    note: fails,
  };
  if (task.kind === 'conversation') return [];
  if (task.kind !== 'one') return [{ ...frame, ...task }];
  const options = task.entries.map(({ id: option, text, quality, right, wrong }) => ({
    ...{ id: option, text, quality },
    feedback: quality === 'strong' ? right : wrong,
  }));
  return [{ ...frame, kind: 'one', options }];
}
