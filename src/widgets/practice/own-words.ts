import type { PracticeItem } from '../../model/practice/item.ts';
import type { OwnCard } from '../../model/practice/own-card.ts';
import type { ItemCard, PracticeData } from './props.ts';

/** The reader's own objection as an item like the others. */
export function toOwnCard({ who, words: situation, weak, strong }: OwnCard, item: PracticeItem, words: PracticeData['words']): ItemCard {
  const explain = (feedback: string) => ({ right: feedback, wrong: feedback });
  return {
    ...item,
    setting: who,
    situation,
    question: words.questions.objection,
    task: {
      kind: 'one',
      entries: [
        { id: 'strong', text: strong, quality: 'strong', ...explain(words.own.strongFeedback) },
        { id: 'weak', text: weak, quality: 'weak', ...explain(words.own.weakFeedback) },
      ],
    },
    model: strong,
    fails: null,
    section: { href: '#own', title: words.own.title },
  };
}
