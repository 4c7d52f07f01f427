import { findNearest, type Hit, type HitList, joinPlaces, listHits, placeHits, type SectionHits } from './hits.ts';
import { formQuery, stemQuery } from './index-term.ts';
import type { Alternative, Concept, Source } from './plan.ts';
import { type Places, type Shape, shapeEntries, sum, weigh } from './shape.ts';

/** The places of an indexed term by number of entry, in order. The same term always gives the same. */
export type Find = (query: string) => ReadonlyMap<number, Places>;

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
  /** Where it answers, in order. */
  listHits: () => Hit[];
  /** The alternative that each concept was found by; null where it was not. */
  by: readonly (Alternative | null)[];
}

/** Constants of the ranking, chosen on queries about the handbook; `npm run search:bench` shows what a change does elsewhere. */
const saturation = 2.5;
const exactShare = 0.45;
const exactBoost = 6;
const apartWorth = 0.3;
const pageFocus = 0.5;
const sectionFocus = 1;
const sectionShare = 1;
const titleBonus = 0.5;
const leastClaim = 0.3;
const sureSources: Readonly<Partial<Record<Source, number>>> = { synonym: 0.9, phrase: 0.9, completion: 0.8, related: 0.4 };

const ownSources: Readonly<Partial<Record<Source, true>>> = { word: true, form: true, joined: true, split: true };

const saturate = (count: number, length: number): number => count / (count + saturation * length);
const rarity = (entries: number, of: number): number => Math.log(1 + (of - entries + 0.5) / (entries + 0.5));

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

/** For one concept, the best of its alternatives in an entry, with the places of all of them. */
interface Found {
  worth: number;
  places: Places;
  alternative: Alternative;
}

/** The places of the first stem that have the others next to them. */
const keepNear = (first: Places, others: readonly Places[]): Places =>
  first.filter((at) => others.every((other) => other.some((place) => Math.abs(place - at) <= others.length + 1)));

/** Each place once, in order. */
const inOrder = (places: Places): Places => [...new Set(places)].sort((a, b) => a - b);

const onlyTogether: ReadonlySet<Source> = new Set(['split', 'synonym', 'phrase']);

const telling = 5;

/** Whether all stems have to stand beside each other: not those of two long words that were typed as one, each as it occurs. */
const isOneThing = ({ source, weight, stems }: Alternative): boolean =>
  onlyTogether.has(source) && !(source === 'split' && weight > 0.8 && stems.every(({ length }) => length >= telling));

/** What an alternative of several stems is worth in an entry that holds them all; null where they would have to stand together. */
function findTogether(alternative: Alternative, shape: Shape, [first = [], ...others]: readonly Places[]): number | null {
  const near = keepNear(first, others);
  if (near.length === 0 && isOneThing(alternative)) return null;
  const count = near.length > 0 ? weigh(shape, near) : Math.min(...[first, ...others].map((one) => weigh(shape, one)));
  return alternative.weight * saturate(count, shape.length) * (near.length > 0 ? 1 : apartWorth);
}

/** What an alternative of one stem is worth in an entry: more where the very form stands there that was typed. */
function findAlone({ form, weight }: Alternative, shape: Shape, places: Places, exact: Places | undefined): number {
  const plain = saturate(weigh(shape, places), shape.length);
  if (form === null) return weight * plain;
  const same = exact === undefined ? 0 : saturate(exactBoost * weigh(shape, exact), shape.length);
  return weight * ((1 - exactShare) * plain + exactShare * same);
}

function findConcept({ alternatives }: Concept, shapes: readonly Shape[], find: Find): Map<number, Found> {
  const best = new Map<number, Found>();
  for (const alternative of alternatives) {
    const [first = new Map<number, Places>(), ...others] = alternative.stems.map((stem) => find(stemQuery(stem)));
    const exact = alternative.form === null ? undefined : find(formQuery(alternative.stems[0] ?? '', alternative.form));
    for (const [entry, places] of first) {
      const shape = shapes[entry];
      const beside = others.flatMap((other) => [other.get(entry) ?? []]);
      if (shape === undefined || beside.some(({ length }) => length === 0)) continue;
      const isOne = others.length === 0;
      const worth = isOne
        ? findAlone(alternative, shape, places, exact?.get(entry))
        : findTogether(alternative, shape, [places, ...beside]);
      if (worth === null) continue;
      const before = best.get(entry);
      const all = isOne && before === undefined ? places : inOrder([...(before?.places ?? []), ...places, ...beside.flat()]);
      best.set(entry, before !== undefined && before.worth >= worth ? { ...before, places: all } : { worth, alternative, places: all });
    }
  }
  return best;
}

/** What all entries share while a query is ranked. */
interface Ranking {
  concepts: readonly Concept[];
  worthOf: readonly number[];
  total: number;
  /** How much of the query each concept claims when it is judged: a word that occurs nowhere weighs most. */
  claims: readonly number[];
  claimed: number;
}

/** How much of the query a word claims: one that occurs, by its rarity and not too little; one that does not, most. */
function claimOf(concept: Concept | undefined, worth: number, most: number): number {
  const isKnown = concept?.alternatives.some(({ source }) => source !== 'misspelled' && sureSources[source] === undefined);
  return isKnown === true ? Math.max(worth, leastClaim * most) : most;
}

/** The section that answers best: how well, and how much of the query it covers, by what is sure of it. */
function findBestSection(
  found: readonly (Found | undefined)[],
  sure: readonly number[],
  sections: readonly SectionHits[],
  { sectionLengths }: Shape,
  { worthOf, total, claimed }: Ranking,
): { score: number; share: number } {
  let best = 0;
  let share = 0;
  for (const { section, counts } of sections) {
    const length = sectionLengths[section] ?? 1;
    let score = 0;
    let covered = 0;
    let claim = 0;
    counts.forEach((count, concept) => {
      if (count === 0) return;
      const worth = worthOf[concept] ?? 0;
      score += worth * (found[concept]?.alternative.weight ?? 0) * saturate(count, length);
      covered += worth;
      claim += sure[concept] ?? 0;
    });
    best = Math.max(best, score * (covered / total) ** sectionFocus);
    share = Math.max(share, claim / claimed);
  }
  return { score: best, share };
}

/** In how many entries a word stands itself, or where it stands in none, anything that is taken for it. */
function countEntries(found: ReadonlyMap<number, Found>): number {
  let own = 0;
  for (const { alternative } of found.values()) if (alternative.source in ownSources) own += 1;
  return Math.max(1, own > 0 ? own : found.size);
}

function rankEntry(entry: number, found: readonly (Found | undefined)[], shape: Shape, ranking: Ranking): Ranked {
  const { concepts, worthOf, total, claims, claimed } = ranking;
  const hits: HitList = joinPlaces(found.map((one) => one?.places));
  const { sections, titled, headed } = placeHits(hits, shape, concepts.length);
  const sure = found.map((one, concept) =>
    one === undefined ? 0 : (claims[concept] ?? 0) * sureness(one.alternative, concepts[concept]?.fold ?? '', concepts.length),
  );
  // A title counts as it is meant: a synonym in it says less than the word itself.
  const titledWorth = sum(worthOf.map((worth, concept) => (titled.has(concept) ? worth * (found[concept]?.alternative.weight ?? 0) : 0)));
  const worthWhere = (holds: (concept: number) => boolean): number => sum(worthOf.filter((_, concept) => holds(concept))) / total;
  const base = sum(found.map((one, concept) => (one?.worth ?? 0) * (worthOf[concept] ?? 0)));
  const covered = worthWhere((concept) => found[concept] !== undefined);
  const near = concepts.length > 1 ? findNearest(hits, worthOf) / total : 1;
  const section = findBestSection(found, sure, sections, shape, ranking);
  const whole = base * covered ** pageFocus * (1 + 0.6 * near) * (1 + (titleBonus * titledWorth) / total);
  return {
    entry,
    score: whole + sectionShare * section.score,
    share: section.share,
    pageShare: sum(sure) / claimed,
    headed: worthWhere((concept) => headed.has(concept)),
    listHits: () => listHits(hits, shape),
    by: found.map((one) => one?.alternative ?? null),
  };
}

/** What a concept is looked for by; equal ones find the same. */
const signatureOf = ({ alternatives }: Concept): string =>
  alternatives.map(({ stems, form, weight, source, instead }) => [stems.join(' '), form, weight, source, instead].join()).join(';');
/** While one types, the words before the last stay the same. */
const mostRemembered = 100;

/**
 * Ranks all entries that hold any word of a query. `counts` are those of each entry's stretches, by number of entry; `find` is asked
 * for the terms that `listQueries` names, and `boosts` says how many times more an entry counts. What a word finds is remembered for
 * the next query.
 */
export function createRank(
  counts: readonly (readonly number[])[],
  find: Find,
): (concepts: readonly Concept[], boosts?: ReadonlyMap<number, number>) => Ranked[] {
  const shapes = shapeEntries(counts);
  const known = new Map<string, Map<number, Found>>();
  const findKnown = (concept: Concept): Map<number, Found> => {
    const signature = signatureOf(concept);
    const found = known.get(signature) ?? findConcept(concept, shapes, find);
    if (known.size >= mostRemembered) known.clear();
    known.set(signature, found);
    return found;
  };
  return (concepts, boosts) => {
    const founds = concepts.map(findKnown);
    const worthOf = founds.map((found) => rarity(countEntries(found), shapes.length));
    const claims = worthOf.map((worth, concept) => claimOf(concepts[concept], worth, rarity(0, shapes.length)));
    const ranking: Ranking = { concepts, worthOf, total: sum(worthOf), claims, claimed: sum(claims) };
    const entries = [...new Set(founds.flatMap((found) => [...found.keys()]))];
    return entries
      .map((entry) =>
        rankEntry(
          entry,
          founds.map((found) => found.get(entry)),
          shapes[entry] as Shape,
          ranking,
        ),
      )
      .map((ranked) => ({ ...ranked, score: ranked.score * (boosts?.get(ranked.entry) ?? 1) }))
      .sort((a, b) => b.score - a.score || a.entry - b.entry);
  };
}
