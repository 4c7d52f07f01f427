import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { buildPortable } from '../../src/integrations/portable/build.ts';

export interface Unpacked {
  /** The folder's address, without a slash at its end, as the origin of a site. */
  address: string;
  /** Its files, by path. */
  files: string[];
  remove: () => void;
}

/** Makes the zip of `dist/` and unpacks it where readers do: in a folder whose name has spaces, signs of addresses and Persian letters. */
export async function unpackPortable(): Promise<Unpacked> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const { name, zip } = await buildPortable('dist', version);
  const root = mkdtempSync(join(tmpdir(), 'mushtari-portable-'));
  const place = join(root, 'کتاب‌های من #1, 100% yeni');
  const files = Object.entries(unzipSync(zip));
  for (const [file, bytes] of files) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), bytes);
  }
  return {
    address: pathToFileURL(join(place, name)).href,
    files: files.map(([file]) => file.slice(name.length + 1)),
    remove: () => rmSync(root, { recursive: true }),
  };
}
