import type { Analyzer } from './analyse.ts';
import { type Lookup, listBegun } from './lookup.ts';

const mostLetters = 6;

/** The letters that go on from what has been typed of a word in the words of the text, the most frequent first. */
function listNextLetters(lookup: Lookup, typed: string): string[] {
  const found = new Map<string, number>();
  for (const { form, entry } of listBegun(lookup, typed)) {
    const letter = form[typed.length];
    if (letter !== undefined) found.set(letter, (found.get(letter) ?? 0) + entry.entries);
  }
  const letters = [...found].sort(([, one], [, other]) => other - one).slice(0, mostLetters);
  return letters.map(([letter]) => letter);
}

/**
 * What a query will likely be with its next letter, which goes on from its last word or begins another; the likeliest first.
 *
 * Of a text that says “price” and “pride”, “pri” will be “pric” or “prid”, then “pri p”.
 */
export function createAnticipate(analyzer: Analyzer, lookup: Lookup): (query: string) => string[] {
  return (query) => {
    const typed = analyzer.read(query).at(-1)?.whole?.fold ?? '';
    const goingOn = typed === '' ? [] : listNextLetters(lookup, typed).map((letter) => query + letter);
    return [...goingOn, ...listNextLetters(lookup, '').map((letter) => `${query} ${letter}`)];
  };
}
