import type { Locale } from '../../i18n/locales.ts';
import type { PracticeItem } from '../../model/practice/item.ts';
import type { ChapterEndWords } from '../../schemas/chapter-end-words.ts';
import type { KitWords } from '../../schemas/kit-words.ts';

/** What a chapter's end is given in one language. */
export interface ChapterEndData {
  locale: Locale;
  words: ChapterEndWords;
  /** Said where nothing is kept, and why. */
  notKept: KitWords['notKept'];
  /** Address of the practice page. */
  practice: string;
  items: readonly Pick<PracticeItem, 'id' | 'version' | 'chapters'>[];
}
