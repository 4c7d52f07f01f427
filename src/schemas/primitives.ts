import { z } from 'zod';

/** A stable id: kebab-case, English, never reused. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a kebab-case id; use small letters, digits and hyphens');

/** Words for readers: not empty, no stray space at either end. */
export const words = z
  .string()
  .min(1, 'is empty; write the words')
  .refine((text) => text === text.trim(), 'begins or ends with a space; remove it');

/** A calendar day, `YYYY-MM-DD`; YAML reads it as a date. */
export const day = z.coerce.date({ error: 'is not a day; write it as YYYY-MM-DD' });

export const plural = z.strictObject({ one: words.optional(), other: words });
