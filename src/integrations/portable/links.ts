import { posix } from 'node:path';
import { parse } from 'parse5';
import type { Folder } from './folder.ts';
import { elementsOf, get } from './html.ts';

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

/** Elements whose address a browser follows by itself; a link to the web is the reader's own step. */
const isOwnStep = (tag: string) => tag === 'a' || tag === 'area';

/** What a module needs before it runs, and what it loads later, in the `system` format. */
const imports = /System\.register\((\[[^\]]*\])|\.import\((["'`]\.[^"'`)]+["'`])\)/g;

function* addressesOf(file: string, bytes: Uint8Array): Generator<{ address: string; isOwnStep: boolean }> {
  if (file.endsWith('.css')) {
    for (const [, address = ''] of textOf(bytes).matchAll(/url\("?([^")]+)"?\)/g)) yield { address, isOwnStep: false };
  }
  if (file.endsWith('.js')) {
    for (const [found] of textOf(bytes).matchAll(imports)) {
      for (const [, address = ''] of found.matchAll(/["'`]([^"'`]+)["'`]/g)) yield { address, isOwnStep: false };
    }
  }
  if (!file.endsWith('.html')) return;
  for (const element of elementsOf(parse(textOf(bytes)))) {
    if (get(element, 'rel') === 'canonical') continue;
    for (const name of ['href', 'src', 'poster', 'action']) {
      const address = get(element, name);
      if (address !== undefined) yield { address, isOwnStep: isOwnStep(element.tagName) };
    }
  }
}

/** The ids of a page, which its fragments may name. */
function idsOf(bytes: Uint8Array | undefined): Set<string> {
  return new Set(elementsOf(parse(textOf(bytes))).flatMap((element) => get(element, 'id') ?? []));
}

/**
 * Every address in the pages, style sheets and scripts of a folder that does not lead to a file of it (for a page, to an element of
 * it) by a relative way. Links to the web are the reader's own step and pass; anything else that would be fetched from there does not.
 * `a.html` with `<a href="/b.html">` gives `['a.html leads to /b.html, which is not a relative address.']`.
 */
export function findBrokenLinks(folder: Folder): string[] {
  const ids = new Map<string, Set<string>>();
  const hasId = (file: string, id: string) => {
    const known = ids.get(file) ?? idsOf(folder.get(file));
    ids.set(file, known);
    return known.has(id);
  };
  const judge = (file: string, address: string, isOwn: boolean): string | null => {
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) {
      return address.startsWith('data:') || (isOwn && /^(?:https?|mailto):/.test(address)) ? null : 'would leave the folder';
    }
    if (address.startsWith('/')) return 'is not a relative address';
    const [path = '', fragment = ''] = address.replace(/\?[^#]*/, '').split('#');
    const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path));
    if (!folder.has(target)) return 'is not in the folder';
    if (fragment === '' || !target.endsWith('.html') || hasId(target, decodeURIComponent(fragment))) return null;
    return 'names no element of that page';
  };
  return [...folder].flatMap(([file, bytes]) =>
    [...addressesOf(file, bytes)].flatMap(({ address, isOwnStep: isOwn }) => {
      const fault = judge(file, address, isOwn);
      return fault === null ? [] : [`${file} leads to ${address}, which ${fault}.`];
    }),
  );
}
