import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Locale } from '../../src/i18n/locales.ts';
import { wordFiles } from '../../src/schemas/files.ts';

/** The words that the page under test says, so that a test asks for a button by its meaning and survives an edit of its name. */
export function wordsOf<N extends keyof typeof wordFiles>(name: N, locale: Locale = 'en'): z.infer<(typeof wordFiles)[N]> {
  return wordFiles[name].parse(parse(readFileSync(`content/${locale}/${name}.yaml`, 'utf8'))) as z.infer<(typeof wordFiles)[N]>;
}
