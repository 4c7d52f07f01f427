const key = 'find';
const most = 12;

/** A word that is written apart (کتاب ها) is looked for by its longest piece. */
const longestPiece = (term: string) => term.split(/\s+/u).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');

/**
 * The address of a page with the words to show there, in the forms that its text has.
 * `withFound('/en/objections/#four-steps', ['price', 'prices'])` is `/en/objections/?find=price+prices#four-steps`.
 */
export function withFound(address: string, words: readonly string[]): string {
  if (words.length === 0) return address;
  const [page = '', anchor] = address.split('#');
  const found = new URLSearchParams({ [key]: words.slice(0, most).map(longestPiece).join(' ') });
  return `${page}${page.includes('?') ? '&' : '?'}${found}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** The words that an address's query asks to show; none where it does not. */
export function foundIn(search: string): string[] {
  return (new URLSearchParams(search).get(key) ?? '').split(/\s+/u).filter((word) => word !== '');
}

/** The query without the words to show. `withoutFound('?card=burnt-before&find=price')` is `?card=burnt-before`. */
export function withoutFound(search: string): string {
  const rest = new URLSearchParams(search);
  rest.delete(key);
  return rest.size === 0 ? '' : `?${rest}`;
}
