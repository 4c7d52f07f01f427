import { z } from 'zod';
import { words } from './primitives.ts';

/** The seven situations, as in content/shared/frameworks.yaml, each with its branches in the order of a conversation. */
export const situationBranches = {
  'incoming-call': ['outside', 'inside'],
  'call-to-a-new-customer': ['opening', 'yes', 'no'],
  'call-to-a-current-customer': ['opening', 'yes', 'no'],
  'call-to-a-lapsed-customer': ['opening', 'yes', 'no'],
  visitor: ['new', 'known'],
  'at-the-customers': ['new', 'known'],
  goodbye: ['phone', 'in-person'],
} as const;
export type SituationId = keyof typeof situationBranches;
const fewest = 28;

const line = { say: words, avoid: words, why: words };
const entriesOf = <S extends SituationId>(situation: S) =>
  z.strictObject({
    situation: z.literal(situation),
    branch: z.enum(situationBranches[situation], `is not a branch of ${situation}; write ${situationBranches[situation].join(', ')}`),
    ...line,
  });

const phrase = z.discriminatedUnion(
  'situation',
  [
    entriesOf('incoming-call'),
    entriesOf('call-to-a-new-customer'),
    entriesOf('call-to-a-current-customer'),
    entriesOf('call-to-a-lapsed-customer'),
    entriesOf('visitor'),
    entriesOf('at-the-customers'),
    entriesOf('goodbye'),
  ],
  `is not one of the seven situations; write ${Object.keys(situationBranches).join(', ')}`,
);
export type Phrase = z.infer<typeof phrase>;

/** “situation: branch” of every branch that no phrase belongs to. */
const uncovered = (phrases: readonly Phrase[]) =>
  Object.entries(situationBranches).flatMap(([situation, branches]) =>
    branches
      .filter((branch) => !phrases.some((entry) => entry.situation === situation && entry.branch === branch))
      .map((branch) => `${situation}: ${branch}`),
  );

/** content/<lang>/phrasebook.yaml: what to say and what to avoid, by situation and branch. */
export const phrasebookSchema = z
  .array(phrase)
  .min(fewest, `has fewer than ${fewest} phrases; write more`)
  .superRefine((phrases, context) => {
    for (const branch of uncovered(phrases)) {
      context.addIssue({ code: 'custom', message: `has no phrase for “${branch}”; write one` });
    }
  });
export type Phrasebook = z.infer<typeof phrasebookSchema>;
