/** Stands in no folded word, and Pagefind takes it for a letter. */
const separator = 'þ';
/** So much of an ending tells forms apart well enough, and keeps the index small. */
const endingLetters = 2;

/** How many letters two words share from their beginning. */
export function countShared(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

/**
 * The one term under which a word is indexed: stem, separator, the first letters of what the word has beside it, separator. Pagefind
 * matches beginnings, so that `stemQuery` finds every form of a stem, `formQuery` those that begin like one form, and neither finds
 * anything else. `formQuery('fiyat', 'fiyatlar') === 'fiyatþlaþ'`.
 */
export function formQuery(stem: string, fold: string): string {
  const shared = countShared(stem, fold);
  return `${stem}${separator}${fold.slice(shared, shared + endingLetters)}${separator}`;
}

/** What finds all forms of a stem. */
export const stemQuery = (stem: string): string => `${stem}${separator}`;

/** The stem of an indexed term. `stemOf(stemQuery('fiyat')) === 'fiyat'`. */
export const stemOf = (term: string): string => term.slice(0, term.indexOf(separator));
