import { z } from 'zod';
import { fourSteps, topics } from '../model/drill/deck.ts';
import { qualities } from '../model/practice/card.ts';
import { plural, words } from './primitives.ts';

const each = <K extends string>(keys: readonly K[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);

/** content/<lang>/objection-drill.yaml: words of the drill. */
export const objectionDrillWordsSchema = z.strictObject({
  choose: z.strictObject({
    legend: words,
    due: words,
    all: words,
    chapter: words,
    topic: each(topics),
    cards: plural,
    empty: words,
    emptyDue: words,
    nextDue: words,
  }),
  qualities: each(qualities),
  steps: each(fourSteps),
  card: z.strictObject({
    progress: words,
    think: words,
    write: words,
    show: words,
    question: words,
    yourChoice: words,
    behind: words,
    replies: words,
    stepsTitle: words,
    alternative: words,
    changes: words,
    grade: words,
    again: words,
    good: words,
    next: words,
    backIn: words,
    finished: words,
    restart: words,
    verdictStrong: words,
    verdictFair: words,
    verdictWeak: words,
  }),
  paper: z.strictObject({ intro: words, all: words }),
  /** What the cards are called where they are carried to. */
  carry: z.strictObject({ name: words }),
});
export type ObjectionDrillWords = z.infer<typeof objectionDrillWordsSchema>;
