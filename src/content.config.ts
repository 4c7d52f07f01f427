import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { locales } from './i18n/locales.ts';
import { contentRoot } from './integrations/content/root.ts';
import { yamlFiles } from './integrations/content/yaml-loader.ts';
import { anchorsSchema } from './schemas/anchors.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { sharedFiles, wordFiles } from './schemas/files.ts';
import { partsSchema } from './schemas/parts.ts';

const chapters = defineCollection({
  loader: glob({
    pattern: '*/chapters/*.mdx',
    base: contentRoot,
    generateId: ({ entry }) => entry.replace('/chapters/', '/').replace(/\.mdx$/, ''),
  }),
  schema: chapterSchema,
});

const parts = defineCollection({ loader: yamlFiles({ all: 'chapters.yaml' }), schema: z.object({ value: partsSchema }) });

const anchors = defineCollection({ loader: yamlFiles({ all: 'shared/anchors.yaml' }), schema: z.object({ value: anchorsSchema }) });

/** One collection a file name: `words-glossary` holds `en`, `tr`, `fa`; `shared-claims` holds `all`. */
const words = Object.entries(wordFiles).map(([name, schema]) => [
  `words-${name}`,
  defineCollection({
    loader: yamlFiles(Object.fromEntries(locales.map((locale) => [locale, `${locale}/${name}.yaml`]))),
    schema: z.object({ value: schema }),
  }),
]);
const shared = Object.entries(sharedFiles).map(([name, schema]) => [
  `shared-${name}`,
  defineCollection({ loader: yamlFiles({ all: `shared/${name}.yaml` }), schema: z.object({ value: schema }) }),
]);

export const collections = { chapters, parts, anchors, ...Object.fromEntries([...words, ...shared]) };
