import { localeFacts } from '../../i18n/locales.ts';
import { type ChoiceCard, mixOptions, type PracticeDeck } from '../../model/practice/card.ts';
import type { CustomerTypesData, TypeSetData } from './props.ts';

type Words = Pick<CustomerTypesData, 'locale' | 'words' | 'kit'>;

/** The scenes of a set as other programs take them: the right type is the strong option, and what to say to such a person the model answer. */
export function toPracticeDeck(
  { locale, words, kit }: Words,
  { id: set, types, scenes }: TypeSetData,
  address: string,
): PracticeDeck<ChoiceCard> {
  const typeOf = (id: string) => {
    const found = types.find((type) => type.id === id);
    if (found === undefined) throw new Error(`There is no type “${id}” among the ${set}.`);
    return found;
  };
  const toCard = ({ id, type, situation, options, feedback }: TypeSetData['scenes'][number]): ChoiceCard => ({
    kind: 'one',
    id,
    topic: { id: set, name: words.sets.names[set] },
    part: null,
    chapters: [],
    address,
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
      { name: words.learn.sayToThem, text: typeOf(type).say },
    ],
    note: null,
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
      note: null,
      qualities: { strong: words.learn.right, fair: words.carry.other, weak: words.carry.other },
      belongs: words.learn.right,
      belongsNot: words.carry.other,
    },
    cards: scenes.map(toCard),
  };
}
