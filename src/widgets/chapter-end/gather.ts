import type { Locale } from '../../i18n/locales.ts';
import { getWords } from '../../site/edition.ts';
import { pageUrl } from '../../site/urls.ts';
import { gatherPractice } from '../practice/gather.ts';
import type { ChapterEndData } from './props.ts';

/** The items of each chapter without their words, and what is said at a chapter's end, in one language. */
export async function gatherChapterEnd(locale: Locale): Promise<ChapterEndData> {
  const [words, { cards, kit }] = await Promise.all([getWords('chapter-end', locale), gatherPractice(locale)]);
  const items = cards.map(({ id, version, chapters }) => ({ id, version, chapters }));
  return { locale, words, notKept: kit.notKept, practice: pageUrl(locale, 'practice/'), items };
}
