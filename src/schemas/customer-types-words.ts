import { z } from 'zod';
import { strings, words } from './primitives.ts';

const both = z.strictObject({ roles: words, behaviours: words });

/** content/<lang>/customer-types.yaml: words of the quiz and of the recogniser. */
export const customerTypesWordsSchema = z.strictObject({
  modes: z.strictObject({ legend: words, learn: words, recognise: words }),
  sets: z.strictObject({ legend: words, names: both }),
  learn: z.strictObject({
    intro: words,
    question: both,
    produce: words,
    show: words,
    progress: words,
    firstPass: words,
    mixed: words,
    right: words,
    wrong: words,
    model: words,
    fails: words,
    next: words,
    again: words,
    score: words,
    done: words,
  }),
  recognise: z.strictObject({
    intro: words,
    legend: words,
    nothing: words,
    result: words,
    strongest: words,
    undecided: words,
    share: words,
    weights: words,
    caution: words,
    ask: words,
    do: words,
    avoid: words,
    say: words,
    clear: words,
    stronglyFor: words,
    for: words,
    little: words,
    against: words,
    stronglyAgainst: words,
  }),
  paper: z.strictObject({ intro: words, observed: words }),
  /** What the scenes are called where they are carried to, and the parts of an answer there. */
  carry: strings('name', 'answer', 'options', 'other'),
});
export type CustomerTypesWords = z.infer<typeof customerTypesWordsSchema>;
