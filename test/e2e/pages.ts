import { readdirSync } from 'node:fs';
import { fixedPages } from '../../src/site/laws/references.ts';

/** Chapters that are written, by their pages' paths within an edition. */
export const chapterPages = readdirSync('content/en/chapters').map((name) => name.replace(/\.mdx$/, '/'));

/** Every page of an edition. */
export const allPages = [...fixedPages, '404/', ...chapterPages];
