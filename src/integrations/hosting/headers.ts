/** The files that a rule is about, by their place within the handbook. */
export type Files = 'all' | 'hashed' | 'worker' | 'others';

/** Headers that hosts send with some of the files. */
export interface HeaderRule {
  files: Files;
  headers: Record<string, string>;
}

export const hashedFolder = '_astro/';
export const workerFile = 'sw.js';

/**
 * What a host says of the files, in one table that all its forms are made from. The pages bring their own policy for scripts;
 * a host adds what a page cannot say of itself: who may frame it. Hashed files never change; all else is asked for anew.
 * No file gets a header from two rules, because some hosts would join the two.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    files: 'all',
    headers: {
      'Content-Security-Policy': "frame-ancestors 'none'",
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    },
  },
  { files: 'hashed', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { files: 'worker', headers: { 'Cache-Control': 'no-cache' } },
  { files: 'others', headers: { 'Cache-Control': 'no-cache' } },
];

const kindOf = (path: string): Files => (path.startsWith(hashedFolder) ? 'hashed' : path === workerFile ? 'worker' : 'others');

export const headersOf = (files: Files): Record<string, string> =>
  Object.assign({}, ...headerRules.filter((rule) => rule.files === files).map(({ headers }) => headers));

/** The headers of a file by its path within the handbook. `headersFor('sw.js')['Cache-Control'] === 'no-cache'`. */
export const headersFor = (path: string): Record<string, string> => ({ ...headersOf('all'), ...headersOf(kindOf(path)) });

/** A base with both its slashes. `withSlashes('/book') === '/book/'`. */
export const withSlashes = (base: string): string => `/${base.replace(/^\/|\/$/g, '')}/`.replace('//', '/');
