/** A word of a text, folded so that spelling variants are equal, and the line it stands on. */
export interface PlacedWord {
  word: string;
  line: number;
}

/** Markup of chapters and data that is not read as words: tags, heading ids, addresses of links. It may run over lines. */
const markup = /<[^<>]*>|\{#[^}]*\}|\]\([^)]*\)/g;

/** Case, accents, Arabic letter variants and the digits of all scripts made one: `fold('Müşteri') === 'musteri'`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ı/g, 'i')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ة/g, 'ه')
    .replace(/[۰-۹٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** Words of a chapter, a data file or a plain text. Apostrophes and tatweel join, the zero-width non-joiner parts, as a space does. */
export function wordsOf(text: string): PlacedWord[] {
  const plain = text.replace(markup, (match) => ` ${'\n'.repeat(match.split('\n').length - 1)}`);
  return plain.split('\n').flatMap((content, index) =>
    (
      fold(content)
        .replace(/['’‘ـ]/g, '')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).map((word) => ({ word, line: index + 1 })),
  );
}

/** Where a text repeats `length` or more consecutive words of a source: the line and the words, whole runs. */
export function findOverlaps(text: string, source: string, length: number): { line: number; words: string }[] {
  const known = new Set(runsOf(wordsOf(source), length));
  const words = wordsOf(text);
  const repeats = runsOf(words, length).map((run) => known.has(run));
  return repeats.flatMap((isRepeat, start) => {
    if (!isRepeat || repeats[start - 1] === true) return [];
    const after = repeats.indexOf(false, start);
    const run = words.slice(start, (after < 0 ? repeats.length : after) + length - 1);
    return [{ line: words[start]?.line ?? 1, words: run.map(({ word }) => word).join(' ') }];
  });
}

const runsOf = (words: PlacedWord[], length: number): string[] =>
  words.slice(length - 1).map((_, start) =>
    words
      .slice(start, start + length)
      .map(({ word }) => word)
      .join(' '),
  );
