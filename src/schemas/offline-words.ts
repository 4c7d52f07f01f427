import { z } from 'zod';
import { plural, strings, words } from './primitives.ts';

/** content/<lang>/offline.yaml: reading without a network: what is saved, a new edition, a page that is not saved. */
export const offlineWordsSchema = z.strictObject({
  title: words,
  lead: words,
  needsScript: words,
  looking: words,
  /** Where nothing can be saved, and why. */
  blocked: words,
  insecure: words,
  sparing: words,
  edition: words,
  editionUndated: words,
  pages: plural,
  state: strings('none', 'partly', 'saving', 'saved'),
  save: words,
  goOn: words,
  remove: words,
  total: words,
  kept: words,
  mayGo: words,
  check: words,
  newest: words,
  noAnswer: words,
  trouble: strings('full', 'network'),
  update: strings('ready', 'show', 'later', 'typed', 'reload'),
  notSaved: strings('title', 'text', 'again', 'read'),
});
export type OfflineWords = z.infer<typeof offlineWordsSchema>;
