import { z } from 'zod';
import { slug } from './primitives.ts';

/** content/chapters.yaml: parts and chapters in reading order. */
export const partsSchema = z.array(z.strictObject({ id: slug, chapters: z.array(slug).min(1) })).min(1);
export type Parts = z.infer<typeof partsSchema>;
