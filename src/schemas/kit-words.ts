import { z } from 'zod';
import { plural, strings, words } from './primitives.ts';

/** content/<lang>/kit.yaml: what all widgets say: copying a link, keeping, carrying away and wiping what the reader did. */
export const kitWordsSchema = z.strictObject({
  copyLink: words,
  copied: words,
  copyFailed: words,
  /** Of a page opened from a folder, whose handbook is published nowhere. */
  onlyHere: words,
  qrCode: words,
  qrLabel: words,
  qrFailed: words,
  notLoaded: words,
  tryAgain: words,
  kept: words,
  exportFile: words,
  importFile: words,
  reset: words,
  resetSure: words,
  resetDone: words,
  keep: words,
  imported: words,
  importFailed: words,
  damaged: words,
  downloadDamaged: words,
  dropDamaged: words,
  /** Why nothing is kept: the browser refuses, it has no room, or a later version of the page wrote what is there. */
  notKept: strings('memory-only', 'full', 'newer'),
  /** What is said instead of `kept` and `resetSure` where all tools share what is kept. */
  practice: strings('kept', 'resetSure'),
  failed: words,
  retry: words,
  worksheet: words,
  key: words,
  yourAnswer: words,
  needsScript: words,
  numberInvalid: words,
  numberTooSmall: words,
  numberTooLarge: words,
  /** The steps that every turn of practice has, whatever is practised. */
  turn: strings('ownHint', 'yourWords', 'sureAndWrong', 'unsureAndRight').extend({
    certainty: strings('legend', 'guess', 'fairly', 'sure'),
    /** What became of an option of a choice: chosen or left, rightly or not. */
    option: strings('chosen', 'mistaken', 'left', 'missed'),
  }),
  /** Taking practice items along as files or on paper; `collection` is what the handbook is called there. */
  carry: z.strictObject({
    title: words,
    collection: words,
    chosen: plural,
    none: words,
    formats: strings('anki', 'moodle', 'json', 'csv'),
    hint: words,
    print: words,
    saved: words,
  }),
});
export type KitWords = z.infer<typeof kitWordsSchema>;
