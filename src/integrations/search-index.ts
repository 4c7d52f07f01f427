import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentRoot } from './content/root.ts';
import { readSite } from './search/read-site.ts';
import { writeSearchIndex } from './search/write-index.ts';

/** Indexes the built pages, one index a language, once the build is done. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'mushtari:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const counts = await writeSearchIndex(readSite(out, contentRoot), `${out}pagefind`);
        logger.info(
          `indexed ${Object.entries(counts)
            .map(([language, count]) => `${count} entries in ${language}`)
            .join(', ')}`,
        );
      },
    },
  };
}
