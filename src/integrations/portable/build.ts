import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Locale, locales } from '../../i18n/locales.ts';
import { type PortableWords, portableWordsSchema } from '../../schemas/portable-words.ts';
import { contentRoot } from '../content/root.ts';
import { makeFolder } from './folder.ts';
import { findBrokenLinks } from './links.ts';
import { writeReadMe } from './read-me.ts';
import { zipFolder } from './zip.ts';

/** What the zip may weigh, in KiB. */
const budget = 4096;

const readWords = (locale: Locale): PortableWords =>
  portableWordsSchema.parse(parse(readFileSync(join(contentRoot, locale, 'portable.yaml'), 'utf8')));

/**
 * Makes `mushtari-<version>.zip` of a built site: the handbook as a folder that opens by double-click. Throws where an address of it
 * leads nowhere, or where it weighs more than its budget.
 */
export async function buildPortable(dist: string, version: string): Promise<{ name: string; zip: Uint8Array }> {
  const words = Object.fromEntries(locales.map((locale) => [locale, readWords(locale)])) as Record<Locale, PortableWords>;
  const folder = await makeFolder(dist, words);
  const broken = findBrokenLinks(folder);
  if (broken.length > 0) throw new Error(`The folder would have links that lead nowhere:\n${broken.join('\n')}`);
  folder.set('READ-ME.txt', new TextEncoder().encode(writeReadMe(words, version)));
  const name = `mushtari-${version}`;
  const zip = zipFolder(folder, name);
  if (zip.byteLength > budget * 1024) {
    throw new Error(
      `${name}.zip weighs ${Math.ceil(zip.byteLength / 1024)} KiB, its budget is ${budget}. Find what grew, or raise the budget with a reason.`,
    );
  }
  return { name, zip };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [dist, out] = [resolve(process.env['MUSHTARI_OUT'] ?? 'dist'), resolve('dist-portable')];
  if (!existsSync(join(dist, 'index.html'))) {
    console.error(`${dist} holds no handbook. Build it first: npm run build.`);
    process.exit(1);
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { name, zip } = await buildPortable(dist, version);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${name}.zip`), zip);
  console.log(`${join(out, `${name}.zip`)}: ${Math.ceil(zip.byteLength / 1024)} KiB of ${budget}`);
}
