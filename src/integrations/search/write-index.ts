import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { packIndexFile } from '../../model/search/index-file.ts';
import { type AnalysedDocument, type AnalysedEdition, analyseEdition, type Edition, toIndexFile, toIndexPage } from './edition-index.ts';
import { splitIndex } from './split-index.ts';

/** What Pagefind puts before the content of each of its files. */
const signature = 'pagefind_dcd';
/** Pagefind's files that a reader's browser loads; its interfaces, highlighter and worker stay out. */
const wanted = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

interface File {
  path: string;
  content: Uint8Array;
}

interface Fragment {
  url: string;
  content: string;
}

const unpack = (content: Uint8Array): Buffer => gunzipSync(content).subarray(signature.length);
const pack = (content: Uint8Array): Buffer => gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 9 });
const readPacked = (content: Uint8Array): string => unpack(content).toString('utf8');
const writePacked = (text: string): Buffer => pack(Buffer.from(text));

/** The language of a file of the index by its name: `fragment/x-tr_1a2b3c4.pf_fragment` is of `x-tr`. */
const nameOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.pf_fragment$/, '');

/** Throws where Pagefind counted other words than the analyzer gave it: every place in the index would then be off. */
export function checkDrift({ document, words }: AnalysedDocument, indexed: string): void {
  const found = indexed === '' ? [] : indexed.split(' ').map((word) => word.replace(/\.$/, ''));
  const at = words.findIndex((word, index) => word !== found[index]);
  if (at === -1 && found.length === words.length) return;
  throw new Error(
    `${document.url}: Pagefind indexed ${found.length} words where the analyzer gave ${words.length}; number ${at + 1} is “${found[at] ?? ''}” instead of “${words[at] ?? ''}”. ` +
      'Pin the version of Pagefind that src/integrations/search was written for, or mend the terms in src/model/search/index-term.ts.',
  );
}

/** Writes the texts of an entry's sections into Pagefind's fragment of it; returns the entry's name. */
function rewriteFragment(file: File, entries: ReadonlyMap<string, AnalysedDocument>): { id: string; url: string; content: Uint8Array } {
  const fragment = JSON.parse(readPacked(file.content)) as Fragment;
  const entry = entries.get(fragment.url);
  if (entry === undefined) throw new Error(`${fragment.url}: Pagefind names an entry that it was not given. Pin its version.`);
  checkDrift(entry, fragment.content);
  const shown = { ...fragment, content: '', meta: {}, anchors: [], texts: entry.document.sections.map(({ text }) => text) };
  return { id: nameOf(file.path), url: fragment.url, content: writePacked(JSON.stringify(shown)) };
}

async function runPagefind(editions: readonly AnalysedEdition[]): Promise<File[]> {
  const { index, errors } = await pagefind.createIndex({ verbose: false });
  if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  for (const { language, analysed } of editions) {
    for (const entry of analysed) {
      const { errors: found } = await index.addHTMLFile({ url: entry.document.url, content: toIndexPage(entry, language) });
      if (found.length > 0) throw new Error(`${entry.document.url}: the search index failed: ${found.join('; ')}`);
    }
  }
  const { files, errors: late } = await index.getFiles();
  if (late.length > 0) throw new Error(`The search index failed: ${late.join('; ')}`);
  await pagefind.close();
  return files;
}

/** Pagefind's table of its languages. */
interface Table {
  languages: Record<string, { hash: string; wasm: string | null }>;
}

/**
 * The indexes of all languages in small pieces, and the table of languages that leads to them: under the languages' own names and with
 * the one WebAssembly that stems nothing.
 */
function splitIndexes(files: readonly File[]): File[] {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const read = (path: string): Uint8Array => {
    const content = contents.get(path);
    if (content === undefined) throw new Error(`Pagefind did not write ${path}. Pin its version.`);
    return content;
  };
  const table = JSON.parse(Buffer.from(read('pagefind-entry.json')).toString('utf8')) as Table;
  const split = Object.entries(table.languages).map(([language, facts]) => ({
    ...{ language, facts },
    ...splitIndex(unpack(read(`pagefind.${facts.hash}.pf_meta`)), language, (name) => unpack(read(`index/${name}.pf_index`))),
  }));
  const languages = split.map(({ language, facts, meta }) => [language.replace(/^x-/, ''), { ...facts, hash: meta.name, wasm: null }]);
  return [
    { path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify({ ...table, languages: Object.fromEntries(languages) })) },
    ...split.flatMap(({ meta, pieces }) => [
      { path: `pagefind.${meta.name}.pf_meta`, content: pack(meta.content) },
      ...pieces.map(({ name, content }) => ({ path: `index/${name}.pf_index`, content: pack(content) })),
    ]),
  ];
}

/** Writes the search of a book into a folder; returns how many entries each language has. Throws where anything drifted. */
export async function writeSearchIndex(editions: readonly Edition[], folder: string): Promise<Record<string, number>> {
  const analysed = editions.map(analyseEdition);
  const files = await runPagefind(analysed);
  rmSync(folder, { recursive: true, force: true });
  const write = (path: string, content: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const entries = new Map(analysed.flatMap((edition) => edition.analysed.map((entry) => [entry.document.url, entry] as const)));
  const ids = new Map<string, string>();
  for (const file of files) {
    if (file.path.startsWith('fragment/')) {
      const { id, url, content } = rewriteFragment(file, entries);
      ids.set(url, id);
      write(file.path, content);
    } else if (wanted.test(file.path)) write(file.path, file.content);
  }
  for (const { path, content } of splitIndexes(files)) write(path, content);
  for (const edition of analysed) {
    const lost = edition.analysed.find(({ document }) => !ids.has(document.url));
    if (lost !== undefined) throw new Error(`${lost.document.url}: Pagefind left the entry out. Give every entry an address of its own.`);
    const own = edition.analysed.map(({ document }) => ids.get(document.url) ?? '');
    write(`words.${edition.language}.json`, packIndexFile(toIndexFile(edition, own)));
  }
  return Object.fromEntries(analysed.map((edition) => [edition.language, edition.analysed.length]));
}
