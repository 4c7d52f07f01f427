import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { type Locale, locales } from '../../i18n/locales.ts';
import { partsSchema } from '../../schemas/parts.ts';
import { type SearchContent, searchSchema } from '../../schemas/search.ts';
import type { Edition } from './edition-index.ts';
import { type PageFacts, readPage } from './read-page.ts';

/** What the search knows of a language, from the content. */
export function readSearchContent(root: string, locale: Locale): SearchContent {
  return searchSchema.parse(parse(readFileSync(join(root, locale, 'search.yaml'), 'utf8')));
}

function factsOf(url: string, partOf: ReadonlyMap<string, string>): PageFacts {
  const [, , first = '', second = ''] = url.split('/');
  const part = partOf.get(first);
  if (part !== undefined) return { url, kind: 'chapter', chapter: first, part };
  return { url, kind: first === 'tools' && second !== '' ? 'tool' : 'page', chapter: null, part: null };
}

/** Everything that can be found in a built site, language by language; addresses are without the site's base. */
export function readSite(dist: string, contentRoot: string): Edition[] {
  const parts = partsSchema.parse(parse(readFileSync(join(contentRoot, 'chapters.yaml'), 'utf8')));
  const partOf = new Map(parts.flatMap(({ id, chapters }) => chapters.map((slug) => [slug, id] as const)));
  return locales.map((language) => {
    const pages = readdirSync(join(dist, language), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .sort();
    const documents = pages.flatMap((file) => {
      const url = `/${language}/${file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      return readPage(readFileSync(join(dist, language, file), 'utf8'), factsOf(url, partOf));
    });
    return { language, documents, content: readSearchContent(contentRoot, language) };
  });
}
