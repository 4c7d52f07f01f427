import { localeFacts } from '../../i18n/locales.ts';
import { mixOptions, type PracticeCard, type PracticeDeck } from '../../model/practice/card.ts';
import { nameIn } from '../../model/practice/item.ts';
import type { ItemCard, PracticeData } from './props.ts';

type Words = Pick<PracticeData, 'locale' | 'words' | 'kit' | 'drill' | 'groups'>;

/** Items as other programs take them, a set named after its part of the practice. */
export function toPracticeDeck(data: Words, cards: readonly ItemCard[], addressOf: AddressOf): PracticeDeck {
  const { locale, words, kit, drill } = data;
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
    cards: cards.map((card) => toPracticeCard(data, card, nameIn('own', card.id) === null ? addressOf(card.id) : null)),
  };
}

/** Where others can practise the set, or one item of it; null where they cannot. */
export type AddressOf = (id: string | null) => string | null;

/** The topic of an item is its group where that has a name, and its skill where it has none. */
function topicOf({ words, groups }: Words, { skill: id, group }: ItemCard): Pick<PracticeCard, 'topic' | 'part'> {
  const skill = { id, name: words.progress.skills[id] };
  const name = groups[`${id} ${group}`];
  return name === undefined ? { topic: skill, part: null } : { topic: { id: group, name }, part: skill };
}

function toPracticeCard(data: Words, card: ItemCard, address: string | null): PracticeCard {
  const { id, chapters, setting, situation, question, task, model, fails } = card;
  const frame = {
    // Files want ids without a slash.
    id: id.replace('/', '-'),
    ...topicOf(data, card),
    chapters,
    address,
    isOwn: nameIn('own', id) !== null,
    prompt: { who: null, where: setting, words: situation },
    question,
    modelAnswer: typeof model === 'string' ? [{ name: null, text: model }] : (model ?? []),
    note: fails,
  };
  if (task.kind === 'conversation') {
    const { title, aims, endings } = task.talk;
    const turns = task.talk.turns.map((turn) => ({ ...turn, replies: mixOptions(`${frame.id}-${turn.id}`, turn.replies) }));
    return { ...frame, kind: 'conversation', title, aims, turns, endings };
  }
  if (task.kind === 'several') return { ...frame, kind: 'several', entries: mixOptions(frame.id, task.entries) };
  if (task.kind !== 'one') return { ...frame, ...task };
  const options = mixOptions(frame.id, task.entries).map(({ id: option, text, quality, right, wrong }) => ({
    ...{ id: option, text, quality },
    feedback: quality === 'strong' ? right : wrong,
  }));
  return { ...frame, kind: 'one', options };
}
