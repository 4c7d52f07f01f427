import { parse, serialize } from 'parse5';
import { isLocale, type Locale, localeFacts, locales } from '../../i18n/locales.ts';
import type { PortableWords } from '../../schemas/portable-words.ts';
import { folderPolicy } from '../../site/policy.ts';
import { relativeAddress, resolveAddress, type Site } from './addresses.ts';
import { append, type Element, elementsOf, get, loneIn, make, prepend, remove, set } from './html.ts';
import { ownFiles } from './own-files.ts';

/** What all pages of a folder have in common. */
export interface Book {
  site: Site;
  /** False where no address was set for the site: then its addresses lead nowhere, and pages do not name them. */
  isPublished: boolean;
  words: Record<Locale, PortableWords>;
  /** Pages that mean nothing on a disk. */
  isLeftOut: (file: string) => boolean;
}

export interface Page {
  html: string;
  /** What the page leads to or shows, and the modules it runs, as files of the build. */
  links: string[];
  modules: string[];
}

const addressAttributes = new Set(['href', 'src', 'poster', 'action', 'formaction', 'xlink:href']);
const unknownAttributes = new Set(['srcset', 'imagesrcset', 'ping', 'style']);
const linksForTheWeb = /^(?:manifest|preload|modulepreload|alternate|apple-touch-icon|sitemap)$/;

/** Whether an element speaks to hosts, crawlers and installers only, or of an address that there is not. */
function isForTheWeb(element: Element, isPublished: boolean): boolean {
  if (element.tagName === 'meta') return /^(?:og|twitter):/.test(get(element, 'property') ?? get(element, 'name') ?? '');
  const rel = element.tagName === 'link' ? (get(element, 'rel') ?? '') : '';
  return linksForTheWeb.test(rel) || (rel === 'canonical' && !isPublished);
}

const isPolicy = (element: Element) => get(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';

function takeModule(script: Element, file: string, { site }: Book): string {
  const source = get(script, 'src');
  if (source === undefined)
    throw new Error(`${file} holds a module in its text. Give it a file of its own: vite.build.assetsInlineLimit is 0.`);
  const target = resolveAddress(source, file, site);
  if (target === null) throw new Error(`${file} loads ${source} from elsewhere. Bring the script into the site.`);
  remove(script);
  return target.file;
}

/** Makes the addresses of an element relative, and names the files they lead to. */
function mendAddresses(element: Element, file: string, { site }: Book): string[] {
  const base = new URL(site.address).pathname;
  return element.attrs.flatMap((attribute) => {
    const { name, value } = attribute;
    if (unknownAttributes.has(name))
      throw new Error(`${file} has the attribute ${name}, unknown to the folder. Teach it to portable/page.ts.`);
    const isData = name.startsWith('data-') && value.startsWith(base) && site.files.has(value.slice(base.length));
    const target = addressAttributes.has(name) || isData ? resolveAddress(value, file, site) : null;
    if (target === null) return [];
    attribute.value = relativeAddress(file, target.file) + target.rest;
    return [target.file];
  });
}

/** Links to pages that the folder leaves out go, with the line they stand on. */
function dropLinks(elements: Element[], file: string, { site, isLeftOut }: Book): void {
  for (const element of elements) {
    if (element.tagName !== 'a') continue;
    const target = resolveAddress(get(element, 'href') ?? '#', file, site);
    if (target !== null && isLeftOut(target.file)) remove(loneIn(element));
  }
}

/** What is seen where the style sheet is missing: in the page's language, above the editions in all of them. */
function unzipFirst({ words }: Book, file: string): Element[] {
  const own = file.split('/')[0];
  return (isLocale(own) ? [own] : locales).map((lang) =>
    make('p', { class: 'unzip-first', lang, dir: localeFacts[lang].direction }, words[lang].unzipFirst),
  );
}

function runtimeOf(file: string, modules: string[], { site }: Book): Element {
  const fromRuntime = (to: string) => relativeAddress(ownFiles.runtime, to);
  return make('script', {
    defer: '',
    src: relativeAddress(file, ownFiles.runtime),
    'data-base': new URL(site.address).pathname,
    'data-root': fromRuntime('index.html').replace(/index\.html$/, ''),
    'data-shelf': fromRuntime(ownFiles.shelf),
    'data-modules': modules.map(fromRuntime).join(' '),
  });
}

/**
 * A built page as the folder has it: addresses relative to the file, the policy for files, its modules handed to the runtime. `file` is
 * its path in the build. Throws where an address leads nowhere, or where the page holds what a folder cannot run.
 */
export function makeFolderPage(html: string, file: string, book: Book): Page {
  const document = parse(html);
  for (const element of elementsOf(document)) if (isForTheWeb(element, book.isPublished)) remove(element);

  dropLinks(elementsOf(document), file, book);

  const elements = elementsOf(document);
  const isModule = (element: Element) => element.tagName === 'script' && get(element, 'type') === 'module';
  const modules = elements.filter(isModule).map((script) => takeModule(script, file, book));
  const others = elements.filter((element) => !isModule(element));
  const links = others.flatMap((element) => (get(element, 'rel') === 'canonical' ? [] : mendAddresses(element, file, book)));

  const policy = others.find(isPolicy);
  if (policy === undefined) throw new Error(`${file} has no Content-Security-Policy. Every built page carries one: Head.astro.`);
  set(policy, 'content', folderPolicy(get(policy, 'content') ?? ''));

  const language = file.split('/')[0];
  for (const element of others) {
    element.attrs = element.attrs.filter(({ name }) => name !== 'crossorigin' && name !== 'integrity');
    if (element.tagName === 'head') {
      append(element, make('link', { rel: 'stylesheet', href: relativeAddress(file, ownFiles.style) }), runtimeOf(file, modules, book));
    }
    if (element.tagName === 'body') prepend(element, ...unzipFirst(book, file));
    if (get(element, 'data-shell-status') !== undefined && !book.isPublished && isLocale(language)) {
      set(element, 'data-shell-status', book.words[language].linkCopiedHere);
    }
  }
  return { html: serialize(document), links, modules };
}
