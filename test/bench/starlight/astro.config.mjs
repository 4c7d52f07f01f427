// @ts-nocheck: its packages are installed in the temporary copy only.
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/** As Starlight comes, in the handbook's three languages; code blocks are off, because no chapter has one. */
export default defineConfig({
  site: 'https://mushtari.example',
  integrations: [
    starlight({
      title: 'Mushtari',
      defaultLocale: 'en',
      locales: { en: { label: 'English' }, tr: { label: 'Türkçe' }, fa: { label: 'فارسی', dir: 'rtl' } },
      expressiveCode: false,
      routeMiddleware: './src/leave-out-fallback.ts',
    }),
  ],
});
