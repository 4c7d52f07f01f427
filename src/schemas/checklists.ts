import { z } from 'zod';
import { slug, words } from './primitives.ts';

const check = z.strictObject({ id: slug, text: words });
export type Check = z.infer<typeof check>;

const checks = z
  .array(check)
  .min(5, 'has fewer than five checks; add one that a colleague could see')
  .max(7, 'has more than seven checks; keep the ones that matter most');

const distinct = (lists: Record<string, Check[]>) => {
  const ids = Object.values(lists).flatMap((list) => list.map(({ id }) => id));
  return new Set(ids).size === ids.length;
};

/** content/<lang>/checklists.yaml: for each of the five stages, what a seller can tick when it is done. */
export const checklistsSchema = z
  .strictObject({ contact: checks, needs: checks, presentation: checks, objections: checks, close: checks })
  .refine(distinct, 'uses an id of a check twice; ids are kept by readers, so give each its own');
export type Checklists = z.infer<typeof checklistsSchema>;
