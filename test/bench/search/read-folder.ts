import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isLocale, type Locale } from '../../../src/i18n/locales.ts';
import type { SearchDocument } from '../../../src/model/search/document.ts';

/** A query of a bench: `rel` names what answers it (nothing, where nothing should); `cls` and `set` only sort the figures. */
export interface BenchQuery {
  id: string;
  cls: string;
  set: string;
  q: string;
  rel: readonly string[];
}

/** One language of a bench. `pageOf` leads from every name that `rel` may use to the address of its page. */
export interface BenchEdition {
  language: Locale;
  documents: readonly SearchDocument[];
  queries: readonly BenchQuery[];
  pageOf: ReadonlyMap<string, string>;
}

interface CorpusPage {
  id?: string | number;
  slug?: string;
  title?: string;
  sections?: { id?: string | number; heading?: string; title?: string; text?: string | string[] }[];
}

const asText = (value: string | string[] | undefined): string => (Array.isArray(value) ? value.join('\n') : (value ?? ''));

/** The pages of a corpus module, whatever it calls them: its default export, `pages`, the language's name, or its only list. */
export function findPages(module: Record<string, unknown>, language: string): CorpusPage[] {
  const inner = (module['default'] ?? {}) as Record<string, unknown>;
  const candidates = [module['default'], module['pages'], module[language], inner['pages'], inner[language], ...Object.values(module)];
  const pages = candidates.find((candidate) => Array.isArray(candidate));
  if (pages === undefined) throw new Error(`corpus/${language}.mjs exports no list of pages. Export default an array of pages.`);
  return pages as CorpusPage[];
}

/** A page of a corpus as an entry of the index, under an address made of its slug. */
export function toDocument(page: CorpusPage, language: Locale): SearchDocument {
  const name = String(page.slug ?? page.id ?? '').replace(/^\/+|\/+$/g, '');
  const sections = (page.sections ?? []).map(({ id, heading, title, text }) => ({
    id: String(id ?? ''),
    title: heading ?? title ?? '',
    text: asText(text),
  }));
  const url = `/${language}/${encodeURIComponent(name)}/`;
  return { url, title: page.title ?? name, kind: 'page', chapter: null, part: null, sections };
}

/** Every name of a page that a query may use: id, slug, address, section, page#section. */
export function nameAll(pages: readonly CorpusPage[], documents: readonly SearchDocument[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, url: string): unknown => (names.has(name) ? undefined : names.set(name, url));
  documents.forEach(({ url, sections }, index) => {
    const page = pages[index];
    const own = [page?.id, page?.slug].filter((name) => name !== undefined).map(String);
    // A card has the address of its tool with a query; who asks for the tool is content with any of its cards.
    const [address = url] = url.split('?');
    const path = address.replace(/^\/\w+\//, '');
    const known = [...own, address, path, path.replace(/\/$/, '')];
    for (const name of known) add(name, address);
    for (const { id } of sections) for (const name of known) add(`${name}#${id}`, url);
  });
  for (const { url, sections } of documents) for (const { id } of sections) if (id !== '') add(id, url);
  return names;
}

/** The queries of a file: a list, or an object that holds one. */
export function readQueries(file: string): BenchQuery[] {
  const parsed = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  const list = Array.isArray(parsed) ? parsed : Object.values(parsed as object).find((value) => Array.isArray(value));
  if (!Array.isArray(list)) throw new Error(`${file} holds no list of queries.`);
  return list.map((query: Partial<BenchQuery> & { query?: string; class?: string }, index) => ({
    id: String(query.id ?? index + 1),
    cls: query.cls ?? query.class ?? 'all',
    set: query.set ?? '',
    q: query.q ?? query.query ?? '',
    rel: [query.rel ?? []].flat().map(String),
  }));
}

const languagesIn = (folder: string): Locale[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((file) => basename(file).replace(/\.\w+$/, ''))
        .filter(isLocale)
    : [];

/** Reads a bench. Without a corpus of its own, its queries are about the handbook, whose entries `readHandbook` gives. */
export async function readBench(
  folder: string,
  readHandbook: () => readonly { language: Locale; documents: readonly SearchDocument[] }[],
): Promise<BenchEdition[]> {
  const queriesOf = (language: Locale): BenchQuery[] => {
    const file = join(folder, 'queries', `${language}.json`);
    return existsSync(file) ? readQueries(file) : [];
  };
  const withCorpus = languagesIn(join(folder, 'corpus'));
  if (withCorpus.length === 0) {
    if (languagesIn(join(folder, 'queries')).length === 0)
      throw new Error(`${folder} has neither corpus/ nor queries/. See the README for the format.`);
    return readHandbook()
      .map(({ language, documents }) => ({ language, documents, queries: queriesOf(language), pageOf: nameAll([], documents) }))
      .filter(({ queries }) => queries.length > 0);
  }
  return Promise.all(
    withCorpus.map(async (language) => {
      const file = readdirSync(join(folder, 'corpus')).find((name) => name.startsWith(`${language}.`)) ?? '';
      const module = (await import(pathToFileURL(resolve(folder, 'corpus', file)).href)) as Record<string, unknown>;
      const pages = findPages(module, language);
      const documents = pages.map((page) => toDocument(page, language));
      return { language, documents, queries: queriesOf(language), pageOf: nameAll(pages, documents) };
    }),
  );
}
