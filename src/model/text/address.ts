/**
 * The address of a page for others to open. A page on a disk has one that works there only: others take its published one, with the
 * query and fragment of the present address. Null where it is published nowhere.
 * `addressToShare('file:///F/en/index.html?q=a#b', 'https://mushtari.example/en/')` is `https://mushtari.example/en/?q=a#b`.
 */
export function addressToShare(href: string, published: string | null): string | null {
  if (!href.startsWith('file:')) return href;
  return published === null ? null : published + href.replace(/^[^?#]*/, '');
}
