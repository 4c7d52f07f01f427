import type { PracticeItem } from '../../model/practice/item.ts';
import { isChoice, type OwnCard } from '../../model/practice/own-card.ts';
import type { ItemCard, PracticeData, SpokenTask } from './props.ts';

/** The reader's own objection as an item like the others. */
export function toOwnCard(card: OwnCard, item: PracticeItem, words: PracticeData['words']): ItemCard {
  const { who, words: situation, strong, fails } = card;
  return {
    ...item,
    setting: who,
    situation,
    question: words.questions.objection,
    task: toTask(card, words.own),
    model: strong,
    fails: fails.trim() === '' ? null : fails,
    section: { href: '#own', title: words.own.title },
  };
}

/** To choose between the two replies; without a weak one to answer freely and hold one's words against the strong reply. */
function toTask(card: OwnCard, { criteria, strongFeedback, weakFeedback }: PracticeData['words']['own']): SpokenTask {
  if (!isChoice(card)) return { kind: 'free', entries: Object.entries(criteria).map(([id, said]) => ({ id, ...said })) };
  const explain = (feedback: string) => ({ right: feedback, wrong: feedback });
  return {
    kind: 'one',
    entries: [
      { id: 'strong', text: card.strong, quality: 'strong', ...explain(strongFeedback) },
      { id: 'weak', text: card.weak, quality: 'weak', ...explain(card.why.trim() === '' ? weakFeedback : card.why) },
    ],
  };
}
