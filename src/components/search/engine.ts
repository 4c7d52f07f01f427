import { type Analyzer, createAnalyzer } from '../../model/search/analyse.ts';
import { createAnticipate } from '../../model/search/anticipate.ts';
import { createCalled } from '../../model/search/called.ts';
import { type Kind, kinds } from '../../model/search/document.ts';
import { foldWord } from '../../model/search/fold.ts';
import { type EntryFacts, unpackIndexFile } from '../../model/search/index-file.ts';
import { stemOf, stemQuery } from '../../model/search/index-term.ts';
import { judge, writeCorrected } from '../../model/search/judge.ts';
import { createLookup, sampleStems } from '../../model/search/lookup.ts';
import { type Concept, createPlan } from '../../model/search/plan.ts';
import { createRank, listQueries, type Ranked } from '../../model/search/score.ts';
import type { Places } from '../../model/search/shape.ts';
import { decodeVocabulary } from '../../model/search/vocabulary.ts';
import type { Answer, Ask, AskOptions } from './answer.ts';
import { createPresent, type Present } from './present.ts';
import { untilShown } from './until-shown.ts';

/** The part of Pagefind's interface that is used. */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
  preload(term: string): Promise<unknown>;
  filters(): Promise<unknown>;
}

interface PagefindResult {
  id: string;
  /** The places of the term in the entry. */
  words: number[];
  data(): Promise<Loaded>;
}

/** Loads a script module by its address. The shell supplies it: a dynamic import here would cost every page a request. */
export type ImportModule = (address: string) => Promise<unknown>;

/** Where the index is (the address of `pagefind.js`), in which language, and how modules are loaded. */
export interface EnginePlace {
  address: string;
  language: string;
  importModule: ImportModule;
}

/** What is loaded of an entry: the texts of its sections. */
interface Loaded {
  texts: readonly string[];
}

interface Engine {
  pagefind: Pagefind;
  analyzer: Analyzer;
  entries: readonly EntryFacts[];
  entryOf: ReadonlyMap<string, number>;
  plan: (query: string) => Concept[];
  anticipate: (query: string) => string[];
  /** Terms from all over the index that have not been preloaded yet. */
  ahead: string[];
  rank: (concepts: readonly Concept[], boosts: ReadonlyMap<number, number>) => Ranked[];
  called: (query: string) => ReadonlyMap<number, number>;
  present: Present;
  /** The forms that an entry may have been hit by, folded. */
  listForms: (ranked: Ranked) => string[];
  /** Whether a term is known to have places. */
  occurs: (term: string) => boolean;
  /** What has been asked of Pagefind, by term, and the places by entry that it gave. */
  asked: Map<string, Promise<void>>;
  places: Map<string, ReadonlyMap<number, Places>>;
  /** A result to load each entry by, and the texts of those that were loaded. */
  results: Map<number, PagefindResult>;
  texts: Map<number, readonly string[]>;
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
  // It loads what every answer takes only when first asked for something; the filters, which it has none of, cost nothing more.
  await pagefind.filters();
  return pagefind;
}

const nowhere: ReadonlyMap<number, Places> = new Map();

async function createEngine({ address, language, importModule }: EnginePlace): Promise<Engine> {
  const folder = new URL('.', new URL(address, location.href)).href;
  const [pagefind, text] = await Promise.all([loadPagefind(folder, importModule), loadText(`${folder}words.${language}.json`)]);
  const file = unpackIndexFile(text);
  const { groups, spoken } = file;
  const base = new URL('..', folder).pathname;
  const entries = file.entries.map((entry) => ({ ...entry, url: base + entry.url.slice(1) }));
  const analyzer = createAnalyzer(file.language, new Set(file.stopWords));
  const lookup = createLookup(decodeVocabulary(file.words));
  const places = new Map<string, ReadonlyMap<number, Places>>();
  const counts = entries.map((entry) => entry.counts);
  return {
    ...{ pagefind, analyzer, entries, places },
    entryOf: new Map(entries.map(({ id }, index) => [id, index])),
    occurs: (term) => term === stemQuery(stemOf(term)) && lookup.byStem.has(stemOf(term)),
    plan: createPlan(analyzer, lookup, groups, spoken),
    anticipate: createAnticipate(analyzer, lookup),
    ahead: sampleStems(lookup.forms, mostAhead).map(stemQuery),
    rank: createRank(counts, (term) => places.get(term) ?? nowhere),
    called: createCalled(entries),
    present: createPresent(analyzer),
    listForms: ({ by }) => by.flatMap((one) => one?.stems.flatMap((stem) => lookup.byStem.get(stem)?.forms ?? []) ?? []),
    ...{ asked: new Map(), results: new Map(), texts: new Map() },
  };
}

/** Asks for the places of a term. Pagefind keeps silent where a piece of its index cannot be loaded: then a word that occurs has none. */
async function askPagefind({ pagefind, occurs, entryOf, places, results }: Engine, term: string): Promise<void> {
  const { results: found } = await pagefind.search(term);
  if (found.length === 0 && occurs(term)) throw new Error(`The index has no “${term}”.`);
  const known = new Map<number, Places>();
  for (const result of found) {
    const entry = entryOf.get(result.id);
    if (entry === undefined) continue;
    known.set(
      entry,
      result.words.sort((a, b) => a - b),
    );
    if (!results.has(entry)) results.set(entry, result);
  }
  places.set(term, known);
}

/** Finds the places of terms; each term is asked of Pagefind once. */
async function findAll(engine: Engine, terms: readonly string[]): Promise<void> {
  const { asked, places } = engine;
  const unknown = terms.filter((term) => !places.has(term));
  for (const term of unknown) {
    if (asked.has(term)) continue;
    const asking = askPagefind(engine, term);
    asked.set(term, asking);
  }
  await Promise.all(unknown.map((term) => asked.get(term))).catch((error) => {
    // Its other terms may have come to nothing for the same reason.
    for (const term of unknown) {
      asked.delete(term);
      places.delete(term);
    }
    throw error;
  });
}

/** So many terms, spread over the index, lie in about all of its pieces. */
const mostAhead = 80;
/** How many pieces are fetched at once where all are wanted. */
const lanes = 6;

/** Loads the rest of the index, for who goes on typing. */
async function loadAhead({ pagefind, ahead }: Engine): Promise<void> {
  const load = async () => {
    for (let term = ahead.pop(); term !== undefined; term = ahead.pop()) await pagefind.preload(term);
  };
  await Promise.all(Array.from({ length: lanes }, load));
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Asks what the next letter will likely ask, a term at a time, until that letter comes. */
async function askAhead(engine: Engine, query: string, isOvertaken: () => boolean): Promise<void> {
  await untilShown();
  for (const next of engine.anticipate(query)) {
    await pause();
    if (isOvertaken()) return;
    for (const term of listQueries(engine.plan(next))) {
      if (engine.places.has(term)) continue;
      await pause();
      if (isOvertaken()) return;
      await findAll(engine, [term]);
    }
  }
}

/** Loads the texts of entries; each once. */
async function loadTexts({ texts, results }: Engine, entries: readonly number[]): Promise<void> {
  await Promise.all(
    entries.map(async (entry) => {
      const loaded = await results.get(entry)?.data();
      if (loaded !== undefined) texts.set(entry, loaded.texts);
    }),
  );
}

const noCounts = (): Record<Kind, number> => Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
const nothing = (): Answer => ({ certainty: 'none', corrected: null, total: 0, pages: [], counts: noCounts(), terms: [] });

/** The ranked entries that a focus leaves, and how many there are of each kind before that of the kind. */
function choose(ranked: readonly Ranked[], entries: readonly EntryFacts[], { chapter, part, kinds: wanted }: AskOptions) {
  const counts = noCounts();
  const chosen = ranked.filter(({ entry }) => {
    const facts = entries[entry];
    if (facts === undefined) return false;
    if (chapter !== undefined && facts.chapter !== chapter) return false;
    if (part !== undefined && facts.part !== part) return false;
    counts[facts.kind] += 1;
    return wanted === undefined || wanted.includes(facts.kind);
  });
  return { chosen, counts };
}

async function answerQuery(
  engine: Engine,
  query: string,
  options: AskOptions,
  { isOvertaken, show }: { isOvertaken: () => boolean; show: (answer: Answer) => Promise<void> },
): Promise<Answer | null> {
  const { analyzer, entries, texts } = engine;
  const concepts = engine.plan(query);
  await findAll(engine, listQueries(concepts));
  if (isOvertaken()) return null;
  const ranked = engine.rank(concepts, engine.called(query));
  const { certainty, corrections } = judge(query, concepts, ranked);
  if (certainty === 'none') return nothing();
  const { chosen, counts } = choose(ranked, entries, options);
  const shown = chosen.slice(0, options.limit);
  const isWhole = (): boolean => shown.every(({ entry }) => texts.has(entry));
  const present = (): Answer => {
    const found = new Set<string>();
    const pages = shown.map((one) => engine.present(entries[one.entry] as EntryFacts, texts.get(one.entry) ?? null, one, found));
    const written = new Map([...found].map((word) => [foldWord(word), word.toLocaleLowerCase(analyzer.language)]));
    const isKnown = isWhole() || corrections.every(({ instead }) => written.has(instead));
    const corrected = isKnown ? writeCorrected(query, corrections, written) : null;
    const terms = isWhole() ? [...found] : [...found, ...shown.flatMap((one) => engine.listForms(one))];
    return { certainty, corrected, total: chosen.length, pages, counts, terms: [...new Set(terms)] };
  };
  const missing = shown.flatMap(({ entry }) => (texts.has(entry) ? [] : [entry]));
  if (missing.length > 0) {
    await show(present());
    if (isOvertaken()) return null;
    await loadTexts(engine, missing);
    if (isOvertaken()) return null;
  }
  return present();
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
  return async (query, options, show = () => Promise.resolve()) => {
    latest += 1;
    const own = latest;
    const isOvertaken = (): boolean => own !== latest;
    const engine = (await loadEngine(place)) as Engine;
    if (isOvertaken()) return null;
    const answer = await answerQuery(engine, query, options, { isOvertaken, show });
    if (own > 1) void loadAhead(engine).catch(() => undefined);
    // A first question that comes whole, by a link or pasted, is not being typed.
    if (answer !== null && (own > 1 || query.length === 1)) void askAhead(engine, query, isOvertaken).catch(() => undefined);
    return answer;
  };
}
