import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'parse5';
import type { Locale } from '../../i18n/locales.ts';
import type { PortableWords } from '../../schemas/portable-words.ts';
import type { Site } from './addresses.ts';
import { elementsOf, get } from './html.ts';
import { folderStyle, ownFiles, shelfPage } from './own-files.ts';
import { type Book, makeFolderPage } from './page.ts';
import { buildRuntime } from './runtime.ts';
import { makeClassicScripts } from './scripts.ts';
import { makeStyleRelative } from './style.ts';
import { twinOf, writeTwin } from './twin.ts';

/** Files of the folder by path, in the order of their names. */
export type Folder = Map<string, Uint8Array>;

/** The search is loaded by its address, so that no script imports it; its index lies around it. */
const search = { folder: 'pagefind/', module: 'pagefind/pagefind.js' };

/** Pages that a server answers unknown addresses with, and those on saving the site in a browser. */
const isLeftOut = (file: string) => /(^|\/)404(\.html|\/index\.html)$|^[^/]+\/offline\//.test(file);

/** Pages of the book, which scripts may lead to by addresses of their own. */
const isPage = (file: string) => file.endsWith('.html') && !isLeftOut(file);

/** What scripts fetch, by addresses that they make when they run: all JSON, and the index but for the scripts and styles beside it. */
const isData = (file: string) => file.endsWith('.json') || (file.startsWith(search.folder) && !/\.(?:js|css)$/.test(file));

/** Where the site says it is published: its root page is its own canonical address. */
function readAddress(dist: string): string {
  const root = elementsOf(parse(readFileSync(join(dist, 'index.html'), 'utf8')));
  const address = root.find((element) => get(element, 'rel') === 'canonical');
  const href = address === undefined ? undefined : get(address, 'href');
  if (href === undefined) throw new Error('index.html has no canonical address. Build the site as a whole: npm run build.');
  return href;
}

/** The files of a build. */
export function readSite(dist: string): Site {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length));
  return { address: readAddress(dist), files: new Set(files.map((file) => file.split(sep).join('/'))) };
}

/** What a build becomes: its pages and data, and of the rest what they lead to. */
export async function makeFolder(dist: string, words: Record<Locale, PortableWords>): Promise<Folder> {
  const site = readSite(dist);
  // `.example` is nobody's (RFC 2606): the site's address where none was set.
  const book: Book = { site, isPublished: !new URL(site.address).hostname.endsWith('.example'), words, isLeftOut };
  const made: Folder = new Map();
  const modules = new Set([search.module]);
  const waiting = [...site.files].filter((file) => isPage(file) || isData(file));
  const seen = new Set(waiting);
  const follow = (files: Iterable<string>) => {
    for (const file of files) {
      if (seen.has(file)) continue;
      seen.add(file);
      waiting.push(file);
    }
  };
  const put = (file: string, text: string) => made.set(file, new TextEncoder().encode(text));
  const take = (file: string) => {
    const bytes = readFileSync(join(dist, file));
    const text = () => new TextDecoder().decode(bytes);
    if (file.endsWith('.html')) {
      const page = makeFolderPage(text(), file, book);
      put(file, page.html);
      for (const module of page.modules) modules.add(module);
      follow(page.links);
    } else if (file.endsWith('.css')) {
      const style = makeStyleRelative(text(), file, site);
      put(file, style.css);
      follow(style.files);
    } else if (isData(file)) put(twinOf(file), writeTwin(file, bytes));
    else made.set(file, bytes);
  };
  const takeAll = () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) take(file);
  };
  takeAll();
  const scripts = await makeClassicScripts([...modules].sort(), dist, site);
  for (const [file, code] of scripts.code) put(file, code);
  follow(scripts.assets);
  takeAll();

  put(ownFiles.runtime, await buildRuntime('page'));
  put(ownFiles.shelfScript, await buildRuntime('shelf'));
  put(ownFiles.shelf, shelfPage);
  put(ownFiles.style, folderStyle);
  return new Map([...made].sort(([one], [other]) => (one < other ? -1 : 1)));
}
