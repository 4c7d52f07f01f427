import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { type Locale, locales } from '../../i18n/locales.ts';
import type { SearchDocument } from '../../model/search/document.ts';
import { contentsSchema } from '../../schemas/contents.ts';
import { interfaceSchema } from '../../schemas/interface.ts';
import { partsSchema } from '../../schemas/parts.ts';
import { type SearchContent, searchSchema } from '../../schemas/search.ts';
import type { Edition } from './edition-index.ts';
import { type PageFacts, readPage } from './read-page.ts';

/** What the search knows of a language, from the content. */
export function readSearchContent(root: string, locale: Locale): SearchContent {
  return searchSchema.parse(parse(readFileSync(join(root, locale, 'search.yaml'), 'utf8')));
}

/** What a language says of chapters that it shows in English: their titles, and a sentence that says so. */
function readFallback(root: string, locale: Locale): { titles: ReadonlyMap<string, string>; notice: string } {
  const load = (file: string) => parse(readFileSync(join(root, locale, file), 'utf8'));
  const { planned } = contentsSchema.parse(load('contents.yaml'));
  return { titles: new Map(Object.entries(planned)), notice: interfaceSchema.parse(load('interface.yaml')).chapter.fallback };
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
    const { titles, notice } = readFallback(contentRoot, language);
    const documents = pages.flatMap((file): SearchDocument[] => {
      const url = `/${language}/${file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`;
      const facts = factsOf(url, partOf);
      const found = readPage(readFileSync(join(dist, language, file), 'utf8'), facts);
      const title = titles.get(facts.chapter ?? '');
      return found.length > 0 || title === undefined ? found : [{ ...facts, title, sections: [{ id: '', title: '', text: notice }] }];
    });
    return { language, documents, content: readSearchContent(contentRoot, language) };
  });
}
