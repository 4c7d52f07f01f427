import type { z } from 'zod';
import { plural, strings } from './primitives.ts';

/** content/<lang>/chapter-end.yaml: what stands at the end of a chapter once its reader is there. */
export const chapterEndWordsSchema = strings('title', 'read', 'readOn', 'undo', 'practise', 'nothingDue').extend({
  items: plural,
  due: plural,
});
export type ChapterEndWords = z.infer<typeof chapterEndWordsSchema>;
