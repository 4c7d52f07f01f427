import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { itemId } from '../../../model/practice/item.ts';
import { chapterOfSet, typeSets } from '../../../model/types/type-set.ts';
import type { MistakeId } from '../../../schemas/mistakes.ts';
import type { PracticeWords } from '../../../schemas/practice-words.ts';
import { findWords, getShared, getWords } from '../../../site/edition.ts';
import type { Talk } from '../../kit/talk/talk.ts';
import type { ItemCard, SpokenEntry } from '../props.ts';
import { toItemCard } from './to-item-card.ts';
import { toObjectionCard } from './to-objection-card.ts';

export interface Gathering {
  locale: Locale;
  words: PracticeWords;
  sectionOf: (slug: string, anchor: string) => ItemCard['section'];
}

/** Every item that a language has, source by source. A chapter's items may be missing until it is written there. */
export async function gatherCards(gathering: Gathering, talks: readonly Talk[]): Promise<ItemCard[]> {
  const lists = await Promise.all([
    gatherObjections(gathering),
    gatherScenes(gathering),
    gatherMistakes(gathering),
    gatherItems(gathering),
    gatherQuestions(gathering),
    gatherBenefits(gathering),
  ]);
  return [...lists.flat(), ...talks.map((talk) => toTalkCard(talk, gathering))];
}

/** An option that is explained in the same words whether it was chosen or not. */
const explained = (id: string, text: string, feedback: string): SpokenEntry => ({ id, text, right: feedback, wrong: feedback });
const strongOr = (isStrong: boolean) => ({ quality: isStrong ? 'strong' : 'weak' }) as const;

async function gatherObjections({ locale, words: practice, sectionOf }: Gathering): Promise<ItemCard[]> {
  const [wordsOf, { steps }] = [await getWords('objections', locale), await getWords('objection-drill', locale)];
  const question = practice.questions.objection;
  return (await getShared('objections')).flatMap((card): ItemCard[] => {
    const said = wordsOf[card.id];
    const section = sectionOf(card.chapters[0] ?? 'objections', card.section);
    return said === undefined ? [] : [toObjectionCard(card, said, { question, steps, section })];
  });
}

async function gatherScenes({ locale, words: practice, sectionOf }: Gathering): Promise<ItemCard[]> {
  const [scenes, said, types] = [await getShared('scenes'), await getWords('scenes', locale), await getWords('types', locale)];
  const taught = await getShared('types');
  return typeSets.flatMap((set) =>
    scenes[set].flatMap(({ id, version, type, options }): ItemCard[] => {
      const words = said[set][id];
      const heading = taught[set].find((own) => own.id === type)?.section;
      if (words === undefined || heading === undefined) return [];
      const chapter = chapterOfSet[set];
      const entries = options.map((option) => ({
        ...explained(option, types[set][option]?.name ?? option, words.feedback[option] ?? ''),
        ...strongOr(option === type),
      }));
      return [
        {
          ...{ id: itemId('customer-types', id), version, kind: 'one', skill: 'customer-types', group: type },
          ...{ chapters: [chapter], isFree: false, setting: null, situation: words.situation, question: practice.questions.scene },
          ...{ task: { kind: 'one', entries }, model: words.model, fails: words.fails, section: sectionOf(chapter, heading) },
        },
      ];
    }),
  );
}

const sectionOfMistake: Record<MistakeId, string> = {
  'not-listening': 'let-them-tell',
  'ignoring-the-buyers-view': 'their-reason',
  'persuading-instead-of-explaining': 'explain-and-stop',
  'misjudging-knowledge': 'what-they-know',
};

async function gatherMistakes({ locale, sectionOf }: Gathering): Promise<ItemCard[]> {
  const items = await findWords('mistakes', locale);
  return Object.entries(items ?? {}).map(([id, { version, mistake, situation, question, options, right, better, fails }]): ItemCard => {
    const entries = Object.entries(options).map(([option, { text, feedback }]) => ({
      ...explained(option, text, feedback),
      ...strongOr(option === right),
    }));
    return {
      ...{ id: itemId('mistakes', id), version, kind: 'one', skill: 'mistakes', group: mistake, chapters: ['four-mistakes'] },
      ...{ isFree: false, setting: null, situation, question, task: { kind: 'one', entries }, model: better, fails },
      section: sectionOf('four-mistakes', sectionOfMistake[mistake]),
    };
  });
}

async function gatherItems({ locale, sectionOf }: Gathering): Promise<ItemCard[]> {
  const [facts, words] = [await getShared('practice-items'), await getWords('practice-items', locale)];
  return facts.flatMap((item) => {
    const said = words[item.id];
    return said === undefined ? [] : [toItemCard(item, said, sectionOf(item.chapters[0] ?? '', item.section))];
  });
}

async function gatherQuestions({ locale, words: practice, sectionOf }: Gathering): Promise<ItemCard[]> {
  const { question, criteria } = practice.questionItems;
  const entries = Object.entries(criteria).map(([id, said]) => ({ id, ...said }));
  return Object.entries((await findWords('open-questions', locale)) ?? {}).map(
    ([id, { version, situation, closed, open, why, trade }]): ItemCard => ({
      ...{ id: itemId('questions', id), version, kind: 'free', skill: 'questions', group: 'to-reword', chapters: ['finding-needs'] },
      ...{ isFree: true, setting: `${trade} · ${situation}`, situation: closed, question },
      ...{ task: { kind: 'free', entries }, model: `${open} ${why}`, fails: practice.questionItems.fails },
      section: sectionOf('finding-needs', 'questions-that-open'),
    }),
  );
}

async function gatherBenefits({ locale, words: practice, sectionOf }: Gathering): Promise<ItemCard[]> {
  const { question, criteria, fails, weakLine } = practice.benefitItems;
  const entries = Object.entries(criteria).map(([id, said]) => ({ id, ...said }));
  return Object.entries((await findWords('benefits', locale)) ?? {}).map(
    ([id, { version, trade, need, feature, benefit, weak, why }]): ItemCard => ({
      ...{ id: itemId('benefits', id), version, kind: 'free', skill: 'benefits', group: 'to-say', chapters: ['presenting'] },
      ...{ isFree: true, setting: `${trade} · ${feature}`, situation: need, question },
      ...{ task: { kind: 'free', entries }, model: `${benefit} ${fill(weakLine, { weak, why })}`, fails },
      section: sectionOf('presenting', 'three-words'),
    }),
  );
}

function toTalkCard(talk: Talk, { words, sectionOf }: Gathering): ItemCard {
  const { id, version, skill, chapters, section, who, where, situation } = talk;
  return {
    ...{ id: itemId('conversations', id), version, kind: 'conversation', skill: 'conversations', group: skill, chapters, isFree: true },
    ...{ setting: `${who} · ${where}`, situation, question: words.questions.conversation },
    ...{ task: { kind: 'conversation', talk }, model: null, fails: null },
    section: sectionOf(chapters[0] ?? 'objections', section),
  };
}
