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

/** An entry that answers, best first. `share` is how much of the query it covers, ``missing` are concepts. */
export interface Ranked {
  entry: number;
  score: number;
  share: number;
  hits: readonly Hit[];
  missing: readonly number[];
  /** The alternative that each concept was found by. */
  by: readonly (Alternative | null)[];
}

/** Constants of the ranking, each the plateau of a sweep over the benches (`npm run search:bench`). */
const saturation = 1.5;
const exactShare = 0.45;
const exactBoost = 6;
const lengthShare = 0.5;
const nearness = 12;
const apartWorth = 0.3;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const saturate = (count: number, length: number): number => count / (count + saturation * length);
const rarity = (entries: number, of: number): number => Math.log(1 + (of - entries + 0.5) / (entries + 0.5));

/** How sure a source is that the word was meant; a misspelling is surer in a long word. */
export function sureness(source: Source, fold: string): number {
  if (source === 'misspelled') return fold.length >= 7 ? 0.8 : fold.length >= 5 ? 0.65 : 0.45;
  return ({ synonym: 0.9, completion: 0.8, related: 0.7 } as Partial<Record<Source, number>>)[source] ?? 1;
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

const weightAt = ({ bounds }: Shape, place: number): number => weights[fieldOf(stretchAt(bounds, place))];
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
    const count = near.length > 0 ? weigh(shape, near) : Math.min(...present.map((one) => weigh(shape, one)));
    return { worth: alternative.weight * saturate(count, shape.length) * (near.length > 0 ? 1 : apartWorth), places, alternative };
  }
  const exact = alternative.form === null ? undefined : find(formQuery(alternative.stems[0] ?? '', alternative.form)).get(entry);
  const worth =
    (1 - exactShare) * saturate(weigh(shape, first), shape.length) +
    exactShare * (exact === undefined ? 0 : saturate(exactBoost * weigh(shape, exact), shape.length));
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

/** Ranks all entries that hold any word of the query. `counts` are those of each entry's stretches, by number of entry. */
export function rank(concepts: readonly Concept[], counts: readonly (readonly number[])[], find: Find): Ranked[] {
  const lengths = counts.map(sum);
  const average = Math.max(1, sum(lengths) / Math.max(1, lengths.length));
  const shapes = counts.map((one, index): Shape => {
    return { bounds: listBounds(one), length: 1 - lengthShare + (lengthShare * (lengths[index] ?? 0)) / average };
  });
  const founds = concepts.map((concept) => findConcept(concept, shapes, find));
  const worthOf = founds.map((found) => rarity(Math.max(1, found.size), lengths.length));
  const total = sum(worthOf);
  const entries = new Set(founds.flatMap((found) => [...found.keys()]));
  const worthWhere = (holds: (concept: number) => boolean): number => sum(worthOf.filter((_, concept) => holds(concept)));
  const ranked = [...entries].flatMap((entry): Ranked[] => {
    const shape = shapes[entry];
    if (shape === undefined) return [];
    const found = founds.map((one) => one.get(entry));
    const hits = collectHits(found, shape);
    const covered = worthWhere((concept) => found[concept] !== undefined) / total;
    const titled = new Set(hits.filter(({ worth }) => worth >= weights.title).map(({ concept }) => concept));
    const base = sum(found.map((one, concept) => (one?.worth ?? 0) * (worthOf[concept] ?? 0)));
    const near = concepts.length > 1 ? findNearest(hits, worthOf, total) : 1;
    const sure = found.map((one, concept) =>
      one === undefined ? 0 : (worthOf[concept] ?? 0) * sureness(one.alternative.source, concepts[concept]?.fold ?? ''),
    );
    return [
      {
        entry,
        score: base * covered ** 1.5 * (1 + 0.6 * near) * (1 + (0.5 * worthWhere((concept) => titled.has(concept))) / total),
        share: sum(sure) / total,
        hits,
        missing: found.flatMap((one, concept) => (one === undefined ? [concept] : [])),
        by: found.map((one) => one?.alternative ?? null),
      },
    ];
  });
  return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry);
}
