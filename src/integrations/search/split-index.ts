import { createHash } from 'node:crypto';
import { decode, encode } from 'cborg';
import { stemQuery } from '../../model/search/index-term.ts';

/** A word of the index with where it stands, as Pagefind has it: the word first. */
type Word = readonly [word: string, ...unknown[]];

/** Pagefind's table of a language; the third part names the pieces of the index by the words between which they lie. */
type Meta = [version: string, pages: unknown[], pieces: [from: string, to: string, name: string][], ...unknown[]];

export interface Piece {
  name: string;
  content: Uint8Array;
}

/** About as much as a piece holds, in bytes before it is compressed: so little that a few words of a query fetch little else. */
const pieceBytes = 8192;
/** Comes after whatever follows a stem in a term. */
const last = '\u{10FFFD}';

const stemOf = (word: string): string => word.slice(0, word.indexOf(stemQuery('')) + stemQuery('').length);

/** Words by stem, each stem whole: a query asks for all terms that begin with a stem, and is led to one piece. */
function groupByStem(words: readonly Word[]): Word[][] {
  const groups = new Map<string, Word[]>();
  for (const word of words) groups.set(stemOf(word[0]), [...(groups.get(stemOf(word[0])) ?? []), word]);
  return [...groups].sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other))).map(([, group]) => group);
}

function nameOf(content: Uint8Array, language: string): string {
  return `${language}_${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}

/**
 * Pagefind's index of a language in smaller pieces than Pagefind makes, and its table with their names. `content` gives the bytes of
 * a piece by its name. Throws where the form is not the one that Pagefind 1.6 writes.
 */
export function splitIndex(meta: Uint8Array, language: string, content: (name: string) => Uint8Array): { meta: Piece; pieces: Piece[] } {
  const table = decode(meta) as Meta;
  const words = table[2].flatMap(([, , name]) => (decode(content(name)) as [Word[]])[0]);
  if (!words.every(([word]) => typeof word === 'string')) throw new Error('Pagefind’s index has another form. Pin its version.');
  const pieces: Piece[] = [];
  const places: Meta[2] = [];
  let held: Word[] = [];
  let bytes = 0;
  const close = (): void => {
    const [first, end] = [held[0]?.[0], held.at(-1)?.[0]];
    if (first === undefined || end === undefined) return;
    const piece = encode([held]);
    const name = nameOf(piece, language);
    pieces.push({ name, content: piece });
    places.push([stemOf(first), stemOf(end) + last, name]);
    held = [];
    bytes = 0;
  };
  for (const group of groupByStem(words)) {
    held.push(...group);
    bytes += encode(group).length;
    if (bytes >= pieceBytes) close();
  }
  close();
  const written = encode([table[0], table[1], places, ...table.slice(3)]);
  return { meta: { name: nameOf(written, language), content: written }, pieces };
}
