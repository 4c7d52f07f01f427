import { z } from 'zod';
import { qualities } from '../model/practice/card.ts';
import { outcomes } from '../model/practice/conversation.ts';
import { slug, version, words } from './primitives.ts';

/** What a conversation practises above all; each has its name in conversation-practice.yaml. */
export const talkSkills = ['price', 'anger', 'choosing', 'drawing-out', 'winning-back', 'roles', 'bargaining', 'expertise'] as const;

/** Aims are ids of stages.yaml and of the four steps; the laws see that they exist. */
const reply = z.strictObject({
  id: slug,
  quality: z.enum(qualities),
  serves: z.array(slug).default([]),
  harms: z.array(slug).default([]),
  next: slug,
});

/** content/shared/conversations.yaml: each conversation as a graph of turns, where it belongs, and the languages that have it. */
export const conversationsSchema = z.array(
  z.strictObject({
    id: slug,
    version,
    skill: z.enum(talkSkills),
    chapters: z.array(slug).min(1),
    /** Id of the heading, in the first of the chapters, that teaches it. */
    section: slug,
    languages: z.array(slug).min(1),
    turns: z.array(z.strictObject({ id: slug, replies: z.array(reply) })).min(1),
    endings: z.array(z.strictObject({ id: slug, outcome: z.enum(outcomes) })).min(1),
  }),
);
export type Conversation = z.infer<typeof conversationsSchema>[number];

/** When the strong reply of a turn would fail. */
const fails = z.string('is missing; write when the strong reply of this turn would fail').pipe(words);

/**
 * content/<lang>/conversations.yaml: what the customer says at each turn (`speaker` where there are several), the replies with their
 * feedback, when the strong one would fail, and how each ending looks.
 */
export const conversationWordsSchema = z.record(
  slug,
  z.strictObject({
    title: words,
    who: words,
    where: words,
    situation: words,
    turns: z.record(
      slug,
      z.strictObject({
        speaker: words.optional(),
        words,
        replies: z.record(slug, z.strictObject({ text: words, feedback: words })),
        fails,
      }),
    ),
    endings: z.record(slug, words),
  }),
);
export type ConversationWords = z.infer<typeof conversationWordsSchema>[string];
