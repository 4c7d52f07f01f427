import { z } from 'zod';
import { slug, words } from './primitives.ts';

/** content/<lang>/glossary.yaml: one term a concept, with a plain definition. */
export const glossarySchema = z.record(
  slug,
  z.strictObject({ term: words, definition: words.max(320, 'is longer than 320 characters; shorten it') }),
);
export type GlossaryEntry = z.infer<typeof glossarySchema>[string];
