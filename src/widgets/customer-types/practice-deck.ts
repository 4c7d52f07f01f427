import { localeFacts } from '../../i18n/locales.ts';
import { type ChoiceCard, mixOptions, type PracticeDeck } from '../../model/practice/card.ts';
import type { CustomerTypesData, TypeSetData } from './props.ts';

type Words = Pick<CustomerTypesData, 'locale' | 'words' | 'kit'>;

/** The scenes of a set as other programs take them: the right type is the strong option, and what to say next the model answer. */
export function toPracticeDeck(
  { locale, words, kit }: Words,
  { id: set, types, scenes }: TypeSetData,
  address: string | null,
): PracticeDeck<ChoiceCard> {
  const typeOf = (id: string) => {
    const found = types.find((type) => type.id === id);
    if (found === undefined) throw new Error(`There is no type “${id}” among the ${set}.`);
    return found;
  };
  const toCard = ({ id, type, situation, options, feedback, model, fails }: TypeSetData['scenes'][number]): ChoiceCard => ({
    kind: 'one',
    id,
    topic: { id: set, name: words.sets.names[set] },
    part: null,
    chapters: [],
    address,
    isOwn: false,
    prompt: { who: null, where: null, words: situation },
    question: null,
    options: mixOptions(id, options).map((option) => ({
      id: option,
      text: typeOf(option).name,
      feedback: feedback[option] ?? '',
      quality: option === type ? 'strong' : 'weak',
    })),
    modelAnswer: [
      { name: typeOf(type).name, text: typeOf(type).short },
      { name: null, text: model },
    ],
    note: fails,
  });
  const question = words.learn.question[set];
  return {
    language: locale,
    direction: localeFacts[locale].direction,
    path: [kit.carry.collection, words.carry.name],
    source: address,
    labels: {
      ask: question,
      choose: question,
      modelAnswer: words.carry.answer,
      options: words.carry.options,
      note: words.learn.fails,
      qualities: { strong: words.learn.right, fair: words.carry.other, weak: words.carry.other },
      belongs: words.learn.right,
      belongsNot: words.carry.other,
    },
    cards: scenes.map(toCard),
  };
}
