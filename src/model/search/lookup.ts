import { allowedEdits, countEdits } from './distance.ts';
import type { StemEntry } from './vocabulary.ts';

/** A form that occurs in the text, its stem, and which letters each holds, one bit a letter, so that far words are passed over fast. */
export interface Form {
  form: string;
  entry: StemEntry;
  letters: number;
  stemLetters: number;
}

/** The words of an index, by stem and in order of their forms. */
export interface Lookup {
  byStem: ReadonlyMap<string, StemEntry>;
  byForm: ReadonlyMap<string, StemEntry>;
  forms: readonly Form[];
}

function markLetters(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function countBits(bits: number): number {
  let rest = bits;
  let count = 0;
  for (; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Arranges a vocabulary for looking words up. */
export function createLookup(stems: readonly StemEntry[]): Lookup {
  const forms = stems.flatMap((entry) => {
    const stemLetters = markLetters(entry.stem);
    return entry.forms.map((form) => ({ form, entry, letters: markLetters(form), stemLetters }));
  });
  forms.sort((a, b) => (a.form < b.form ? -1 : 1));
  return {
    byStem: new Map(stems.map((entry) => [entry.stem, entry])),
    byForm: new Map(forms.map(({ form, entry }) => [form, entry])),
    forms,
  };
}

/** A stem found in place of a word, the form it was found by, and how good a replacement it is, from 0 to 1. */
export interface Match {
  entry: StemEntry;
  form: string;
  likeness: number;
}

/** The best match of each stem, the likeliest stems first. */
function keepBest(matches: readonly Match[], limit: number): Match[] {
  const best = new Map<StemEntry, Match>();
  for (const match of matches) if ((best.get(match.entry)?.likeness ?? 0) < match.likeness) best.set(match.entry, match);
  return [...best.values()].sort((a, b) => b.likeness - a.likeness || b.entry.entries - a.entry.entries).slice(0, limit);
}

/** The forms that begin with what has been typed, in order. */
export function listBegun({ forms }: Lookup, typed: string): readonly Form[] {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle]?.form ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (forms[end]?.form.startsWith(typed) === true) end += 1;
  return forms.slice(low, end);
}

/** Stems with a form that goes on from what has been typed. */
export function findCompletions(lookup: Lookup, typed: string, limit: number): Match[] {
  return keepBest(
    listBegun(lookup, typed).map(({ form, entry }) => ({ entry, form, likeness: typed.length / form.length })),
    limit,
  );
}

/** Words that differ from a word by few wrong letters, in its form or its stem; the fewer, and the later in the word, the likelier. */
export function findMisspelled({ forms }: Lookup, fold: string, stem: string, limit: number): Match[] {
  const most = allowedEdits(fold.length);
  if (most === 0) return [];
  const letters = markLetters(fold);
  const isStemLong = stem.length >= 5;
  const stemLetters = markLetters(stem);
  const found: Match[] = [];
  const seen = new Set<StemEntry>();
  const like = (edits: number, other: string): number => 1 - edits * 0.25 - (other[0] === fold[0] ? 0 : 0.1);
  for (const { form, entry, letters: own, stemLetters: ownStem } of forms) {
    if (Math.abs(form.length - fold.length) <= most && countBits(own ^ letters) <= 2 * most) {
      const edits = countEdits(fold, form, most);
      if (edits <= most && (fold.length > 4 || form[0] === fold[0])) found.push({ entry, form, likeness: like(edits, form) });
    }
    if (!isStemLong || seen.has(entry)) continue;
    seen.add(entry);
    if (entry.stem.length < 4 || Math.abs(entry.stem.length - stem.length) > 1) continue;
    if (countBits(ownStem ^ stemLetters) > 2 || countEdits(stem, entry.stem, 1) > 1) continue;
    found.push({ entry, form: entry.forms[0] ?? entry.stem, likeness: like(1, entry.stem) - 0.15 });
  }
  return keepBest(found, limit);
}

/** Stems that a word begins with, or that begin with it, where the rest can be an ending that the stemmer does not know. */
export function findRelated(
  { byStem, byForm }: Lookup,
  fold: string,
  stem: string,
  isMissed: (rest: string, head: string) => boolean,
): Match[] {
  const found: Match[] = [];
  for (let length = fold.length - 1; length >= 2; length -= 1) {
    const head = fold.slice(0, length);
    if (!isMissed(fold.slice(length), head)) continue;
    const entry = byStem.get(head) ?? byForm.get(head);
    if (entry !== undefined) found.push({ entry, form: head, likeness: length / fold.length });
  }
  if (stem.length >= 4) {
    for (const entry of byStem.values()) {
      if (entry.stem.startsWith(stem) && entry.stem.length <= stem.length + 4) {
        found.push({ entry, form: entry.forms[0] ?? entry.stem, likeness: stem.length / entry.stem.length });
      }
    }
  }
  return keepBest(found, 4);
}

/** The ways to read a word as two words of the text written together, one of two letters only as it stands; the likeliest first. */
export function findSplits({ byStem, byForm }: Lookup, fold: string, stem: (word: string) => string): [Match, Match][] {
  const find = (part: string): Match | null => {
    const entry = byForm.get(part) ?? (part.length > 2 ? byStem.get(stem(part)) : undefined);
    return entry === undefined ? null : { entry, form: part, likeness: byForm.has(part) ? 1 : 0.8 };
  };
  const found: [Match, Match][] = [];
  for (let at = 2; at <= fold.length - 2 && fold.length >= 5; at += 1) {
    const head = find(fold.slice(0, at));
    const tail = head === null ? null : find(fold.slice(at));
    if (head !== null && tail !== null) found.push([head, tail]);
  }
  const worth = ([head, tail]: [Match, Match]): number => Math.min(head.form.length, tail.form.length) * head.likeness * tail.likeness;
  return found.sort((a, b) => worth(b) - worth(a)).slice(0, 2);
}

/** The stems of at most so many forms, evenly spread over them. */
export function sampleStems(forms: readonly Form[], most: number): string[] {
  const step = Math.max(1, forms.length / most);
  const picked = forms.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  return [...new Set(picked.map(({ entry }) => entry.stem))];
}
