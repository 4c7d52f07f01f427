import { z } from 'zod';
import { slug, words } from './primitives.ts';

const step = z.strictObject({
  /** Path of a page within an edition. */
  page: z.string().regex(/^([a-z-]+\/)+$/, 'is not a page’s path; write it as six-roles/ or tools/objections/'),
  anchor: slug.optional(),
  query: z.string().optional(),
  /** For practice and exercises; a chapter's time is computed. */
  minutes: z.int().positive().optional(),
});

/** content/shared/paths.yaml: who reads what, in which order. */
export const pathsSchema = z.array(z.strictObject({ id: slug, steps: z.array(step).min(2) }));
export type ReadingPath = z.infer<typeof pathsSchema>[number];

/** content/<lang>/paths.yaml: what a path is called and whom it is for. */
export const pathWordsSchema = z.record(slug, z.strictObject({ title: words, for: words }));
