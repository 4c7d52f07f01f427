import { z } from 'zod';
import { slug, words } from './primitives.ts';

const fewest = 24;
const phrase = words.refine(
  (text) => !/[.,;:?!…؟،؛“”«»]/.test(text),
  'has a punctuation or quotation mark; leave it off, so that the phrase can be found inside a sentence',
);
const discouraged = z.strictObject({ phrase, reason: words, better: words });
export type DiscouragedPhrase = z.infer<typeof discouraged>;

const distinct = (items: Record<string, DiscouragedPhrase>) => {
  const phrases = Object.values(items).map((item) => item.phrase.toLowerCase());
  return new Set(phrases).size === phrases.length;
};

/** content/<lang>/discouraged.yaml: phrases better left unsaid, the reason, and what to say instead. */
export const discouragedSchema = z
  .record(slug, discouraged)
  .refine((items) => Object.keys(items).length >= fewest, `has fewer than ${fewest} phrases; write more`)
  .refine(distinct, 'lists a phrase twice; keep one');
export type Discouraged = z.infer<typeof discouragedSchema>;
