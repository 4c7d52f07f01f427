import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { localeFacts, locales } from './src/i18n/locales.ts';
import { contentLaws } from './src/integrations/content/laws.ts';
import { fonts } from './src/integrations/fonts.ts';
import { hosting } from './src/integrations/hosting/hosting.ts';
import { icons } from './src/integrations/icons.ts';
import { offline } from './src/integrations/offline/offline.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { withoutPreloading } from './src/integrations/without-preloading.ts';

export default defineConfig({
  site: process.env.MUSHTARI_SITE ?? 'https://mushtari.example',
  base: process.env.MUSHTARI_BASE ?? '/',
  outDir: process.env.MUSHTARI_OUT ?? 'dist',
  cacheDir: process.env.MUSHTARI_CACHE ?? 'node_modules/.astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }),
  },
  integrations: [
    contentLaws(),
    fonts(),
    mdx(),
    sitemap({ i18n: { defaultLocale: 'en', locales: Object.fromEntries(locales.map((l) => [l, localeFacts[l].intl])) } }),
    icons(),
    searchIndex(),
    hosting(),
    offline(),
  ],
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' }, plugins: [withoutPreloading()] },
});
