import { z } from 'zod';
import { day, words } from './primitives.ts';

/** Front matter of content/<lang>/chapters/<slug>.mdx. The part comes from chapters.yaml, reading time from the words. */
export const chapterSchema = z.strictObject({
  title: words,
  summary: words.max(200, 'is longer than 200 characters; one sentence is enough'),
  owner: words,
  reviewed: day,
  reviewEveryMonths: z.int().min(1).max(60),
});
export type Chapter = z.infer<typeof chapterSchema>;
