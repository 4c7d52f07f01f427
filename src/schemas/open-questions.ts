import { z } from 'zod';
import { slug, version, words } from './primitives.ts';

const question = words.refine((text) => /[?؟]$/.test(text), 'is not a question; end it with a question mark');
const fewest = 30;

const openQuestion = z
  .strictObject({ version, situation: words, closed: question, open: question, why: words, trade: words })
  .refine(({ closed, open }) => closed !== open, 'has the same closed and open question; write an open one');
export type OpenQuestion = z.infer<typeof openQuestion>;

/** content/<lang>/open-questions.yaml: a closed or leading question as sellers ask it, and an open one that serves better. */
export const openQuestionsSchema = z
  .record(slug, openQuestion)
  .refine((items) => Object.keys(items).length >= fewest, `has fewer than ${fewest} questions; write more`);
export type OpenQuestions = z.infer<typeof openQuestionsSchema>;
