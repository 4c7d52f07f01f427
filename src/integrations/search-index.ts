import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';

/** Indexes the built pages with Pagefind, one index a language, once the build is done. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'mushtari:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({});
        if (index === undefined) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
        const { errors: found, page_count: pages } = await index.addDirectory({ path: out });
        if (found.length > 0) throw new Error(`The search index failed: ${found.join('; ')}`);
        await index.writeFiles({ outputPath: `${out}pagefind` });
        await pagefind.close();
        logger.info(`indexed ${pages} pages`);
      },
    },
  };
}
