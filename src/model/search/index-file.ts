import { type Kind, kinds } from './document.ts';
import type { Language } from './language.ts';
import type { Group } from './plan.ts';

/** An entry as the browser knows it before it loads its text. */
export interface EntryFacts {
  /** The name that Pagefind gives it. */
  id: string;
  kind: Kind;
  chapter: string | null;
  part: string | null;
  /** How many terms the title has, then the heading and the text of each section. */
  counts: readonly number[];
}

/** What the browser needs beside Pagefind's own files, one file a language, in few bytes. */
export interface IndexFile {
  language: Language;
  stopWords: readonly string[];
  groups: readonly Group[];
  /** As `encodeVocabulary` writes it. */
  words: string;
  entries: readonly EntryFacts[];
}

interface Packed {
  language: Language;
  stop: string;
  same: string[];
  alike: string[];
  words: string;
  names: string[];
  entries: (string | number)[][];
}

const packGroup = ({ members }: Group): string => members.map((stems) => stems.join(' ')).join();
const unpackGroup = (text: string, isSameWord: boolean): Group => ({
  members: text.split(',').map((member) => member.split(' ')),
  isSameWord,
});

/** The file as text. `unpackIndexFile(packIndexFile(file))` equals the file. */
export function packIndexFile({ language, stopWords, groups, words, entries }: IndexFile): string {
  const names = [...new Set(entries.flatMap(({ chapter, part }) => [chapter, part].filter((name) => name !== null)))];
  const nameAt = (name: string | null): number => (name === null ? -1 : names.indexOf(name));
  const packed: Packed = {
    language,
    stop: stopWords.join(' '),
    same: groups.filter(({ isSameWord }) => isSameWord).map(packGroup),
    alike: groups.filter(({ isSameWord }) => !isSameWord).map(packGroup),
    words,
    names,
    entries: entries.map(({ id, kind, chapter, part, counts }) => [id, kinds.indexOf(kind), nameAt(chapter), nameAt(part), ...counts]),
  };
  return JSON.stringify(packed);
}

/** Reads what `packIndexFile` wrote. */
export function unpackIndexFile(text: string): IndexFile {
  const { language, stop, same, alike, words, names, entries } = JSON.parse(text) as Packed;
  return {
    language,
    stopWords: stop === '' ? [] : stop.split(' '),
    groups: [...same.map((group) => unpackGroup(group, true)), ...alike.map((group) => unpackGroup(group, false))],
    words,
    entries: entries.map(([id, kind, chapter, part, ...counts]) => ({
      id: String(id),
      kind: kinds[Number(kind)] ?? 'page',
      chapter: names[Number(chapter)] ?? null,
      part: names[Number(part)] ?? null,
      counts: counts.map(Number),
    })),
  };
}
