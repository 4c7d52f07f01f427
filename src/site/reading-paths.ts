import type { Locale } from '../i18n/locales.ts';
import { readableChapters } from './contents.ts';
import { getContents, getShared, getWords } from './edition.ts';
import { pageUrl, tools } from './urls.ts';

export interface PathStep {
  /** Stays the same when steps come or go around it; ticks are kept by it. */
  id: string;
  href: string;
  /** The page’s title, with what is done there where that is not reading: chapters and tools share titles. */
  text: string;
  minutes: number;
  /** The chapter to read, or null where the step is something else. */
  chapter: string | null;
}

export interface ReadingPath {
  id: string;
  title: string;
  for: string;
  steps: PathStep[];
}

/** Paths through the handbook in one language: for whom, what to read and practise in which order, and how long it takes. */
export async function getReadingPaths(locale: Locale): Promise<ReadingPath[]> {
  const [ui, words, paths] = [await getWords('interface', locale), await getWords('paths', locale), await getShared('paths')];
  const chapters = new Map(readableChapters(await getContents(locale)).map((chapter) => [`${chapter.slug}/`, chapter]));
  const titles = new Map<string, string>([
    ['tools/', ui.tools.title],
    ['evidence/', ui.evidence.title],
    ...tools.map((tool) => [`tools/${tool}/`, `${ui.tools[tool].title}: ${ui.blocks.practise}`] as const),
  ]);
  return paths.map(({ id, steps }) => ({
    id,
    title: words[id]?.title ?? id,
    for: words[id]?.for ?? '',
    steps: steps.map(({ page, anchor, query, minutes }) => {
      const chapter = chapters.get(page);
      const title = chapter?.title ?? titles.get(page) ?? page;
      return {
        id: `${id}/${page}${anchor ?? ''}`,
        href: `${pageUrl(locale, page)}${query === undefined ? '' : `?${query}`}${anchor === undefined ? '' : `#${anchor}`}`,
        text: anchor === 'workshop' ? `${title}: ${ui.blocks.workshop}` : title,
        minutes: minutes ?? chapter?.minutes ?? 0,
        chapter: anchor === undefined ? (chapter?.slug ?? null) : null,
      };
    }),
  }));
}
