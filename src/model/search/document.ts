import { type Analyzer, listTerms, type Term } from './analyse.ts';
import { formQuery } from './index-term.ts';

/** What a findable entry is. */
export const kinds = ['chapter', 'tool', 'card', 'term', 'claim', 'page'] as const;
export type Kind = (typeof kinds)[number];

/** A section under its heading; the text before the first heading has no id and no title. */
export interface Section {
  id: string;
  title: string;
  text: string;
}

/** A findable entry: a page, or a part of one that has an address of its own. Texts are plain, never markup. */
export interface SearchDocument {
  url: string;
  title: string;
  kind: Kind;
  chapter: string | null;
  part: string | null;
  sections: readonly Section[];
}

/** How much a word counts by where it stands. */
export const weights = { title: 8, heading: 6, text: 1 } as const;
export type Field = keyof typeof weights;

/** The terms of one field of an entry, in the order in which their places are counted. */
export interface Stretch {
  field: Field;
  terms: readonly Term[];
}

/** Terms of a title or heading: all of them. Of a text: those with a meaning of their own. */
export function fieldTerms(text: string, field: Field, analyzer: Analyzer): Term[] {
  const terms = listTerms(analyzer.read(text));
  return field === 'text' ? terms.filter(({ isStop }) => !isStop) : terms;
}

/** An entry as it is indexed: the title, then heading and text of each section. */
export function readDocument({ title, sections }: SearchDocument, analyzer: Analyzer): Stretch[] {
  const stretch = (text: string, field: Field): Stretch => ({ field, terms: fieldTerms(text, field, analyzer) });
  return [stretch(title, 'title'), ...sections.flatMap((section) => [stretch(section.title, 'heading'), stretch(section.text, 'text')])];
}

/** The words that Pagefind is given for a stretch. */
export const indexWords = ({ terms }: Stretch): string[] => terms.map(({ stem, fold }) => formQuery(stem, fold));

/** Where the stretches of an entry begin in the count of its terms; the last number is where it ends. */
export function listBounds(counts: readonly number[]): number[] {
  const bounds = [0];
  for (const count of counts) bounds.push((bounds.at(-1) ?? 0) + count);
  return bounds;
}

/** The number of the stretch that a place is in: 0 is the title, odd ones are headings, the others texts. */
export function stretchAt(bounds: readonly number[], place: number): number {
  let low = 0;
  let high = bounds.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

/** The field of a stretch by its number. */
export const fieldOf = (stretch: number): Field => (stretch === 0 ? 'title' : stretch % 2 === 1 ? 'heading' : 'text');
