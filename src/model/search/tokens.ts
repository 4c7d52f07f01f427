import { foldWord } from './fold.ts';
import type { Language } from './language.ts';

/** A word of a text, folded, with its place there in UTF-16 units, end exclusive. */
export interface Token {
  fold: string;
  start: number;
  end: number;
}

/** A word as it is written; a compound (win-win, پیش‌فاکتور) also names its parts, so that it is found by either. */
export interface Word extends Token {
  parts: readonly Token[];
}

const letter = '[\\p{L}\\p{N}\\p{M}\\u00AD\\u0640\\u180E\\u200D-\\u200F\\u202A-\\u202E\\u2060-\\u2069]';
const apostrophes = "['’ʼ‘`´]";
/** Words with what is joined to them by apostrophes, hyphens or half-spaces. */
const written = new RegExp(`[\\p{L}\\p{N}]${letter}*(?:(?:${apostrophes}|[‐‑-]|[\\u00AC\\u200B\\u200C]+)[\\p{L}\\p{N}]${letter}*)*`, 'gu');
const between = /[‐‑\-\u00AC\u200B\u200C]+/g;
const anyApostrophe = new RegExp(apostrophes, 'g');
const afterApostrophe: Record<Language, RegExp> = {
  en: new RegExp(`${apostrophes}s$`, 'i'),
  tr: new RegExp(`${apostrophes}.*$`, 's'),
  fa: new RegExp(`${apostrophes}.*$`, 's'),
};

/** Persian endings that stand after a half-space; the first group also after a space, where a writer has no half-space. */
const spacedEndings = new Set('ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین'.split(' '));
const endings = new Set([...spacedEndings, ...'تری ی ای ام ات اش مان تان شان ایم اید اند ست است یی م ش ت'.split(' ')]);
const verbPrefixes = new Set(['می', 'نمی', 'همی']);
const longestCompound = 28;

/** How a language's words are read: which, and by what they are folded. */
interface Reader {
  language: Language;
  fold: (word: string) => string;
}

/** A stretch of a text between two places. */
function makeToken(text: string, start: number, end: number, { language, fold }: Reader): Token {
  const word = text.slice(start, end);
  if (word.search(anyApostrophe) === -1) return { fold: fold(word), start, end };
  return { fold: fold(word.replace(afterApostrophe[language], '').replace(anyApostrophe, '')), start, end };
}

function splitPieces(text: string, start: number, end: number, reader: Reader): Token[] {
  const pieces: Token[] = [];
  let from = start;
  for (const gap of text.slice(start, end).matchAll(between)) {
    pieces.push(makeToken(text, from, start + gap.index, reader));
    from = start + gap.index + gap[0].length;
  }
  pieces.push(makeToken(text, from, end, reader));
  return pieces.filter(({ fold }) => fold !== '');
}

/** The pieces without Persian endings; a verb with می is whole. */
function contentPieces(pieces: readonly Token[], language: Language): readonly Token[] {
  if (language !== 'fa' || verbPrefixes.has(pieces[0]?.fold ?? '')) return pieces;
  const last = pieces.findLastIndex(({ fold }, index) => index === 0 || !endings.has(fold));
  return pieces.slice(0, last + 1);
}

function makeWord(text: string, start: number, end: number, reader: Reader): Word {
  if (text.slice(start, end).search(between) === -1) return { ...makeToken(text, start, end, reader), parts: [] };
  const parts = contentPieces(splitPieces(text, start, end, reader), reader.language);
  const fold = parts.map((part) => part.fold).join('');
  const isWhole = parts.length === 1 || verbPrefixes.has(parts[0]?.fold ?? '');
  const isList = !isWhole && (fold.length > longestCompound || /^\d+$/.test(fold));
  return { fold: isList ? '' : fold, start, end, parts: isWhole ? [] : parts };
}

/** Joins می to its verb, and takes ها to its noun, where they stand apart by one space. */
function attachApart(text: string, words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const isNear = before !== undefined && /^\s$/.test(text.slice(before.end, word.start));
    if (isNear && verbPrefixes.has(before.fold)) {
      joined[joined.length - 1] = { ...before, fold: before.fold + word.fold, end: word.end };
    } else if (isNear && spacedEndings.has(word.fold)) joined[joined.length - 1] = { ...before, end: word.end };
    else joined.push(word);
  }
  return joined;
}

/**
 * The words of a text in order. `readWords('CRM’e bak', 'tr')` has the folds `crm` and `bak`; `readWords('win-win', 'en')` is one
 * word `winwin` with the parts `win` and `win`; `می شود`, `می‌شود` and `میشود` are each one word `میشود`; `کتاب‌ها` is `کتاب`.
 */
export function readWords(text: string, language: Language, fold: (word: string) => string = foldWord): Word[] {
  const words = [...text.matchAll(written)]
    .map((match) => makeWord(text, match.index, match.index + match[0].length, { language, fold }))
    .filter(({ fold, parts }) => fold !== '' || parts.length > 0);
  return language === 'fa' ? attachApart(text, words) : words;
}
