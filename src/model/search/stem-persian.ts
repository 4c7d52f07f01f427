/** Endings of Persian on folded words without half-spaces, each with the least length of what is left; the longest first. */
const endings: readonly (readonly [ending: string, least: number, put: string])[] = [
  ...['هایمان', 'هایتان', 'هایشان', 'هایم', 'هایت', 'هایش', 'هایی', 'های', 'ها'].map((ending) => [ending, 2, ''] as const),
  ['ترین', 3, ''],
  ...['مان', 'تان', 'شان'].map((ending) => [ending, 4, ''] as const),
  ['گان', 4, 'ه'],
  ['یان', 4, 'ی'],
  ['ات', 3, ''],
  ['ان', 4, ''],
  ['تر', 3, ''],
  ['ند', 4, ''],
  ['ای', 3, ''],
  ['تن', 2, 'ت'],
  ['دن', 3, 'د'],
  ['ش', 4, ''],
  ['م', 4, ''],
  ['ت', 5, ''],
  ['ی', 3, ''],
  ['ه', 4, ''],
];
const verbPrefix = /^ن?می(?=.{2})/;
const verbEnding = /(?:یم|ید|ند|م|د|ی)$/;

function stemVerb(word: string): string | null {
  const bare = word.replace(verbPrefix, '');
  if (bare === word) return null;
  const stem = bare.replace(verbEnding, '');
  return stem !== bare && stem.length >= 2 ? stem : null;
}

function cutEnding(word: string): string {
  for (const [ending, least, put] of endings) {
    if (word.endsWith(ending) && word.length - ending.length >= least) return word.slice(0, -ending.length) + put;
  }
  return word;
}

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
