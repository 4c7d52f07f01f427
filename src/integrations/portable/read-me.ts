import { locales } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Book } from './page.ts';

/** The text beside the pages, in every language. The mark of its encoding is for browsers, which else take it for Latin. */
export function writeReadMe(words: Book['words'], version: string): string {
  const parts = locales.map((locale) => {
    const { title, lines } = words[locale].readMe;
    return [fill(title, { version }), ...lines].join('\n\n');
  });
  return `\ufeff${parts.join('\n\n\n')}\n`;
}
