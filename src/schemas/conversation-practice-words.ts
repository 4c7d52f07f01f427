import { z } from 'zod';
import { qualities } from '../model/practice/card.ts';
import { outcomes } from '../model/practice/conversation.ts';
import { talkSkills } from './conversations.ts';
import { each, strings, words } from './primitives.ts';

/** content/<lang>/conversation-practice.yaml: words of the practice of conversations. Stages and steps are named by their own files. */
export const conversationPracticeWordsSchema = z.strictObject({
  choose: strings('legend', 'skill', 'none'),
  skills: each(talkSkills, words),
  turn: strings(
    'progress',
    'begins',
    'answers',
    'think',
    'write',
    'show',
    'question',
    'tried',
    'yourReply',
    'others',
    'model',
    'modelIsYours',
    'fails',
    'serves',
    'harms',
    'goOn',
    'seeEnd',
    'retry',
    'behind',
  ),
  verdicts: each(qualities, words),
  end: strings(
    'title',
    'path',
    'turned',
    'neverTurned',
    'backThere',
    'stages',
    'steps',
    'served',
    'harmed',
    'missed',
    'allStrong',
    'restart',
    'another',
  ),
  outcomes: each(outcomes, words),
  paper: strings('intro', 'opening', 'all', 'strongPath'),
});
export type ConversationPracticeWords = z.infer<typeof conversationPracticeWordsSchema>;
