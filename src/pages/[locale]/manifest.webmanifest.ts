import type { APIRoute } from 'astro';
import { localeFacts } from '../../i18n/locales.ts';
import { getWords } from '../../site/edition.ts';
import { getLocalePaths, localeOf } from '../../site/paths.ts';
import { pageUrl, withBase } from '../../site/urls.ts';

export const getStaticPaths = getLocalePaths;

export const GET: APIRoute = async ({ params }) => {
  const locale = localeOf(params);
  const { site } = await getWords('interface', locale);
  return Response.json({
    id: pageUrl(locale),
    name: `${site.name}: ${site.tagline}`,
    short_name: site.name,
    description: site.description,
    lang: locale,
    dir: localeFacts[locale].direction,
    start_url: pageUrl(locale),
    scope: withBase('/'),
    display: 'minimal-ui',
    background_color: '#fbf7ef',
    theme_color: '#fbf7ef',
    icons: [
      ...[192, 512].map((size) => ({ src: withBase(`/icon-${size}.png`), sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' })),
      { src: withBase('/icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: withBase('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  });
};
