import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Edition } from '../../offline/edition.ts';
import type { Sizes } from '../../offline/protocol.ts';

/** The worker's code as one classic script. */
async function bundleWorker(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: resolve('src/offline/worker/worker.ts'), formats: ['iife'], name: 'handbook', fileName: 'sw' },
    },
  });
  const [output] = [made].flat();
  if (output === undefined || !('output' in output)) throw new Error('The service worker could not be bundled.');
  return output.output[0].code;
}

const sizesOf = ({ id, date, groups: { shared, ...languages } }: Edition): Sizes => ({
  id,
  date,
  sharedBytes: shared?.bytes ?? 0,
  languages: Object.fromEntries(
    Object.entries(languages).map(([name, { pages, bytes, files }]) => [name, { pages, bytes, files: Object.keys(files).length }]),
  ),
});

/** Writes `sw.js`, the list of files that it loads under a name of its content, and the sizes for pages where no worker runs. */
export async function writeWorker(folder: string, edition: Edition): Promise<void> {
  const list = `self.mushtariEdition=${JSON.stringify(edition)};\n`;
  const name = `_astro/precache-${createHash('sha256').update(list).digest('hex').slice(0, 12)}.js`;
  writeFileSync(join(folder, name), list);
  writeFileSync(join(folder, 'sw.js'), `importScripts('${name}');\n${await bundleWorker()}`);
  writeFileSync(join(folder, 'offline.json'), `${JSON.stringify(sizesOf(edition))}\n`);
}
