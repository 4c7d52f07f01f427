/** Stands in no folded word, and Pagefind takes it for a letter. */
const separator = 'þ';

/** How many letters two words share from their beginning. */
export function countShared(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && shared < other.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

/**
 * The one term under which a word is indexed: stem, separator, the rest of the word, separator. Pagefind matches beginnings, so
 * that `stemQuery` finds every form of a stem and `formQuery` one form, and neither finds anything else.
 * `formQuery('fiyat', 'fiyatlar') === 'fiyatþlarþ'`.
 */
export const formQuery = (stem: string, fold: string): string => `${stem}${separator}${fold.slice(countShared(stem, fold))}${separator}`;

/** What finds all forms of a stem. */
export const stemQuery = (stem: string): string => `${stem}${separator}`;
