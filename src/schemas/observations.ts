import { z } from 'zod';
import { slug, words } from './primitives.ts';

const likelihood = z
  .number()
  .min(0.02, 'is under 0.02; nothing seen by eye is that certain')
  .max(0.98, 'is over 0.98; nothing seen by eye is that certain');
const observation = z.strictObject({ id: slug, likelihood: z.record(slug, likelihood), reason: words });

/** content/shared/observations.yaml: how often each observation is seen with each type, and why we think so. */
export const observationsSchema = z.strictObject({ roles: z.array(observation).min(4), behaviours: z.array(observation).min(4) });
export type Observations = z.infer<typeof observationsSchema>;

/** content/<lang>/observations.yaml: the observation in words. */
export const observationWordsSchema = z.strictObject({ roles: z.record(slug, words), behaviours: z.record(slug, words) });
export type ObservationWords = z.infer<typeof observationWordsSchema>;
