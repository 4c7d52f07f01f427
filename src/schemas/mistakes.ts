import { z } from 'zod';
import { slug, version, words } from './primitives.ts';

/** The four mistakes, as in content/shared/frameworks.yaml. */
export const mistakeIds = [
  'not-listening',
  'ignoring-the-buyers-view',
  'persuading-instead-of-explaining',
  'misjudging-knowledge',
] as const;
export type MistakeId = (typeof mistakeIds)[number];
const itemsEach = 6;

const mistakeItem = z
  .strictObject({
    version,
    mistake: z.enum(mistakeIds, `is not one of the four mistakes; write ${mistakeIds.join(', ')}`),
    situation: words,
    question: words,
    options: z
      .record(slug, z.strictObject({ text: words, feedback: words }))
      .refine((options) => Object.keys(options).length === 3, 'does not offer three options; add a plausible one or remove the weakest'),
    right: slug,
    better: words,
    /** What would make the better line fail, or the mistake none. */
    fails: words,
  })
  .refine(
    ({ right, options }) => Object.hasOwn(options, right),
    'names a right answer that is not offered; write the id of one of the options',
  );
export type MistakeItem = z.infer<typeof mistakeItem>;

const evenly = (items: Record<string, MistakeItem>) =>
  mistakeIds.every((id) => Object.values(items).filter(({ mistake }) => mistake === id).length === itemsEach);

/** content/<lang>/mistakes.yaml: scenes in which a seller makes one of the four mistakes, and what they could have said. */
export const mistakesSchema = z
  .record(slug, mistakeItem)
  .refine(evenly, `does not have ${itemsEach} items for each of the four mistakes; add or remove scenes until it has`);
export type Mistakes = z.infer<typeof mistakesSchema>;
