import { fourSteps } from '../../../model/drill/deck.ts';
import { itemId } from '../../../model/practice/item.ts';
import type { ObjectionDrillWords } from '../../../schemas/objection-drill-words.ts';
import type { Objection, ObjectionWords } from '../../../schemas/objections.ts';
import type { ItemCard } from '../props.ts';

interface Around {
  question: string;
  /** What the four steps are called. */
  steps: ObjectionDrillWords['steps'];
  section: ItemCard['section'];
}

/** Joins an objection with its words; the strong reply is the good answer, in its four steps. Throws where a reply lacks its words. */
export function toObjectionCard({ id, version, topic, chapters, replies }: Objection, said: ObjectionWords, around: Around): ItemCard {
  const { question, steps: names, section } = around;
  let model: ItemCard['model'] = null;
  const entries = Object.entries(replies).map(([reply, quality]) => {
    const words = said.replies[reply];
    if (words === undefined) throw new Error(`The card “${id}” lacks the reply “${reply}”. Add it to objections.yaml.`);
    if ('steps' in words) model = fourSteps.map((step) => ({ name: names[step], text: words.steps[step] }));
    const text = 'steps' in words ? Object.values(words.steps).join(' ') : words.text;
    return { id: reply, text, right: words.feedback, wrong: words.feedback, quality };
  });
  return {
    ...{ id: itemId('objections', id), version, kind: 'one', skill: 'objections', group: topic, chapters, isFree: true },
    ...{ setting: `${said.who} · ${said.where}`, situation: said.words, question },
    ...{ task: { kind: 'one', entries }, model, fails: said.changes, section },
  };
}
