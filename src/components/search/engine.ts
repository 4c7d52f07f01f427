import { type Analyzer, createAnalyzer } from '../../model/search/analyse.ts';
import { type Kind, kinds, type StoredDocument } from '../../model/search/document.ts';
import { foldWord } from '../../model/search/fold.ts';
import { type EntryFacts, unpackIndexFile } from '../../model/search/index-file.ts';
import { judge, writeCorrected } from '../../model/search/judge.ts';
import { createLookup, type Lookup } from '../../model/search/lookup.ts';
import { type Group, planQuery } from '../../model/search/plan.ts';
import { listQueries, type Places, type Ranked, rank } from '../../model/search/score.ts';
import { decodeVocabulary } from '../../model/search/vocabulary.ts';
import type { Answer, Ask, AskOptions } from './answer.ts';
import { presentPage } from './present.ts';

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  /** The places of the term in the entry. */
  words: number[];
  data(): Promise<{ url: string; stored: StoredDocument }>;
}

/** Loads a script module by its address. The shell supplies it: a dynamic import here would cost every page a request. */
export type ImportModule = (address: string) => Promise<unknown>;

/** Where the index is (the address of `pagefind.js`), in which language, and how modules are loaded. */
export interface EnginePlace {
  address: string;
  language: string;
  importModule: ImportModule;
}

interface Engine {
  pagefind: Pagefind;
  analyzer: Analyzer;
  lookup: Lookup;
  groups: readonly Group[];
  entries: readonly EntryFacts[];
  entryOf: ReadonlyMap<string, number>;
  /** What has been asked of Pagefind, by term: places by entry, and a result to load each entry by. */
  asked: Map<string, Promise<ReadonlyMap<number, Places>>>;
  results: Map<number, PagefindResult>;
}

/** The one place where a file of the index is fetched; it is asked for anew, so that it never belongs to another build than Pagefind's. */
async function loadText(address: string): Promise<string> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function loadPagefind(folder: string, importModule: ImportModule): Promise<Pagefind> {
  const pagefind = (await importModule(`${folder}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: new URL('..', folder).pathname, noWorker: true });
  await pagefind.init();
  return pagefind;
}

async function createEngine({ address, language, importModule }: EnginePlace): Promise<Engine> {
  const folder = new URL('.', new URL(address, location.href)).href;
  const [pagefind, text] = await Promise.all([loadPagefind(folder, importModule), loadText(`${folder}words.${language}.json`)]);
  const file = unpackIndexFile(text);
  return {
    pagefind,
    analyzer: createAnalyzer(file.language, new Set(file.stopWords)),
    lookup: createLookup(decodeVocabulary(file.words)),
    groups: file.groups,
    entries: file.entries,
    entryOf: new Map(file.entries.map(({ id }, index) => [id, index])),
    asked: new Map(),
    results: new Map(),
  };
}

async function askPagefind({ pagefind, entryOf, results }: Engine, term: string): Promise<ReadonlyMap<number, Places>> {
  const { results: found } = await pagefind.search(term);
  const places = new Map<number, Places>();
  for (const result of found) {
    const entry = entryOf.get(result.id);
    if (entry === undefined) continue;
    places.set(entry, result.words);
    if (!results.has(entry)) results.set(entry, result);
  }
  return places;
}

/** The places of all terms; each term is asked of Pagefind once. */
async function findAll(engine: Engine, terms: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<number, Places>>> {
  const { asked } = engine;
  for (const term of terms) {
    if (asked.has(term)) continue;
    const places = askPagefind(engine, term);
    asked.set(term, places);
    places.catch(() => asked.delete(term));
  }
  return new Map(await Promise.all(terms.map(async (term) => [term, (await asked.get(term)) ?? new Map()] as const)));
}

const noCounts = (): Record<Kind, number> => Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
const nothing = (): Answer => ({ certainty: 'none', corrected: null, total: 0, pages: [], counts: noCounts(), terms: [] });

async function answerQuery(engine: Engine, query: string, options: AskOptions, isOvertaken: () => boolean): Promise<Answer | null> {
  const { analyzer, lookup, groups, entries, results } = engine;
  const concepts = planQuery(query, analyzer, lookup, groups);
  const places = await findAll(engine, listQueries(concepts));
  if (isOvertaken()) return null;
  const ranked = rank(
    concepts,
    entries.map(({ counts }) => counts),
    (term) => places.get(term) ?? new Map(),
  );
  const { certainty, corrections } = judge(query, concepts, ranked);
  if (certainty === 'none') return nothing();
  const counts = noCounts();
  const chosen = ranked.filter(({ entry }) => {
    const facts = entries[entry];
    if (facts === undefined) return false;
    if (options.chapter !== undefined && facts.chapter !== options.chapter) return false;
    if (options.part !== undefined && facts.part !== options.part) return false;
    counts[facts.kind] += 1;
    return options.kinds === undefined || options.kinds.includes(facts.kind);
  });
  const found = new Set<string>();
  const shown = chosen.slice(0, options.limit);
  const data = await Promise.all(shown.map(({ entry }) => results.get(entry)?.data()));
  if (isOvertaken()) return null;
  const pages = shown.flatMap((one: Ranked, index) => {
    const entry = data[index];
    const own = entries[one.entry]?.counts ?? [];
    return entry === undefined ? [] : [presentPage(entry.url, entry.stored, one, { analyzer, found, counts: own })];
  });
  const written = new Map([...found].map((word) => [foldWord(word), word.toLocaleLowerCase(analyzer.language)]));
  const corrected = writeCorrected(query, corrections, written);
  return { certainty, corrected, total: chosen.length, pages, counts, terms: [...found] };
}

const engines = new Map<string, Promise<Engine>>();
let latest = 0;

/** Loads what answering takes, once, when somebody reaches for the search, not before; a failed load is tried anew next time. */
export function loadEngine(place: EnginePlace): Promise<unknown> {
  const name = `${place.address} ${place.language}`;
  const loading = engines.get(name) ?? createEngine(place);
  engines.set(name, loading);
  loading.catch(() => engines.delete(name));
  return loading;
}

/** What asks the index at a place. */
export function createAsk(place: EnginePlace): Ask {
  return async (query, options) => {
    latest += 1;
    const own = latest;
    const isOvertaken = (): boolean => own !== latest;
    const engine = (await loadEngine(place)) as Engine;
    return isOvertaken() ? null : answerQuery(engine, query, options, isOvertaken);
  };
}
