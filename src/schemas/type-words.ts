import { z } from 'zod';
import { slug, words } from './primitives.ts';

const list = z.array(words).min(1).max(5);

/** content/<lang>/types.yaml: what each role and each behaviour is, and how to proceed. */
export const customerTypeSchema = z.strictObject({
  name: words,
  short: words,
  drives: words,
  signs: list.min(2),
  do: list.min(2),
  avoid: list,
  ask: list,
  say: words,
});
export type CustomerType = z.infer<typeof customerTypeSchema>;
export const typeWordsSchema = z.strictObject({
  roles: z.record(slug, customerTypeSchema),
  behaviours: z.record(slug, customerTypeSchema),
});
export type TypeWords = z.infer<typeof typeWordsSchema>;
