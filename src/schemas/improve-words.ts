import type { z } from 'zod';
import { plural, strings } from './primitives.ts';

/** content/<lang>/improve.yaml: words of the page for those who improve the handbook. */
export const improveWordsSchema = strings('title', 'text').extend({
  sources: strings('title', 'intro', 'here', 'load', 'loaded', 'failed', 'remove').extend({
    answers: plural,
    fresh: plural,
  }),
  found: strings(
    'title',
    'intro',
    'none',
    'fails',
    'interval',
    'few',
    'options',
    'share',
    'nobody',
    'moreThanRight',
    'elsewhere',
    'section',
    'more',
  ).extend({
    total: plural,
    answers: plural,
    earlier: plural,
    unanswered: plural,
  }),
  save: strings('title', 'intro', 'json', 'csv'),
  paper: strings('title', 'intro', 'item', 'answers', 'failed', 'option', 'change'),
});
export type ImproveWords = z.infer<typeof improveWordsSchema>;
