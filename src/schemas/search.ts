import { z } from 'zod';
import { words } from './primitives.ts';

const stopWord = words.refine((word) => !/\s/.test(word), 'holds a space; a stop word is one word, so list its words one by one');
const group = z.array(words).min(2, 'needs at least two members; a word alone says nothing');

/** content/<lang>/search.yaml: what the search knows of a language beside its grammar. */
export const searchSchema = z.strictObject({
  /** Words that carry no meaning of their own; a query is answered by its others. */
  stopWords: z.array(stopWord),
  /** Shapes of one word that its endings do not explain: sell, sold. */
  forms: z.array(group),
  /** Words and phrases that mean the same to someone who searches: too expensive, price objection. */
  synonyms: z.array(group),
});
export type SearchContent = z.infer<typeof searchSchema>;
