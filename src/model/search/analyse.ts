import { stemmer as stemEnglish } from 'stemmer';
import { foldWord } from './fold.ts';
import type { Language } from './language.ts';
import { remember } from './remember.ts';
import { stemPersian } from './stem-persian.ts';
import { stemTurkish } from './stem-turkish.ts';
import { readWords, type Token } from './tokens.ts';

/** A token with its stem; a stop word (the, ve, که) carries no meaning of its own. */
export interface Term extends Token {
  stem: string;
  isStop: boolean;
}

/** A written word: itself as one term (null where only its parts count), and the parts of a compound. */
export interface AnalysedWord {
  start: number;
  end: number;
  whole: Term | null;
  parts: readonly Term[];
}

const scripts: Record<Language, { letters: RegExp; stem: (word: string) => string }> = {
  en: { letters: /^[a-z]{3,}$/, stem: stemEnglish },
  tr: { letters: /^[a-z]{3,}$/, stem: stemTurkish },
  fa: { letters: /^[\u0621-\u06D5]{3,}$/, stem: stemPersian },
};

/** The stem of a folded word; numbers and words of another script stay as they are. */
export function stemWord(fold: string, language: Language): string {
  const { letters, stem } = scripts[language];
  return letters.test(fold) ? stem(fold) : fold;
}

/** One way to take text apart, for pages when the index is built and for queries in the browser. */
export interface Analyzer {
  language: Language;
  stem: (fold: string) => string;
  stopWords: ReadonlySet<string>;
  read: (text: string) => AnalysedWord[];
}

/** An analyzer of a language with its folded stop words; it remembers the words it has met. */
export function createAnalyzer(language: Language, stopWords: ReadonlySet<string>): Analyzer {
  const stem = remember((fold) => stemWord(fold, language));
  const fold = remember(foldWord);
  // The stem is worked out when it is asked for: to mark a hit in a text takes none of its words'.
  const toTerm = ({ fold, start, end }: Token): Term => ({
    ...{ fold, start, end, isStop: stopWords.has(fold) },
    get stem() {
      return stem(fold);
    },
  });
  const read = (text: string): AnalysedWord[] =>
    readWords(text, language, fold).map((word) => ({
      start: word.start,
      end: word.end,
      whole: word.fold === '' ? null : toTerm(word),
      parts: word.parts.map(toTerm),
    }));
  return { language, stem, stopWords, read };
}

/** The terms of a text that are indexed and can be hit, in order: parts before the compound they make. */
export function listTerms(words: readonly AnalysedWord[]): Term[] {
  return words.flatMap(({ whole, parts }) => (whole === null ? parts : [...parts, whole]));
}
