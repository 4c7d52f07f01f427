import { posix } from 'node:path';

/** A built site: the address it is published at (with its base, ending in a slash) and the files of its build. */
export interface Site {
  address: string;
  files: ReadonlySet<string>;
}

/** A file of the build, and what an address says beyond it. */
export interface Target {
  file: string;
  /** Query and fragment. */
  rest: string;
}

const pageAddress = (file: string, { address }: Site) => new URL(file.replace(/(^|\/)index\.html$/, '$1'), address);

/**
 * The file that an address names when it stands in a file of the build; null for an address outside the site and for a mere
 * fragment. `resolveAddress('/book/en/?q=a#b', 'tr/index.html', site)` of a site under `/book/` is
 * `{ file: 'en/index.html', rest: '?q=a#b' }`. Throws, with file, address and what to do, where the build has no such file.
 */
export function resolveAddress(address: string, from: string, site: Site): Target | null {
  if (address.startsWith('#')) return null;
  const url = new URL(address, pageAddress(from, site));
  if (!url.href.startsWith(site.address)) return null;
  const path = decodeURIComponent(url.pathname.slice(new URL(site.address).pathname.length));
  const file = [path, posix.join(path, 'index.html')].find((candidate) => site.files.has(candidate));
  if (file === undefined) {
    throw new Error(`${from} leads to ${address}, which the build does not have. Correct the address, or build the page it names.`);
  }
  return { file, rest: url.search + url.hash };
}

/** The address of one file from another, on a disk. `relativeAddress('en/a/index.html', 'en/index.html')` is `../index.html`. */
export function relativeAddress(from: string, to: string): string {
  return posix
    .relative(posix.dirname(from), to)
    .split('/')
    .map((part) => (part === '..' ? part : encodeURIComponent(part)))
    .join('/');
}
