import { kinds, type SearchDocument, type Section } from './document.ts';
import type { Language } from './language.ts';
import type { Group } from './plan.ts';

/** The id and the title of a section; both are empty of the text before the first heading. */
export type Heading = Omit<Section, 'text'>;

/** An entry as the browser knows it before it loads its text: all that a list of answers needs but the excerpts. */
export interface EntryFacts extends Omit<SearchDocument, 'sections'> {
  /** The name that Pagefind gives it. */
  id: string;
  /** Its sections, in order. */
  headings: readonly Heading[];
  /** How many terms the title has, then the heading and the text of each section. */
  counts: readonly number[];
}

/** What the browser needs beside Pagefind's own files, one file a language, in few bytes. */
export interface IndexFile {
  language: Language;
  stopWords: readonly string[];
  groups: readonly Group[];
  /** Words of the groups that occur in no text, as they are written: what is typed may be a slip of one of them. */
  spoken: readonly string[];
  /** As `encodeVocabulary` writes it. */
  words: string;
  entries: readonly EntryFacts[];
}

interface Packed {
  language: Language;
  stop: string;
  same: string[];
  alike: string[];
  spoken: string;
  words: string;
  names: string[];
  entries: (string | number)[][];
  urls: string[];
  titles: string[];
  /** Id and title of each section, where any has one. */
  headings: string[][];
}

const packGroup = ({ members }: Group): string => members.map((stems) => stems.join(' ')).join();
const unpackGroup = (text: string, isSameWord: boolean): Group => ({
  members: text.split(',').map((member) => member.split(' ')),
  isSameWord,
});

const packHeadings = (headings: readonly Heading[]): string[] =>
  headings.some(({ id, title }) => id !== '' || title !== '') ? headings.flatMap(({ id, title }) => [id, title]) : [];
const unpackHeadings = (packed: readonly string[], sections: number): Heading[] =>
  Array.from({ length: sections }, (_, at) => ({ id: packed[at * 2] ?? '', title: packed[at * 2 + 1] ?? '' }));

/** The file as text. `unpackIndexFile(packIndexFile(file))` equals the file. */
export function packIndexFile({ language, stopWords, groups, spoken, words, entries }: IndexFile): string {
  const names = [...new Set(entries.flatMap(({ chapter, part }) => [chapter, part].filter((name) => name !== null)))];
  const nameAt = (name: string | null): number => (name === null ? -1 : names.indexOf(name));
  const packed: Packed = {
    language,
    stop: stopWords.join(' '),
    same: groups.filter(({ isSameWord }) => isSameWord).map(packGroup),
    alike: groups.filter(({ isSameWord }) => !isSameWord).map(packGroup),
    spoken: spoken.join(' '),
    words,
    names,
    entries: entries.map(({ id, kind, chapter, part, counts }) => [id, kinds.indexOf(kind), nameAt(chapter), nameAt(part), ...counts]),
    urls: entries.map(({ url }) => url),
    titles: entries.map(({ title }) => title),
    headings: entries.map(({ headings }) => packHeadings(headings)),
  };
  return JSON.stringify(packed);
}

/** Reads what `packIndexFile` wrote. */
export function unpackIndexFile(text: string): IndexFile {
  const { language, stop, same, alike, spoken, words, names, entries, urls, titles, headings } = JSON.parse(text) as Packed;
  return {
    language,
    stopWords: stop === '' ? [] : stop.split(' '),
    groups: [...same.map((group) => unpackGroup(group, true)), ...alike.map((group) => unpackGroup(group, false))],
    spoken: spoken === '' ? [] : spoken.split(' '),
    words,
    entries: entries.map(([id, kind, chapter, part, ...counts], at) => ({
      id: String(id),
      url: urls[at] ?? '',
      title: titles[at] ?? '',
      headings: unpackHeadings(headings[at] ?? [], (counts.length - 1) / 2),
      kind: kinds[Number(kind)] ?? 'page',
      chapter: names[Number(chapter)] ?? null,
      part: names[Number(part)] ?? null,
      counts: counts.map(Number),
    })),
  };
}
