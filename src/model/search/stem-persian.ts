/** Endings of Persian on folded words without half-spaces, each with the least length of what is left; the longest first. */
const endings: readonly (readonly [ending: string, least: number, put: string])[] = [
  ...['هایمان', 'هایتان', 'هایشان', 'هایم', 'هایت', 'هایش', 'هایی', 'های', 'ها'].map((ending) => [ending, 2, ''] as const),
  ['ترین', 3, ''],
  ...['مان', 'تان', 'شان'].map((ending) => [ending, 4, ''] as const),
  ['شو', 3, ''],
  ['گان', 4, 'ه'],
  ['یان', 4, 'ی'],
  ['ات', 3, ''],
  ['ان', 4, ''],
  ['تر', 3, ''],
  ['ند', 4, ''],
  ['ای', 3, ''],
  ['تن', 2, 'ت'],
  ['دن', 2, 'د'],
  ['ش', 4, ''],
  ['م', 4, ''],
  ['ت', 5, ''],
  ['ی', 3, ''],
  ['ه', 4, ''],
];
const verbPrefix = /^ن?می(?=.{2})/;
const verbEndings = ['یم', 'ید', 'ین', 'ند', 'ن', 'م', 'د', 'ی', 'ه'];

function stemVerb(word: string): string | null {
  const bare = word.replace(verbPrefix, '');
  if (bare === word) return null;
  const ending = verbEndings.find((one) => bare.endsWith(one) && bare.length - one.length >= 2);
  return ending === undefined ? null : bare.slice(0, -ending.length);
}

/** A short word that the stemmer leaves whole, without an ending that it may have: چک of چکی, پول of پولش; null where there is none. */
export const withoutShortEnding = (word: string): string | null => /^(..+)[یمشته]$/.exec(word)?.[1] ?? null;

function cutEnding(word: string): string {
  for (const [ending, least, put] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= least) return word.slice(0, -ending.length) + put;
  }
  return word;
}

/**
 * The stem that a verb has in the present tense: of an infinitive (لرزیدن, می‌لرزد), and behind ب or ن (بشکنم, می‌شکنم); null for other
 * words. `presentStem('لرزیدن') === 'لرز'`, `presentStem('بشکنم') === 'شکن'`.
 */
export const presentStem = (word: string): string | null =>
  /..یدن$/.test(word) ? word.slice(0, -3) : /^[بن]../.test(word) ? stemVerb(`می${word.slice(1)}`) : null;

/**
 * The stem of a folded Persian word, not always a word itself. `stemPersian('مشتریهایمان') === stemPersian('مشتری')`,
 * `stemPersian('فروشندگان') === stemPersian('فروشنده')`, `stemPersian('میفروشیم') === 'فروش'`.
 */
export function stemPersian(word: string): string {
  let stem = stemVerb(word) ?? word;
  for (;;) {
    const shorter = cutEnding(stem);
    if (shorter === stem) return stem;
    stem = shorter;
  }
}
