import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { editionDate } from './edition-date.ts';
import { listFiles } from './list-files.ts';
import { writeWorker } from './write-worker.ts';

/** Writes the service worker over everything that was built; the last of the steps that write files for readers. */
export function offline(): AstroIntegration {
  let base = '/';
  return {
    name: 'mushtari:offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const edition = listFiles(folder, base, editionDate(process.env));
        await writeWorker(folder, edition);
        const sizes = Object.entries(edition.groups).map(([name, { bytes }]) => `${name} ${Math.round(bytes / 1024)} KiB`);
        logger.info(`edition ${edition.id}: ${sizes.join(', ')}`);
      },
    },
  };
}
