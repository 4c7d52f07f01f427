import { z } from 'zod';
import { slug, words } from './primitives.ts';

/** content/shared/frameworks.yaml: counted frameworks, the chapter that teaches each, and its items in order. */
export const frameworksSchema = z.array(z.strictObject({ id: slug, chapter: slug, items: z.array(slug).min(2) }));

/** content/<lang>/frameworks.yaml: each item in words, with a line to say and a habit to avoid where there is one. */
export const frameworkWordsSchema = z.record(
  slug,
  z.strictObject({
    title: words,
    items: z.record(slug, z.strictObject({ name: words, text: words, say: words.optional(), avoid: words.optional() })),
  }),
);
