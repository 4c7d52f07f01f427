import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { caddyConfiguration, netlifyHeaders, nginxConfiguration } from './forms.ts';

/**
 * Writes what hosts read: `_headers` for Netlify and Cloudflare, `.nojekyll` for GitHub Pages, which else leaves `_astro` out,
 * and settings for nginx and Caddy in `.hosting`.
 */
export function hosting(): AstroIntegration {
  let base = '/';
  return {
    name: 'mushtari:hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        mkdirSync(join(folder, '.hosting'), { recursive: true });
        writeFileSync(join(folder, '_headers'), netlifyHeaders(base));
        writeFileSync(join(folder, '.nojekyll'), '');
        writeFileSync(join(folder, '.hosting/nginx.conf'), nginxConfiguration(base));
        writeFileSync(join(folder, '.hosting/Caddyfile'), caddyConfiguration(base));
      },
    },
  };
}
