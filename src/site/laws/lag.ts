import type { Locale } from '../../i18n/locales.ts';
import { chapterOfFile } from '../../schemas/files.ts';
import type { Library } from '../library.ts';

/** The languages that an entry names as its own (`languages`), or null where it names none. */
export function languagesOf({ data }: Pick<Library, 'data'>, name: string, id: string): string[] | null {
  const own = (data[name]?.shared?.strings ?? []).filter(({ path }) => path.startsWith(`${id}.languages.`)).map(({ text }) => text);
  return own.length > 0 ? own : null;
}

/**
 * Whether an entry may still lack its words in a language. One that names its languages may, where that one is not among
 * them. Another may if it belongs to chapters (a card's `chapters`, a framework's `chapter`), and none of them is written in
 * that language yet. Entries that name neither may not.
 */
export function mayLag({ data, chapters }: Library, name: string, id: string, locale: Locale): boolean {
  const languages = languagesOf({ data }, name, id);
  if (languages !== null) return !languages.includes(locale);
  const own = (data[name]?.shared?.strings ?? []).flatMap(({ path, text }) =>
    path === `${id}.chapter` || path.startsWith(`${id}.chapters.`) ? [text] : [],
  );
  return own.length > 0 && !chapters.some((chapter) => chapter.locale === locale && own.includes(chapter.slug));
}

/** Whether a file of practice items may still be missing: its chapter is not written in that language yet. */
export function fileMayLag({ chapters }: Library, name: string, locale: Locale): boolean {
  const own = chapterOfFile[name];
  return own !== undefined && !chapters.some((chapter) => chapter.locale === locale && chapter.slug === own);
}
