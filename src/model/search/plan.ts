import type { AnalysedWord, Analyzer, Term } from './analyse.ts';
import { countShared } from './index-term.ts';
import type { Language } from './language.ts';
import { findCompletions, findMisspelled, findRelated, findSplits, type Lookup } from './lookup.ts';
import type { StemEntry } from './vocabulary.ts';

/** How a word of the query came to a word of the text, the surest first. */
export type Source = 'word' | 'form' | 'joined' | 'split' | 'synonym' | 'completion' | 'related' | 'misspelled';

/** Stems that stand for a word of the query, all of them together; `form` is the very form that was typed, where there is one. */
export interface Alternative {
  stems: readonly string[];
  form: string | null;
  weight: number;
  source: Source;
  /** What is written instead of a misspelled word. */
  instead: string | null;
}

/** A word of the query and what it may be found by; without alternatives it occurs nowhere. */
export interface Concept {
  fold: string;
  start: number;
  end: number;
  alternatives: readonly Alternative[];
}

/** Words that mean the same, each a row of stems. `isSameWord` for shapes of one word (sell, sold). */
export interface Group {
  members: readonly (readonly string[])[];
  isSameWord: boolean;
}

const weightOf: Readonly<Record<Source, number>> = {
  ...{ word: 1, form: 0.9, joined: 1, split: 0.9, synonym: 0.55, completion: 0.6, related: 0.55, misspelled: 0.8 },
};

/** How many letters of an ending the stemmer may have missed. */
const longestEnding: Readonly<Record<Language, number>> = { en: 2, tr: 6, fa: 4 };

const alternative = (stems: readonly string[], source: Source, likeness = 1, form: string | null = null): Alternative => ({
  ...{ stems, form, source, weight: weightOf[source] * likeness, instead: null },
});

/** A word that nearly lost itself to the stemmer may be another word (kan of Kanada), unless a form like it occurs. */
function isFarFromForms({ fold, stem }: Term, { forms }: StemEntry): boolean {
  if (fold === stem || stem.length > 3 || fold.length < 2 * stem.length - 1) return false;
  return !forms.some((form) => countShared(form, fold) >= Math.max(stem.length + 1, Math.min(form.length, fold.length - 1)));
}

/** What the word itself is found by: its stem where that occurs; for a compound also its parts. */
function findDirect({ whole, parts }: AnalysedWord, { byStem }: Lookup): Alternative[] {
  const found: Alternative[] = [];
  const entry = whole === null ? undefined : byStem.get(whole.stem);
  if (whole !== null && entry !== undefined) {
    found.push(alternative([whole.stem], isFarFromForms(whole, entry) ? 'related' : 'word', 1, whole.fold));
  }
  const telling = parts.some(({ isStop }) => !isStop) ? parts.filter(({ isStop }) => !isStop) : parts;
  const stems = telling.map(({ stem }) => stem);
  if (stems.length > 0 && stems.every((stem) => byStem.has(stem))) found.push(alternative(stems, 'split'));
  return found;
}

/** What a word is found by that does not occur as it is typed. */
function findIndirect({ fold, stem }: Term, lookup: Lookup, analyzer: Analyzer): Alternative[] {
  const splits = findSplits(lookup, fold, analyzer.stem, analyzer.language === 'fa' ? 2 : 3).map(([head, tail]) =>
    alternative([head.entry.stem, tail.entry.stem], 'split', head.likeness * tail.likeness),
  );
  const related = findRelated(lookup, fold, stem, longestEnding[analyzer.language]).map(({ entry, likeness }) =>
    alternative([entry.stem], 'related', likeness),
  );
  const misspelled = findMisspelled(lookup, fold, stem, 5).map(({ entry, form, likeness }) => ({
    ...alternative([entry.stem], 'misspelled', likeness),
    instead: form,
  }));
  return [...splits, ...related, ...misspelled];
}

/**
 * Words of the query that stand together and occur written as one, or mean the same as other words. A phrase of a group is known by its
 * telling words, whatever stands between them: ask my boss, ask the boss.
 */
function addShared(
  words: readonly AnalysedWord[],
  telling: readonly number[],
  groups: readonly Group[],
  { byStem, byForm }: Lookup,
  analyzer: Analyzer,
): Alternative[][] {
  const added: Alternative[][] = words.map(() => []);
  words.slice(1).forEach((word, index) => {
    const [one, other] = [words[index]?.whole?.fold ?? '', word.whole?.fold ?? ''];
    const joined = one + other;
    const stem = analyzer.stem(joined);
    const isOneWord = byForm.has(joined) || (byStem.has(stem) && stem.startsWith(one) && stem.length >= one.length + 2);
    if (one.length < 2 || other.length < 2 || joined.length < 5 || !isOneWord) return;
    for (const at of [index, index + 1]) added[at]?.push(alternative([stem], 'joined', 1, joined));
  });
  for (const { members, isSameWord } of groups) {
    for (const member of members) {
      telling.forEach((_, index) => {
        if (!member.every((stem, offset) => words[telling[index + offset] ?? -1]?.whole?.stem === stem)) return;
        for (const other of members) {
          if (other === member || !other.every((stem) => byStem.has(stem))) continue;
          const meant = alternative(other, isSameWord ? 'form' : 'synonym');
          for (const offset of member.keys()) added[telling[index + offset] ?? -1]?.push(meant);
        }
      });
    }
  }
  return added;
}

/**
 * What to look for: the telling words of the query (all, where none is telling), each with its alternatives. The last word may be
 * one that is still being typed.
 */
export function planQuery(query: string, analyzer: Analyzer, lookup: Lookup, groups: readonly Group[]): Concept[] {
  const words = analyzer.read(query);
  const isTelling = ({ whole, parts }: AnalysedWord): boolean => (whole === null ? parts.some(({ isStop }) => !isStop) : !whole.isStop);
  const keepsAll = !words.some(isTelling);
  const telling = [...words.keys()].filter((index) => keepsAll || isTelling(words[index] as AnalysedWord));
  const shared = addShared(words, telling, groups, lookup, analyzer);
  return words.flatMap((word, index) => {
    if (!keepsAll && !isTelling(word)) return [];
    const direct = [...findDirect(word, lookup), ...(shared[index] ?? [])];
    const typed = word.whole ?? word.parts.at(-1);
    const isLast = index === words.length - 1 && /\S$/.test(query) && (typed?.fold.length ?? 0) >= 2;
    const known = new Set(direct.flatMap(({ stems }) => (stems.length === 1 ? stems : [])));
    const completions =
      isLast && typed !== undefined
        ? findCompletions(lookup, typed.fold, 8)
            .filter(({ entry }) => !known.has(entry.stem))
            .map(({ entry, likeness }) => alternative([entry.stem], 'completion', likeness * (direct.length > 0 ? 0.4 : 1)))
        : [];
    const found = [...direct, ...completions];
    const isFound =
      direct.some(({ source }) => source !== 'related') || completions.some(({ weight }) => weight > weightOf.completion * 0.6);
    const alternatives = isFound || typed === undefined ? found : [...found, ...findIndirect(typed, lookup, analyzer)];
    return [{ fold: typed?.fold ?? '', start: word.start, end: word.end, alternatives }];
  });
}
