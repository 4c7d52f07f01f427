import { z } from 'zod';
import { topics } from '../model/drill/deck.ts';
import { type Quality, qualities } from '../model/practice/card.ts';
import { slug, version, words } from './primitives.ts';

const oneStrong = (replies: Record<string, Quality>) => Object.values(replies).filter((quality) => quality === 'strong').length === 1;

/** content/shared/objections.yaml: where each card belongs and how good each reply is. */
export const objectionsSchema = z.array(
  z.strictObject({
    id: slug,
    version,
    topic: z.enum(topics),
    stage: slug,
    chapters: z.array(slug).min(1),
    /** Id of the heading, in the first of the chapters, that teaches it. */
    section: slug,
    replies: z
      .record(slug, z.enum(qualities))
      .refine((replies) => Object.keys(replies).length >= 3, 'has fewer than three replies; add a plausible one')
      .refine(oneStrong, 'needs exactly one strong reply; mark one'),
  }),
);
export type Objection = z.infer<typeof objectionsSchema>[number];

const steps = z.strictObject({ listen: words, acknowledge: words, clarify: words, offer: words });
const plainReply = z.strictObject({ text: words, feedback: words });
const steppedReply = z.strictObject({ steps, feedback: words });

/** content/<lang>/objections.yaml: the card in words. The strong reply is written as its four steps, any other as one text. */
export const objectionWordsSchema = z.record(
  slug,
  z.strictObject({
    who: words,
    where: words,
    words,
    causes: z.array(words).min(1).max(4),
    replies: z.record(slug, z.union([steppedReply, plainReply])),
    alternative: z.strictObject({ trade: words, text: words }),
    changes: words,
  }),
);
export type ObjectionWords = z.infer<typeof objectionWordsSchema>[string];
