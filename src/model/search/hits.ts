import { weights } from './document.ts';
import { type Places, type Shape, sectionOf } from './shape.ts';

/** A place that answers to a concept (its number in the plan), and how much it is worth. */
export interface Hit {
  at: number;
  concept: number;
  worth: number;
}

/** The places of an entry that answer, in order, each with the first concept that it answers to. */
export interface HitList {
  at: readonly number[];
  concept: readonly number[];
}

/** So many words lie between words that stand together. */
const nearness = 12;

/** Joins the places of each concept into one list. */
export function joinPlaces(found: readonly (Places | undefined)[]): HitList {
  let joined: HitList = { at: [], concept: [] };
  found.forEach((places, concept) => {
    if (places === undefined) return;
    if (joined.at.length === 0) {
      joined = { at: places, concept: places.map(() => concept) };
      return;
    }
    const at: number[] = [];
    const by: number[] = [];
    let before = 0;
    let own = 0;
    while (before < joined.at.length || own < places.length) {
      const known = joined.at[before] ?? Number.POSITIVE_INFINITY;
      const next = places[own] ?? Number.POSITIVE_INFINITY;
      at.push(Math.min(known, next));
      by.push(known <= next ? (joined.concept[before] ?? 0) : concept);
      if (known <= next) before += 1;
      if (next <= known) own += 1;
    }
    joined = { at, concept: by };
  });
  return joined;
}

/** The hits as they are shown, each with its worth. */
export function listHits({ at, concept }: HitList, { bounds, weights: of }: Shape): Hit[] {
  let stretch = 0;
  return at.map((place, index) => {
    while (place >= (bounds[stretch + 1] ?? Number.POSITIVE_INFINITY)) stretch += 1;
    return { at: place, concept: concept[index] ?? 0, worth: of[stretch] ?? weights.text };
  });
}

/** The greatest part of the query that stands within a few words, in the worth of its concepts. */
export function findNearest({ at, concept }: HitList, worthOf: readonly number[]): number {
  const inside = worthOf.map(() => 0);
  let best = 0;
  let worth = 0;
  let from = 0;
  for (let index = 0; index < at.length; index += 1) {
    const own = concept[index] ?? 0;
    if (inside[own] === 0) worth += worthOf[own] ?? 0;
    inside[own] = (inside[own] ?? 0) + 1;
    while ((at[index] ?? 0) - (at[from] ?? 0) > nearness) {
      const left = concept[from] ?? 0;
      inside[left] = (inside[left] ?? 0) - 1;
      if (inside[left] === 0) worth -= worthOf[left] ?? 0;
      from += 1;
    }
    if (worth > best) best = worth;
  }
  return best;
}

/** What of each concept stands in a section, in the worth of its places; concepts that do not stand there have none. */
export interface SectionHits {
  section: number;
  counts: readonly number[];
}

/** Where the concepts stand: section by section, and which of them in the title and in any heading. */
export interface Standing {
  sections: readonly SectionHits[];
  titled: ReadonlySet<number>;
  headed: ReadonlySet<number>;
}

export function placeHits({ at, concept }: HitList, { bounds, weights: of }: Shape, concepts: number): Standing {
  const sections: { section: number; counts: number[] }[] = [];
  const titled = new Set<number>();
  const headed = new Set<number>();
  let stretch = 0;
  let current: { section: number; counts: number[] } | undefined;
  for (let index = 0; index < at.length; index += 1) {
    const own = concept[index] ?? 0;
    while ((at[index] ?? 0) >= (bounds[stretch + 1] ?? Number.POSITIVE_INFINITY)) stretch += 1;
    const worth = of[stretch] ?? weights.text;
    if (current === undefined || current.section !== sectionOf(stretch)) {
      current = { section: sectionOf(stretch), counts: new Array<number>(concepts).fill(0) };
      sections.push(current);
    }
    current.counts[own] = (current.counts[own] ?? 0) + worth;
    if (stretch === 0 && worth >= weights.title / 2) titled.add(own);
    if (worth >= weights.heading / 2) headed.add(own);
  }
  return { sections, titled, headed };
}
