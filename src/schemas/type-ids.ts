import { z } from 'zod';
import { slug } from './primitives.ts';

/** content/shared/types.yaml: the two sets of customer types in teaching order. */
export const typeIdsSchema = z.strictObject({ roles: z.array(slug).length(6), behaviours: z.array(slug).length(7) });
export type TypeIds = z.infer<typeof typeIdsSchema>;
