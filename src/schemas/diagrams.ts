import { z } from 'zod';
import { slug, words } from './primitives.ts';

const figure = { title: words, caption: words, description: words };
const part = z.strictObject({ name: words, note: words });

/** content/<lang>/diagrams.yaml: what each figure says; its title, the text beneath it and the one read in its place. */
export const diagramWordsSchema = z.strictObject({
  'stage-map': z.strictObject({ ...figure, back: z.record(slug, words) }),
  'roles-and-influence': z.strictObject({ ...figure, say: words, budget: words, notes: z.record(slug, words) }),
  'four-step-answer': z.strictObject({
    ...figure,
    customer: words,
    objection: words,
    reply: words,
    says: z.strictObject({ listen: words, acknowledge: words, clarify: words, offer: words }),
  }),
  'retention-cycle': z.strictObject({
    ...figure,
    yes: words,
    no: words,
    acquisition: part,
    satisfaction: part,
    retention: part,
    defection: part,
    'win-back': part,
  }),
  'satisfaction-elements': z.strictObject({ ...figure, product: part, peripheral: part, ambience: part, psychic: part }),
  'value-over-time': z.strictObject({
    ...figure,
    money: z.strictObject({ perPound: z.number().positive(), phrase: words }),
    cost: words,
    whole: words,
    paid: words,
    axis: words,
  }),
  'game-moves': z.strictObject({ ...figure, play: part, 'play-it': part, 'change-the-rules': part, 'choose-another-game': part }),
  'call-structure': z.strictObject({
    ...figure,
    begins: words,
    prepare: part,
    opening: part,
    matter: part,
    'next-step': part,
    goodbye: part,
  }),
});
export type DiagramWords = z.infer<typeof diagramWordsSchema>;
export type DiagramName = keyof DiagramWords;

/** content/shared/influence.yaml: where each role typically stands, from nothing (0) to all (1). */
export const influenceSchema = z
  .array(z.strictObject({ id: slug, budget: z.number().min(0).max(1), say: z.number().min(0).max(1) }))
  .length(6);
