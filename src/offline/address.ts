import { type Edition, hashAt, languagesOf } from './edition.ts';

/** What a path of the handbook leads to. */
export type Target =
  | { kind: 'file'; path: string; hash: string }
  /** The path under which the page really stands. */
  | { kind: 'redirect'; path: string }
  | { kind: 'unknown' };

/**
 * The path of an address within the handbook, without query and anchor; null outside of it.
 * `pathWithin('https://a.example/book/en/?q=1', 'https://a.example/book/') === 'en/'`.
 */
export function pathWithin(address: string, scope: string): string | null {
  const url = new URL(address);
  const root = new URL(scope);
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return null;
  const path = url.pathname.slice(root.pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Looks a path up: a page without its last slash, or with its file's name, leads to the page's own address. */
export function findTarget(edition: Edition, path: string): Target {
  const hash = hashAt(edition, path);
  if (hash !== undefined) return { kind: 'file', path, hash };
  const page = path.endsWith('/index.html') || path === 'index.html' ? path.slice(0, -'index.html'.length) : `${path}/`;
  return hashAt(edition, page) === undefined ? { kind: 'unknown' } : { kind: 'redirect', path: page };
}

/** The language that a path belongs to by its first step, if it names one of the edition's. */
export function languageAt(edition: Edition, path: string): string | undefined {
  const first = path.split('/')[0] ?? '';
  return languagesOf(edition).find((language) => language === first);
}
