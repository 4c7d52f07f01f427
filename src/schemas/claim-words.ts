import { z } from 'zod';
import { slug, words } from './primitives.ts';

/** content/<lang>/claims.yaml: the claim in words, who was studied, and what a seller may honestly say. */
export const claimWordsSchema = z.record(slug, z.strictObject({ wording: words, population: words, note: words }));
export type ClaimWords = z.infer<typeof claimWordsSchema>[string];
