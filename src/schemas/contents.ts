import { z } from 'zod';
import { slug, words } from './primitives.ts';

/** content/<lang>/contents.yaml: names of the parts, and titles of chapters not yet written in this language. */
export const contentsSchema = z.strictObject({
  parts: z.record(slug, z.strictObject({ title: words, summary: words, who: words })),
  planned: z.record(slug, words),
});
export type Contents = z.infer<typeof contentsSchema>;
