import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';
import { contentRoot } from './root.ts';

/**
 * Loads whole YAML files as entries `{ value }`, one an id: words by language, or shared data.
 * Lists keep their order, which the loaders of single entries do not promise. A changed file is loaded again in development.
 */
export function yamlFiles(pathsById: Record<string, string>): Loader {
  return {
    name: 'mushtari:yaml-files',
    async load({ store, parseData, watcher }) {
      const loadAll = async () => {
        store.clear();
        for (const [id, path] of Object.entries(pathsById)) {
          const file = join(contentRoot, path);
          if (!existsSync(file)) continue;
          const data = await parseData({ id, data: { value: parse(readFileSync(file, 'utf8')) as unknown }, filePath: file });
          store.set({ id, data });
        }
      };
      await loadAll();
      const watched = new Set(Object.values(pathsById).map((path) => join(contentRoot, path)));
      watcher?.on('change', (changed) => {
        if (watched.has(changed)) void loadAll();
      });
    },
  };
}
