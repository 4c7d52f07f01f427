import type { Objection, ObjectionWords } from '../../schemas/objections.ts';
import type { DrillCard, Steps } from './props.ts';

/** Joins a card's facts with its words. Throws where the words lack a reply or the strong one lacks its steps. */
export function toDrillCard({ id, version, topic, chapters, replies }: Objection, words: ObjectionWords | undefined): DrillCard {
  if (words === undefined) throw new Error(`The card “${id}” has no words. Add it to objections.yaml.`);
  let steps: Steps | undefined;
  const joined = Object.entries(replies).map(([reply, quality]) => {
    const said = words.replies[reply];
    if (said === undefined) throw new Error(`The card “${id}” lacks the reply “${reply}”. Add it to objections.yaml.`);
    if ('steps' in said) steps = said.steps;
    const text = 'steps' in said ? Object.values(said.steps).join(' ') : said.text;
    return { id: reply, quality, text, feedback: said.feedback };
  });
  if (steps === undefined)
    throw new Error(`The strong reply of the card “${id}” is not written as four steps. Write them in objections.yaml.`);
  const { who, where, words: spoken, causes, alternative, changes } = words;
  return { id, version, topic, chapters, who, where, words: spoken, causes, alternative, changes, replies: joined, steps };
}
