import { z } from 'zod';
import { words } from './primitives.ts';

/** content/<lang>/portable.yaml: what the folder that opens by double-click says and the site does not. */
export const portableWordsSchema = z.strictObject({
  /** Stands on a page whose style sheet is missing: it was opened inside the zip. */
  unzipFirst: words,
  /** The address of a section was copied, of a handbook that is published nowhere. */
  linkCopiedHere: words,
  /** The text file beside the pages; `{version}`. */
  readMe: z.strictObject({ title: words, lines: z.array(words).min(1) }),
});
export type PortableWords = z.infer<typeof portableWordsSchema>;
