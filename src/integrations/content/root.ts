import { resolve } from 'node:path';

/** The folder of words and data: `content/`, or the one named by MUSHTARI_CONTENT (a team's own edition, a test, a bench). */
export const contentRoot = resolve(process.env['MUSHTARI_CONTENT'] ?? 'content');
