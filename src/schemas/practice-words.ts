import type { z } from 'zod';
import { plural, strings } from './primitives.ts';

/** content/<lang>/practice.yaml: words of the practice page. */
export const practiceWordsSchema = strings('title', 'text').extend({
  questions: strings('objection', 'scene'),
  today: strings('title', 'nothing', 'howLong', 'drop').extend({
    due: plural,
    fresh: plural,
    start: plural,
  }),
  reasons: strings('due', 'dueToday', 'new', 'failed', 'edited'),
  turn: strings(
    'place',
    'ownWords',
    'ownHint',
    'show',
    'right',
    'wrong',
    'model',
    'fails',
    'section',
    'again',
    'good',
    'next',
    'whyBack',
    'whyBackOnce',
  ),
  done: strings('title', 'more').extend({
    text: plural,
  }),
  progress: strings('title', 'skill', 'chapter', 'attempts', 'right', 'stability', 'days', 'due', 'hardest', 'hardestNone').extend({
    skills: strings('objections', 'customer-types', 'mistakes', 'own'),
    failedTimes: plural,
  }),
  calendar: strings('title', 'day', 'items').extend({
    summary: plural,
  }),
  calibration: strings('title', 'intro', 'summary', 'summaryNone', 'certainty', 'right', 'answers'),
  plan: strings('title', 'intro', 'done'),
  settings: strings('title', 'perDay', 'perDayHint'),
  own: strings(
    'title',
    'intro',
    'who',
    'said',
    'weak',
    'strong',
    'save',
    'saved',
    'missing',
    'remove',
    'removed',
    'weakFeedback',
    'strongFeedback',
  ),
});
export type PracticeWords = z.infer<typeof practiceWordsSchema>;
