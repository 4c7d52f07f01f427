import type { AnalysedWord, Analyzer, Term } from './analyse.ts';
import { allowedEdits, countEdits } from './distance.ts';
import { foldWord } from './fold.ts';
import { countShared } from './index-term.ts';
import type { Language } from './language.ts';
import { createLookup, findCompletions, findMisspelled, findRelated, findSplits, type Lookup } from './lookup.ts';
import { remember } from './remember.ts';
import { presentStem, withoutShortEnding } from './stem-persian.ts';
import { isTurkishEnding } from './stem-turkish.ts';
import type { StemEntry } from './vocabulary.ts';

/** How a word of the query came to a word of the text, the surest first. */
export type Source = 'word' | 'form' | 'joined' | 'split' | 'synonym' | 'phrase' | 'completion' | 'related' | 'misspelled';

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

/** Words that mean the same, each a row of stems, those of stop words marked. `isSameWord` for shapes of one word (sell, sold). */
export interface Group {
  members: readonly (readonly string[])[];
  isSameWord: boolean;
}

const weightOf: Readonly<Record<Source, number>> = {
  ...{ word: 1, form: 0.9, joined: 1, split: 0.9, synonym: 0.55, phrase: 0.8, completion: 0.6, related: 0.55, misspelled: 0.8 },
};

/** What the stemmer may have missed of an ending behind a word that occurs. */
const isMissed: Readonly<Record<Language, (rest: string, head: string) => boolean>> = {
  en: (rest, head) => rest.length <= 2 && head.length >= 4,
  tr: (rest, head) => head.length >= 4 && (rest.length <= 6 || isTurkishEnding(rest)),
  fa: (rest, head) => rest.length <= 4 && head.length >= 4,
};
/** Words that stand together and are written as one are rarely meant apart. */
const apart = 0.7;
const longestRow = 4;
const mostCompletions = 6;
/** A last word that is still short is one that is being typed, rather than another one misspelled. */
const longestBegun = 4;

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

/** What the stemmer leaves apart in Persian: another tense of a verb, a short word with an ending. */
function findPersianForms({ fold }: Term, { byStem, byForm }: Lookup): Alternative[] {
  const stems = [presentStem(fold), byForm.get(withoutShortEnding(fold) ?? '')?.stem];
  return stems.flatMap((stem) => (stem != null && byStem.has(stem) ? [alternative([stem], 'form')] : []));
}

/** What a word is found by that does not occur as it is typed. */
function findIndirect(term: Term, lookup: Lookup, analyzer: Analyzer): Alternative[] {
  const { fold, stem } = term;
  const splits = findSplits(lookup, fold, analyzer.stem).map(([head, tail]) =>
    alternative([head.entry.stem, tail.entry.stem], 'split', head.likeness * tail.likeness),
  );
  const related = findRelated(lookup, fold, stem, isMissed[analyzer.language]).map(({ entry, likeness }) =>
    alternative([entry.stem], 'related', likeness),
  );
  const misspelled = findMisspelled(lookup, fold, stem, 5).map(({ entry, form, likeness }) => ({
    ...alternative([entry.stem], 'misspelled', likeness),
    instead: form,
  }));
  const forms = analyzer.language === 'fa' ? findPersianForms(term, lookup) : [];
  return [...forms, ...splits, ...related, ...misspelled];
}

/** Rows of two to four words of the query that occur written as one (کم‌سر‌و‌صدا), by the places of their first and last word. */
function findJoined(words: readonly AnalysedWord[], lookup: Lookup, analyzer: Analyzer) {
  const { byStem, byForm } = lookup;
  return words.flatMap((first, start) => {
    const one = first.whole?.fold ?? '';
    let fold = one;
    const found: { start: number; end: number; stem: string; fold: string }[] = [];
    for (let end = start + 1; end < Math.min(words.length, start + longestRow); end += 1) {
      const next = words[end]?.whole?.fold ?? '';
      if (next === '' || (end === start + 1 && (one.length < 2 || next.length < 2))) break;
      fold += next;
      const stem = analyzer.stem(fold);
      const isOneWord = byForm.has(fold) || (byStem.has(stem) && stem.startsWith(one) && stem.length >= fold.length - next.length + 2);
      const begun = fold.length > 5 ? findCompletions(lookup, fold, 1)[0]?.entry.stem : undefined;
      const joined = isOneWord ? stem : begun;
      if (fold.length >= 5 && joined !== undefined) found.push({ start, end, stem: joined, fold });
    }
    return found;
  });
}

/** Stands behind the stem of a stop word in a group. */
const stopMark = '·';

/** A word's stem as groups hold it. */
export const groupStem = ({ stem, isStop }: Pick<Term, 'stem' | 'isStop'>): string => (isStop ? stem + stopMark : stem);

const withoutStops = (member: readonly string[]): readonly string[] => member.filter((stem) => !stem.endsWith(stopMark));

/** Whether a member of a group can be found in a text: it has telling words, and all of them occur. */
export function isFound(member: readonly string[], occurs: (stem: string) => boolean): boolean {
  const telling = withoutStops(member);
  return telling.length > 0 && telling.every(occurs);
}

/** A member of a group, with what else the group knows. */
interface Phrase {
  member: readonly string[];
  others: readonly Alternative[];
  /** Its place among all phrases. */
  order: number;
}

/** The members of all groups that something else may be found by, by their first stem. */
function indexGroups(groups: readonly Group[], { byStem }: Lookup): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  let order = 0;
  for (const { members, isSameWord } of groups) {
    const known = members.filter((member) => isFound(member, (stem) => byStem.has(stem)));
    const alone = new Set(members.flatMap((member) => (member.length === 1 ? member : [])));
    for (const member of members) {
      // “Too expensive” says no more than “expensive” where both are in the group.
      const isPhrase = member.length > 1 && !withoutStops(member).every((stem) => alone.has(stem));
      const source = isSameWord ? 'form' : isPhrase ? 'phrase' : 'synonym';
      const others = known.filter((other) => other !== member).map((other) => alternative(withoutStops(other), source));
      const [first = ''] = member;
      index.set(first, [...(index.get(first) ?? []), { member, others, order }]);
      order += 1;
    }
  }
  return index;
}

const stemAt = (words: readonly AnalysedWord[], at: number | undefined): string | null => {
  const whole = words[at ?? -1]?.whole;
  return whole == null ? null : groupStem(whole);
};

/** Where phrases stand in a row of words, one word beside the other, in the order of the phrases. */
function findPhrases(words: readonly AnalysedWord[], row: readonly number[], phrases: ReadonlyMap<string, readonly Phrase[]>) {
  return row
    .flatMap((at, index) =>
      (phrases.get(stemAt(words, at) ?? '') ?? [])
        .filter(({ member }) => member.every((stem, offset) => stemAt(words, row[index + offset]) === stem))
        .map((phrase) => ({ phrase, places: row.slice(index, index + phrase.member.length) })),
    )
    .sort((a, b) => a.phrase.order - b.phrase.order);
}

/**
 * Words of the query that stand together and occur written as one, or mean the same as other words. A phrase of a group is known by its
 * telling words, whatever stands between them: ask my boss, ask the boss.
 */
function addShared(words: readonly AnalysedWord[], telling: readonly number[], { lookup, analyzer, phrases }: Knowledge): Alternative[][] {
  const added: Alternative[][] = words.map(() => []);
  for (const { start, end, stem, fold } of findJoined(words, lookup, analyzer)) {
    for (let at = start; at <= end; at += 1) added[at]?.push(alternative([stem], 'joined', 1, fold));
  }
  const among = findPhrases(words, telling, phrases);
  const known = new Set(among.map(({ phrase }) => phrase));
  const whole = telling.length === words.length ? [] : findPhrases(words, [...words.keys()], phrases);
  for (const { phrase, places } of [...among, ...whole.filter((one) => !known.has(one.phrase))])
    for (const at of places) added[at]?.push(...phrase.others);
  return added;
}

/** What plans are made by: the words of an index, and what is known of the language. */
interface Knowledge {
  analyzer: Analyzer;
  lookup: Lookup;
  phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** What a word is found by that does not occur as it is typed. */
  findOther: (term: Term) => readonly Alternative[];
}

/** What a slip of a word is found by that only groups know: what else the group knows. */
function createFindSpoken(spoken: readonly string[], analyzer: Analyzer, phrases: ReadonlyMap<string, readonly Phrase[]>) {
  const written = new Map(spoken.map((word) => [foldWord(word), word]));
  const lookup = createLookup([...written.keys()].map((fold) => ({ stem: analyzer.stem(fold), entries: 1, forms: [fold] })));
  return ({ fold, stem }: Term): Alternative[] =>
    findMisspelled(lookup, fold, stem, 3).flatMap(({ entry, form, likeness }) =>
      (phrases.get(entry.stem) ?? [])
        .filter(({ member }) => member.length === 1)
        .flatMap(({ others }) => others)
        .map(({ stems }) => ({ ...alternative(stems, 'misspelled', likeness), instead: written.get(form) ?? form })),
    );
}

/**
 * Whether a word that occurs nowhere is a slip of one without meaning of its own (ohter, içnde): one wrong letter from a stop word, and
 * from no other word of the text.
 */
function createIsSlip({ stopWords, stem }: Analyzer, lookup: Lookup): (fold: string) => boolean {
  const stops = [...stopWords].filter((word) => allowedEdits(word.length) > 0);
  return remember((fold) => {
    const isNear = (word: string): boolean => countEdits(fold, word, 1) <= 1;
    if (allowedEdits(fold.length) === 0 || lookup.byStem.has(stem(fold)) || !stops.some(isNear)) return false;
    return !findMisspelled(lookup, fold, stem(fold), 5).some(({ form }) => !stopWords.has(form) && isNear(form));
  });
}

/** The alternatives of one word of the query, where `beside` are those that it has with other words. */
function findAlternatives(
  word: AnalysedWord,
  beside: readonly Alternative[],
  isLast: boolean,
  { lookup, findOther }: Knowledge,
): Alternative[] {
  const isPart = beside.some(({ source }) => source === 'joined');
  const own = findDirect(word, lookup).map((one) => (isPart ? { ...one, weight: one.weight * apart } : one));
  const direct = [...own, ...beside];
  const typed = word.whole ?? word.parts.at(-1);
  if (typed === undefined) return direct;
  const known = new Set(direct.flatMap(({ stems }) => (stems.length === 1 ? stems : [])));
  const completions =
    isLast && typed.fold.length >= 2
      ? findCompletions(lookup, typed.fold, mostCompletions)
          .filter(({ entry }) => !known.has(entry.stem))
          .map(({ entry, likeness }) => alternative([entry.stem], 'completion', likeness * (direct.length > 0 ? 0.4 : 1)))
      : [];
  const isFound =
    direct.some(({ source }) => source !== 'related') ||
    (typed.fold.length <= longestBegun && completions.length > 0) ||
    completions.some(({ weight }) => weight > weightOf.completion * 0.6);
  return [...direct, ...completions, ...(isFound ? [] : findOther(typed))];
}

/**
 * What says what to look for: the telling words of a query (all, where none is telling), each with its alternatives. The last word may
 * be one that is still being typed. `spoken` are the written words that only groups know.
 */
export function createPlan(
  analyzer: Analyzer,
  lookup: Lookup,
  groups: readonly Group[],
  spoken: readonly string[],
): (query: string) => Concept[] {
  const phrases = indexGroups(groups, lookup);
  const findSpoken = createFindSpoken(spoken, analyzer, phrases);
  const others = new Map<string, readonly Alternative[]>();
  const findOther = (term: Term): readonly Alternative[] => {
    const before = others.get(term.fold);
    if (before !== undefined) return before;
    const found = findIndirect(term, lookup, analyzer);
    const best = Math.max(0, ...found.map(({ source, weight }) => (source === 'misspelled' ? weight : 0)));
    // A word of the text is likelier meant than one that is only spoken and further from what was typed.
    const all = [...found, ...findSpoken(term).filter(({ weight }) => weight >= best)];
    others.set(term.fold, all);
    return all;
  };
  const knowledge: Knowledge = { analyzer, lookup, phrases, findOther };
  const isTelling = ({ whole, parts }: AnalysedWord): boolean => (whole === null ? parts.some(({ isStop }) => !isStop) : !whole.isStop);
  const isSlip = createIsSlip(analyzer, lookup);
  return (query) => {
    const words = analyzer.read(query);
    // A word that is still being typed is not taken for a slip.
    const end = /\S$/.test(query) ? words.length - 1 : words.length;
    const tells = (word: AnalysedWord, index: number): boolean => isTelling(word) && (index >= end || !isSlip(word.whole?.fold ?? ''));
    const keepsAll = !words.some(tells);
    const telling = [...words.keys()].filter((index) => keepsAll || tells(words[index] as AnalysedWord, index));
    const shared = addShared(words, telling, knowledge);
    return telling.map((index) => {
      const word = words[index] as AnalysedWord;
      const isLast = index === words.length - 1 && /\S$/.test(query);
      const fold = (word.whole ?? word.parts.at(-1))?.fold ?? '';
      return { fold, start: word.start, end: word.end, alternatives: findAlternatives(word, shared[index] ?? [], isLast, knowledge) };
    });
  };
}
