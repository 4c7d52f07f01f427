import { z } from 'zod';
import { slug } from './primitives.ts';

/** `section` is the id of the heading that teaches it, in the chapter of its set. */
const type = z.strictObject({ id: slug, section: slug });

/** content/shared/types.yaml: the two sets of customer types in teaching order. */
export const typeIdsSchema = z.strictObject({ roles: z.array(type).length(6), behaviours: z.array(type).length(7) });
export type TypeIds = z.infer<typeof typeIdsSchema>;
