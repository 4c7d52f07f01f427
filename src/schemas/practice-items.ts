import { z } from 'zod';
import { qualities } from '../model/practice/card.ts';
import { skills } from '../model/practice/item.ts';
import { slug, version, words } from './primitives.ts';

const common = {
  id: slug,
  version,
  skill: z.enum(skills),
  group: slug,
  chapters: z.array(slug).min(1),
  /** Id of the heading, in the first of the chapters, that teaches it. */
  section: slug,
};

const isOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;
const countOf = (entries: Record<string, string>, value: string) => Object.values(entries).filter((own) => own === value).length;

const one = z.strictObject({
  ...common,
  kind: z.literal('one'),
  entries: z
    .record(slug, z.enum(qualities))
    .refine((entries) => Object.keys(entries).length >= 3, 'has fewer than three options; add a plausible one')
    .refine((entries) => countOf(entries, 'strong') === 1, 'needs exactly one strong option; mark one'),
});
const several = z.strictObject({
  ...common,
  kind: z.literal('several'),
  entries: z
    .record(slug, z.enum(['right', 'wrong']))
    .refine((entries) => Object.keys(entries).length >= 3, 'has fewer than three options; add a plausible one')
    .refine(
      (entries) => countOf(entries, 'right') > 0 && countOf(entries, 'wrong') > 0,
      'needs an option that is right and one that is wrong; write both',
    ),
});
const order = z.strictObject({
  ...common,
  kind: z.literal('order'),
  entries: z
    .array(slug)
    .min(3, 'has fewer than three steps; two can be put right by chance')
    .refine(isOnce, 'has a step twice; give each its own id'),
});
const match = z
  .strictObject({
    ...common,
    kind: z.literal('match'),
    entries: z.record(slug, slug).refine((entries) => Object.keys(entries).length >= 3, 'matches fewer than three; add one'),
    choices: z.array(slug).min(3).refine(isOnce, 'has a choice twice; give each its own id'),
  })
  .refine(
    ({ entries, choices }) => Object.values(entries).every((choice) => choices.includes(choice)),
    'matches an entry to what is not among its choices; add it to choices, or correct the id',
  );
const free = z.strictObject({
  ...common,
  kind: z.literal('free'),
  entries: z.array(slug).min(2, 'has fewer than two criteria; write what a good answer does').refine(isOnce, 'has a criterion twice'),
});

/**
 * content/shared/practice-items.yaml: what each item asks for, its key, and where it belongs. `entries` are its options, its steps in the
 * right order, what is to be matched, or the criteria of a free answer.
 */
export const practiceItemsSchema = z.array(z.discriminatedUnion('kind', [one, several, order, match, free]));
export type PracticeItemFacts = z.infer<typeof practiceItemsSchema>[number];

/**
 * content/<lang>/practice-items.yaml: the words. Each entry is explained both ways: `right` is read when it was treated rightly (picked or
 * left as it should be, in its place, matched, met), `wrong` when it was not.
 */
export const practiceItemWordsSchema = z.record(
  slug,
  z.strictObject({
    setting: words.optional(),
    situation: words,
    question: words,
    entries: z.record(slug, z.strictObject({ text: words, right: words, wrong: words })),
    choices: z.record(slug, words).optional(),
    /** A good answer in full. */
    model: words.optional(),
    /** When that would fail. */
    fails: words,
  }),
);
export type PracticeItemWords = z.infer<typeof practiceItemWordsSchema>[string];
