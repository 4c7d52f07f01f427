import { type Analyzer, listTerms } from './analyse.ts';
import { foldWord } from './fold.ts';
import type { Group } from './plan.ts';

/** Stop words as the analyzer meets them. */
export const foldStopWords = (words: readonly string[]): Set<string> => new Set(words.map(foldWord));

/** The stems of a phrase without its stop words, or of all its words where it has no others. */
export function phraseStems(phrase: string, analyzer: Analyzer): string[] {
  const wholes = analyzer.read(phrase).flatMap((word) => (word.whole === null ? listTerms([word]) : [word.whole]));
  const telling = wholes.filter(({ isStop }) => !isStop);
  return (telling.length > 0 ? telling : wholes).map(({ stem }) => stem);
}

/**
 * Groups of words as rows of stems, without members that come to the same. A group is kept where one of its members occurs in the
 * text, whose stems `occurs` knows, and another can lead to it.
 */
export function compileGroups(
  groups: readonly (readonly string[])[],
  isSameWord: boolean,
  analyzer: Analyzer,
  occurs: (stem: string) => boolean,
): Group[] {
  return groups
    .map((phrases) => [...new Set(phrases.map((phrase) => phraseStems(phrase, analyzer).join(' ')))].filter((row) => row !== ''))
    .filter((rows) => rows.length > 1 && rows.some((row) => row.split(' ').every(occurs)))
    .map((rows) => ({ members: rows.map((row) => row.split(' ')), isSameWord }));
}
