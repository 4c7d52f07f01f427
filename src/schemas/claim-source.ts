import { z } from 'zod';
import { day, slug, words } from './primitives.ts';

export const grades = ['measured', 'reported', 'folklore', 'refuted', 'law'] as const;
export type Grade = (typeof grades)[number];

/** content/shared/claims.yaml: where each claim comes from and how far it can be trusted. */
export const claimSourcesSchema = z.array(
  z.strictObject({
    id: slug,
    grade: z.enum(grades),
    /** Left out where the source bears none. */
    year: z.int().min(1500).max(2100).optional(),
    /** The author is left out where none could be found. */
    source: z.strictObject({ author: words.optional(), title: words, where: words }),
    checkedOn: day,
  }),
);
export type ClaimSource = z.infer<typeof claimSourcesSchema>[number];
