import { fieldOf, listBounds, weights } from './document.ts';

/** Where a term stands in an entry: numbers in the count of its terms. */
export type Places = readonly number[];

/** What the ranking knows of an entry: where its stretches begin, how much a place in each counts, how long the entry and its sections are beside the average. */
export interface Shape {
  bounds: readonly number[];
  weights: readonly number[];
  length: number;
  sectionLengths: readonly number[];
}

const lengthShare = 0.6;
/** How many words a title or heading has that counts in full; between which sizes beside the average a text counts by its length. */
const titleLength = 4;
const shortest = 1;
const longest = 3;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How long a text counts beside the average. A very short one gains no more by it: it says little of its subject. */
const lengthOf = (size: number, average: number): number =>
  1 - lengthShare + lengthShare * Math.min(longest, Math.max(shortest, size / average));

/** A title or heading of a few words says what its text is about; of a whole sentence, each word says less. */
const weightOf = (size: number, stretch: number): number =>
  Math.max(weights.text, weights[fieldOf(stretch)] * Math.min(1, titleLength / size));

/** The number of the section that a stretch belongs to; the title is number 0. */
export const sectionOf = (stretch: number): number => (stretch + 1) >> 1;

/** The shapes of a book's entries, from the counts of their stretches. */
export function shapeEntries(counts: readonly (readonly number[])[]): Shape[] {
  const lengths = counts.map(sum);
  const total = sum(lengths);
  const average = Math.max(1, total / Math.max(1, lengths.length));
  const averageSection = Math.max(1, total / Math.max(1, sum(counts.map((one) => (one.length - 1) / 2))));
  return counts.map((one, entry): Shape => {
    const bounds = listBounds(one);
    const sizeOf = (section: number): number => (bounds[section * 2 + 1] ?? 0) - (bounds[Math.max(0, section * 2 - 1)] ?? 0);
    return {
      bounds,
      weights: one.map(weightOf),
      length: lengthOf(lengths[entry] ?? 0, average),
      sectionLengths: Array.from({ length: sectionOf(one.length - 1) + 1 }, (_, section) => lengthOf(sizeOf(section), averageSection)),
    };
  });
}

/** How much the places of a term in an entry count together. Places are in order. */
export function weigh({ bounds, weights: of }: Shape, places: Places): number {
  let stretch = 0;
  let total = 0;
  for (const at of places) {
    while (at >= (bounds[stretch + 1] ?? Number.POSITIVE_INFINITY)) stretch += 1;
    total += of[stretch] ?? weights.text;
  }
  return total;
}
