import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import type { z } from 'astro/zod';
import { type Locale, referenceLocale } from '../i18n/locales.ts';
import type { Anchors } from '../schemas/anchors.ts';
import type { sharedFiles, wordFiles } from '../schemas/files.ts';
import type { Parts } from '../schemas/parts.ts';
import { arrangeContents, type ContentsPart } from './contents.ts';
import { readingMinutes } from './reading.ts';

type Words<N extends keyof typeof wordFiles> = z.infer<(typeof wordFiles)[N]>;
type Shared<N extends keyof typeof sharedFiles> = z.infer<(typeof sharedFiles)[N]>;
export type ChapterEntry = CollectionEntry<'chapters'>;

const kept = new Map<string, unknown>();

/**
 * Reads a thing once a build. Astro walks through an entry's whole data at each request of it, and contents are asked for
 * by every page. In development things are read anew, so that an edit shows.
 */
function once<T>(key: string, read: () => T): T {
  if (import.meta.env.DEV) return read();
  if (!kept.has(key)) kept.set(key, read());
  return kept.get(key) as T;
}

const readValue = (collection: string, id: string): Promise<unknown> => once(`${collection} ${id}`, () => readEntry(collection, id));

async function readEntry(collection: string, id: string): Promise<unknown> {
  const entry = (await getEntry(collection as never, id as never)) as { data: { value: unknown } } | undefined;
  if (entry === undefined) throw new Error(`There is no ${collection} for ${id}. Write the file, or correct the name.`);
  return entry.data.value;
}

/** The words of one file in one language; the whole site reads its content through this door and the next. */
export async function getWords<N extends keyof typeof wordFiles>(name: N, locale: Locale): Promise<Words<N>> {
  return (await readValue(`words-${name}`, locale)) as Words<N>;
}

/** The words of a file that a language may not have yet, or null. */
export async function findWords<N extends keyof typeof wordFiles>(name: N, locale: Locale): Promise<Words<N> | null> {
  const files = await once(`files words-${name}`, () => getCollection(`words-${name}` as never) as Promise<{ id: string }[]>);
  return files.some(({ id }) => id === locale) ? getWords(name, locale) : null;
}

/** Data that all languages share. */
export async function getShared<N extends keyof typeof sharedFiles>(name: N): Promise<Shared<N>> {
  return (await readValue(`shared-${name}`, 'all')) as Shared<N>;
}

/** Heading ids by chapter, with those that moved. */
export async function getAnchors(): Promise<Anchors> {
  return (await readValue('anchors', 'all')) as Anchors;
}

/** A chapter as an edition shows it: in its own language, or in English where it is not written yet. */
export interface EditionChapter {
  slug: string;
  passage: Locale;
  entry: ChapterEntry;
}

/** Every chapter that can be read in an edition. */
export function getEditionChapters(locale: Locale): Promise<EditionChapter[]> {
  return once(`chapters ${locale}`, () => readEditionChapters(locale));
}

async function readEditionChapters(locale: Locale): Promise<EditionChapter[]> {
  const parts = (await readValue('parts', 'all')) as Parts;
  const entries = new Map((await getCollection('chapters')).map((entry) => [entry.id, entry] as const));
  return parts
    .flatMap(({ chapters }) => chapters)
    .flatMap((slug) => {
      const passage = entries.has(`${locale}/${slug}`) ? locale : referenceLocale;
      const entry = entries.get(`${passage}/${slug}`);
      return entry === undefined ? [] : [{ slug, passage, entry }];
    });
}

/** The contents of an edition: parts and chapters in order, each chapter written, fallen back to English, or planned. */
export function getContents(locale: Locale): Promise<ContentsPart[]> {
  return once(`contents ${locale}`, () => readContents(locale));
}

async function readContents(locale: Locale): Promise<ContentsPart[]> {
  const parts = (await readValue('parts', 'all')) as Parts;
  const words = await getWords('contents', locale);
  const readable = await getEditionChapters(locale);
  return arrangeContents(
    parts,
    words,
    readable.map(({ slug, passage, entry }) => ({
      slug,
      passage,
      title: passage === locale ? entry.data.title : (words.planned[slug] ?? entry.data.title),
      summary: entry.data.summary,
      minutes: readingMinutes(entry.body ?? '', passage),
    })),
    locale,
  );
}

/** Texts of a chapter's headings by id, in the language in which an edition shows it. */
export function getHeadings({ passage, slug, entry }: EditionChapter): Promise<ReadonlyMap<string, string>> {
  return once(`headings ${passage} ${slug}`, async () => {
    const { headings } = await render(entry);
    return new Map(headings.map(({ slug: id, text }) => [id, text]));
  });
}
