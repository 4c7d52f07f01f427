import type { Locale } from '../../i18n/locales.ts';
import type { PracticeItem } from '../../model/practice/item.ts';
import type { ChapterEndWords } from '../../schemas/chapter-end-words.ts';

/** What a chapter's end is given in one language. */
export interface ChapterEndData {
  locale: Locale;
  words: ChapterEndWords;
  /** Said where the browser keeps nothing. */
  memoryOnly: string;
  /** Address of the practice page. */
  practice: string;
  items: readonly Pick<PracticeItem, 'id' | 'version' | 'chapters'>[];
}
