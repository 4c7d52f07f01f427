import { z } from 'zod';
import { slug, words } from './primitives.ts';

/** content/shared/stages.yaml: the five stages in order. */
export const stageIdsSchema = z.array(z.strictObject({ id: slug })).length(5);

/** content/<lang>/stages.yaml: goal of each stage, signs that it is done, what to do if it is not. */
export const stageWordsSchema = z.record(
  slug,
  z.strictObject({
    name: words,
    goal: words,
    signals: z.array(words).min(2),
    ifNot: z.array(words).min(1),
    say: words,
  }),
);
export type StageWords = z.infer<typeof stageWordsSchema>[string];
