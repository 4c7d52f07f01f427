import { type Analyzer, listTerms } from './analyse.ts';
import { foldWord } from './fold.ts';
import { type Group, groupStem, isFound } from './plan.ts';

/** Stop words as the analyzer meets them. */
export const foldStopWords = (words: readonly string[]): Set<string> => new Set(words.map(foldWord));

/**
 * The stems of a phrase without its stop words, which are where two other words say enough; else of all its words, the stop words marked,
 * so that the phrase is meant only where it stands whole: “who decides”, not every “decide”.
 */
export function phraseStems(phrase: string, analyzer: Analyzer): string[] {
  const wholes = analyzer.read(phrase).flatMap((word) => (word.whole === null ? listTerms([word]) : [word.whole]));
  const telling = wholes.filter(({ isStop }) => !isStop);
  return (telling.length > 1 ? telling : wholes).map(groupStem);
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
    .filter((rows) => rows.length > 1 && rows.some((row) => isFound(row.split(' '), occurs)))
    .map((rows) => ({ members: rows.map((row) => row.split(' ')), isSameWord }));
}

/** The single words of groups that do not occur in the text, whose stems `occurs` knows. */
export function listSpoken(groups: readonly (readonly string[])[], analyzer: Analyzer, occurs: (stem: string) => boolean): string[] {
  const isSpoken = (phrase: string): boolean => {
    const [word, ...more] = analyzer.read(phrase);
    return word?.whole != null && more.length === 0 && !word.whole.isStop && !occurs(word.whole.stem);
  };
  return [...new Set(groups.flat().filter((phrase) => !/\s/.test(phrase) && isSpoken(phrase)))];
}
