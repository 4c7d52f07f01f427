import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from '../../i18n/locales.ts';
import { type Edition, type Group, notSavedPage, sharedGroup } from '../../offline/edition.ts';

/** What a reader without a network has no use for: files for hosts and robots, downloads, Pagefind's ready-made interfaces. */
const leftOut = [
  /(^|\/)[._](?!astro\/)/,
  /^(sw\.js|offline\.json|robots\.txt|404\.html|card\.png|sitemap[^/]*\.xml)$/,
  /^pagefind\/pagefind-(ui|modular-ui|component-ui|highlight)\./,
  /\.(pdf|epub|zip|apkg|map|br|gz)$/,
];

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest('base64');

/** `en/index.html` is served as `en/`. */
const toPath = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/**
 * The group that a path belongs to: a language's folder, or a file of the search that names the language.
 * `groupOf('pagefind/pagefind.tr_94ed.pf_meta') === 'tr'`; what names none is shared.
 */
export function groupOf(path: string): string {
  const [first = ''] = path.split('/');
  const own = locales.find((locale) => locale === first);
  if (own !== undefined) return path === notSavedPage(own) ? sharedGroup : own;
  const steps = first === 'pagefind' ? path.split(/[^a-z]+/) : [];
  return locales.find((locale) => steps.includes(locale)) ?? sharedGroup;
}

/** Words that a page takes from another language: a chapter that falls back to English asks for English widgets. */
function wordsFromElsewhere(html: string, base: string): string[] {
  const files = html.matchAll(/data-data="([^"]+)"/g);
  return [...files].map(([, address = '']) => address.slice(base.length));
}

/** Lists a built handbook: every file that a reader needs, by group, with its hash. The same files make the same list. */
export function listFiles(folder: string, base: string, date: string | null): Edition {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((name) => !leftOut.some((pattern) => pattern.test(name)))
    .sort();
  const root = `${base.replace(/\/$/, '')}/`;
  const bodies = new Map(names.map((name) => [toPath(name), readFileSync(join(folder, name))] as const));
  const members = new Map<string, Set<string>>([sharedGroup, ...locales].map((group) => [group, new Set<string>()]));
  for (const [path, body] of bodies) {
    const group = groupOf(path);
    members.get(group)?.add(path);
    if (group === sharedGroup || !path.endsWith('/')) continue;
    for (const other of wordsFromElsewhere(body.toString(), root)) if (bodies.has(other)) members.get(group)?.add(other);
  }
  const groups = Object.fromEntries([...members].map(([name, paths]) => [name, describe(bodies, [...paths].sort())]));
  const id = createHash('sha256').update(JSON.stringify(groups)).digest('hex').slice(0, 12);
  return { id, date, groups };
}

function describe(bodies: ReadonlyMap<string, Buffer>, paths: string[]): Group {
  const found = paths.flatMap((path) => {
    const body = bodies.get(path);
    return body === undefined ? [] : [{ path, hash: sha256(body), bytes: body.length }];
  });
  return {
    pages: found.filter(({ path }) => path.endsWith('/')).length,
    bytes: found.reduce((sum, { bytes }) => sum + bytes, 0),
    files: Object.fromEntries(found.map(({ path, hash }) => [path, hash])),
  };
}
