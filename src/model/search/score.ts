import { fieldOf, listBounds, stretchAt, weights } from './document.ts';
import { formQuery, stemQuery } from './index-term.ts';
import type { Alternative, Concept, Source } from './plan.ts';

/** Where a term stands in an entry, in order: numbers in the count of its terms. */
export type Places = readonly number[];

/** The places of an indexed term by number of entry. */
export type Find = (query: string) => ReadonlyMap<number, Places>;

/** A place that answers to a concept (its number in the plan), and how much it is worth. */
export interface Hit {
  at: number;
  concept: number;
  worth: number;
}

/** An entry that answers, best first. */
export interface Ranked {
  entry: number;
  score: number;
  /** How much of the query its best section covers, by rarity of the words and by how sure each is. */
  share: number;
  /** The same of the whole entry. */
  pageShare: number;
  /** How much of the query stands in its title and headings. */
  headed: number;
  hits: readonly Hit[];
  /** The alternative that each concept was found by; null where it was not. */
  by: readonly (Alternative | null)[];
}

/** Constants of the ranking, chosen on queries about the handbook; `npm run search:bench` shows what a change does elsewhere. */
const saturation = 2.5;
const exactShare = 0.45;
const exactBoost = 6;
const lengthShare = 0.6;
const nearness = 12;
/** How many words a title or heading has that counts in full; between which sizes beside the average a text counts by its length. */
const titleLength = 4;
const shortest = 1;
const longest = 3;
const apartWorth = 0.3;
const pageFocus = 0.5;
const sectionFocus = 1;
const sectionShare = 1;
const titleBonus = 0.5;
const leastClaim = 0.3;
const sureSources: Readonly<Partial<Record<Source, number>>> = { synonym: 0.9, phrase: 0.9, completion: 0.8, related: 0.4 };

const ownSources: Readonly<Partial<Record<Source, true>>> = { word: true, form: true, joined: true, split: true };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const saturate = (count: number, length: number): number => count / (count + saturation * length);
const rarity = (entries: number, of: number): number => Math.log(1 + (of - entries + 0.5) / (entries + 0.5));

/** How long a text counts beside the average. A very short one gains no more by it: it says little of its subject. */
const lengthOf = (size: number, average: number): number =>
  1 - lengthShare + lengthShare * Math.min(longest, Math.max(shortest, size / average));

/** How sure it is that the word was meant, from 0 to 1: a misspelling is surer in a long word, and where it is all that was typed. */
export function sureness({ source, weight }: Alternative, fold: string, concepts: number): number {
  if (source === 'misspelled') return concepts === 1 ? 0.7 : fold.length >= 7 ? 0.7 : fold.length >= 5 ? 0.4 : 0.2;
  if (source === 'split') return weight > 0.8 && fold.length >= 8 ? 1 : 0.6;
  return sureSources[source] ?? 1;
}

/** Every query that a plan needs the places of. */
export function listQueries(concepts: readonly Concept[]): string[] {
  const queries = concepts.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ stems, form }) => [...stems.map(stemQuery), ...(form === null ? [] : [formQuery(stems[0] ?? '', form)])]),
  );
  return [...new Set(queries)];
}

/** What the ranking knows of an entry: where its stretches begin, and how long it is beside the average. */
interface Shape {
  bounds: readonly number[];
  length: number;
}

/** A title or heading of a few words says what its text is about; of a whole sentence, each word says less. */
function weightAt({ bounds }: Shape, place: number): number {
  const stretch = stretchAt(bounds, place);
  const weight = weights[fieldOf(stretch)];
  const size = (bounds[stretch + 1] ?? 0) - (bounds[stretch] ?? 0);
  return Math.max(weights.text, weight * Math.min(1, titleLength / size));
}

const weigh = (shape: Shape, places: Places): number => sum(places.map((place) => weightAt(shape, place)));

interface Found {
  worth: number;
  places: readonly number[];
  alternative: Alternative;
}

/** The places of the first stem that have the others next to them. */
const keepNear = (first: Places, others: readonly Places[]): Places =>
  first.filter((at) => others.every((other) => other.some((place) => Math.abs(place - at) <= others.length + 1)));

function findTogether(alternative: Alternative, entry: number, shape: Shape, find: Find): Found | null {
  const all = alternative.stems.map((stem) => find(stemQuery(stem)).get(entry));
  const present = all.filter((one) => one !== undefined);
  const [first, ...others] = present;
  if (first === undefined || present.length < all.length) return null;
  const places = present.flat();
  if (others.length > 0) {
    const near = keepNear(first, others);
    if (near.length === 0 && (alternative.source === 'split' || alternative.source === 'synonym' || alternative.source === 'phrase'))
      return null;
    const count = near.length > 0 ? weigh(shape, near) : Math.min(...present.map((one) => weigh(shape, one)));
    return { worth: alternative.weight * saturate(count, shape.length) * (near.length > 0 ? 1 : apartWorth), places, alternative };
  }
  const plain = saturate(weigh(shape, first), shape.length);
  if (alternative.form === null) return { worth: alternative.weight * plain, places, alternative };
  const exact = find(formQuery(alternative.stems[0] ?? '', alternative.form)).get(entry);
  const worth =
    (1 - exactShare) * plain + exactShare * (exact === undefined ? 0 : saturate(exactBoost * weigh(shape, exact), shape.length));
  return { worth: alternative.weight * worth, places, alternative };
}

/** For one concept, the best of its alternatives in each entry, with the places of all of them. */
function findConcept({ alternatives }: Concept, shapes: readonly Shape[], find: Find): Map<number, Found> {
  const best = new Map<number, Found>();
  for (const alternative of alternatives) {
    for (const entry of find(stemQuery(alternative.stems[0] ?? '')).keys()) {
      const shape = shapes[entry];
      const found = shape === undefined ? null : findTogether(alternative, entry, shape, find);
      if (found === null) continue;
      const before = best.get(entry);
      const places = [...(before?.places ?? []), ...found.places];
      best.set(entry, before !== undefined && before.worth >= found.worth ? { ...before, places } : { ...found, places });
    }
  }
  return best;
}

/** The greatest part of the query that stands within a few words. */
function findNearest(hits: readonly Hit[], worthOf: readonly number[], total: number): number {
  let best = 0;
  let from = 0;
  const inside = new Map<number, number>();
  for (const { at, concept } of hits) {
    inside.set(concept, (inside.get(concept) ?? 0) + 1);
    while (at - (hits[from]?.at ?? at) > nearness) {
      const left = hits[from]?.concept ?? -1;
      const count = (inside.get(left) ?? 1) - 1;
      if (count === 0) inside.delete(left);
      else inside.set(left, count);
      from += 1;
    }
    best = Math.max(best, sum([...inside.keys()].map((one) => worthOf[one] ?? 0)));
  }
  return best / total;
}

function collectHits(found: readonly (Found | undefined)[], shape: Shape): Hit[] {
  const hits = new Map<number, Hit>();
  found.forEach((one, concept) => {
    for (const at of one?.places ?? []) if (!hits.has(at)) hits.set(at, { at, concept, worth: weightAt(shape, at) });
  });
  return [...hits.values()].sort((a, b) => a.at - b.at);
}

/** What all entries share while a query is ranked. */
interface Ranking {
  concepts: readonly Concept[];
  worthOf: readonly number[];
  total: number;
  /** How much of the query each concept claims when it is judged: a word that occurs nowhere weighs most. */
  claims: readonly number[];
  averageSection: number;
}

/** How much of the query a word claims: one that occurs, by its rarity and not too little; one that does not, most. */
function claimOf(concept: Concept | undefined, worth: number, most: number): number {
  const isKnown = concept?.alternatives.some(({ source }) => source !== 'misspelled' && sureSources[source] === undefined);
  return isKnown === true ? Math.max(worth, leastClaim * most) : most;
}

function sureClaim({ concepts, claims }: Ranking, found: Found | undefined, concept: number): number {
  if (found === undefined) return 0;
  return (claims[concept] ?? 0) * sureness(found.alternative, concepts[concept]?.fold ?? '', concepts.length);
}

/** The section that answers best: how well, and how much of the query it covers, by what is sure of it. */
function findBestSection(
  found: readonly (Found | undefined)[],
  hits: readonly Hit[],
  shape: Shape,
  ranking: Ranking,
): { score: number; share: number } {
  const { worthOf, total, claims, averageSection } = ranking;
  const claimed = sum(claims);
  const sections = new Map<number, Map<number, number>>();
  for (const { at, concept, worth } of hits) {
    const section = (stretchAt(shape.bounds, at) + 1) >> 1;
    const counts = sections.get(section) ?? new Map<number, number>();
    sections.set(section, counts.set(concept, (counts.get(concept) ?? 0) + worth));
  }
  let best = { score: 0, share: 0 };
  for (const [section, counts] of sections) {
    const size = (shape.bounds[section * 2 + 1] ?? 0) - (shape.bounds[Math.max(0, section * 2 - 1)] ?? 0);
    const length = lengthOf(size, averageSection);
    let score = 0;
    let covered = 0;
    let sure = 0;
    for (const [concept, count] of counts) {
      const worth = worthOf[concept] ?? 0;
      const by = found[concept]?.alternative;
      score += worth * (by?.weight ?? 0) * saturate(count, length);
      covered += worth;
      sure += sureClaim(ranking, found[concept], concept);
    }
    const weighed = score * (covered / total) ** sectionFocus;
    best = { score: Math.max(best.score, weighed), share: Math.max(best.share, sure / claimed) };
  }
  return best;
}

/** In how many entries a word stands itself, or where it stands in none, anything that is taken for it. */
function countEntries(found: ReadonlyMap<number, Found>): number {
  const own = [...found.values()].filter(({ alternative: { source } }) => source in ownSources).length;
  return Math.max(1, own > 0 ? own : found.size);
}

/** Ranks all entries that hold any word of the query. `counts` are those of each entry's stretches, by number of entry. */
export function rank(concepts: readonly Concept[], counts: readonly (readonly number[])[], find: Find): Ranked[] {
  const lengths = counts.map(sum);
  const average = Math.max(1, sum(lengths) / Math.max(1, lengths.length));
  const sections = sum(counts.map((one) => (one.length - 1) / 2));
  const shapes = counts.map((one, index): Shape => {
    return { bounds: listBounds(one), length: lengthOf(lengths[index] ?? 0, average) };
  });
  const founds = concepts.map((concept) => findConcept(concept, shapes, find));
  const worthOf = founds.map((found) => rarity(countEntries(found), lengths.length));
  const claims = worthOf.map((worth, concept) => claimOf(concepts[concept], worth, rarity(0, lengths.length)));
  const total = sum(worthOf);
  const ranking: Ranking = { concepts, worthOf, total, claims, averageSection: Math.max(1, sum(lengths) / Math.max(1, sections)) };
  const entries = new Set(founds.flatMap((found) => [...found.keys()]));
  const worthWhere = (holds: (concept: number) => boolean): number => sum(worthOf.filter((_, concept) => holds(concept)));
  const ranked = [...entries].flatMap((entry): Ranked[] => {
    const shape = shapes[entry];
    if (shape === undefined) return [];
    const found = founds.map((one) => one.get(entry));
    const hits = collectHits(found, shape);
    const covered = worthWhere((concept) => found[concept] !== undefined) / total;
    const titled = new Set(
      hits.filter(({ at, worth }) => at < (shape.bounds[1] ?? 0) && worth >= weights.title / 2).map(({ concept }) => concept),
    );
    const headed = new Set(hits.filter(({ worth }) => worth >= weights.heading / 2).map(({ concept }) => concept));
    const base = sum(found.map((one, concept) => (one?.worth ?? 0) * (worthOf[concept] ?? 0)));
    const near = concepts.length > 1 ? findNearest(hits, worthOf, total) : 1;
    const section = findBestSection(found, hits, shape, ranking);
    const whole =
      base * covered ** pageFocus * (1 + 0.6 * near) * (1 + (titleBonus * worthWhere((concept) => titled.has(concept))) / total);
    return [
      {
        entry,
        score: whole + sectionShare * section.score,
        share: section.share,
        pageShare: sum(found.map((one, concept) => sureClaim(ranking, one, concept))) / sum(claims),
        headed: worthWhere((concept) => headed.has(concept)) / total,
        hits,
        by: found.map((one) => one?.alternative ?? null),
      },
    ];
  });
  return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
}
