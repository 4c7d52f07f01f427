import type { Locale } from '../i18n/locales.ts';
import type { Contents } from '../schemas/contents.ts';
import type { Parts } from '../schemas/parts.ts';

export interface ReadableChapter {
  slug: string;
  /** Language of its text. */
  passage: Locale;
  title: string;
  summary: string;
  minutes: number;
}

export type ContentsChapter = (ReadableChapter & { state: 'written' | 'fallback' }) | { state: 'planned'; slug: string; title: string };

export interface ContentsPart {
  id: string;
  title: string;
  summary: string;
  /** Who should read the part. */
  who: string;
  chapters: ContentsChapter[];
}

/** Puts what can be read into the order of chapters.yaml; the rest is planned, under its planned title. */
export function arrangeContents(parts: Parts, words: Contents, readable: readonly ReadableChapter[], locale: Locale): ContentsPart[] {
  const bySlug = new Map(readable.map((chapter) => [chapter.slug, chapter]));
  return parts.map(({ id, chapters }) => ({
    id,
    title: words.parts[id]?.title ?? id,
    summary: words.parts[id]?.summary ?? '',
    who: words.parts[id]?.who ?? '',
    chapters: chapters.map((slug): ContentsChapter => {
      const chapter = bySlug.get(slug);
      if (chapter === undefined) return { state: 'planned', slug, title: words.planned[slug] ?? slug };
      return { ...chapter, state: chapter.passage === locale ? 'written' : 'fallback' };
    }),
  }));
}

/** Chapters that can be read, in reading order. */
export function readableChapters(contents: readonly ContentsPart[]): (ReadableChapter & { part: ContentsPart })[] {
  return contents.flatMap((part) => part.chapters.flatMap((chapter) => (chapter.state === 'planned' ? [] : [{ ...chapter, part }])));
}

/** The chapters read before and after one; planned ones are passed over. */
export function getNeighbours(
  contents: readonly ContentsPart[],
  slug: string,
): { previous: ReadableChapter | null; next: ReadableChapter | null } {
  const readable = readableChapters(contents);
  const place = readable.findIndex((chapter) => chapter.slug === slug);
  return { previous: readable[place - 1] ?? null, next: place < 0 ? null : (readable[place + 1] ?? null) };
}
