import { z } from 'zod';

/** A stable id: kebab-case, English, never reused. */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a kebab-case id; use small letters, digits and hyphens');

/** Which wording of an item this is; it rises when the words change so much that what was learnt may no longer hold. */
export const version = z.int('is no whole number; write 2 for the second wording').min(1).default(1);

/** Words for readers: not empty, no stray space at either end. */
export const words = z
  .string()
  .min(1, 'is empty; write the words')
  .refine((text) => text === text.trim(), 'begins or ends with a space; remove it');

/** A calendar day, `YYYY-MM-DD`; some readers of YAML make a date of it, others leave the text. */
export const day = z.union([z.date(), z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`))], {
  error: 'is not a day; write it as YYYY-MM-DD',
});

export const plural = z.strictObject({ one: words.optional(), other: words });

/** An object with one schema under each of some keys. */
export const each = <K extends string, T extends z.ZodType>(keys: readonly K[], schema: T) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, T>);

/** An object with a reader's text under each of some keys. */
export const strings = <K extends string>(...keys: K[]) => each(keys, words);
