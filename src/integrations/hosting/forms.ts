import { locales } from '../../i18n/locales.ts';
import { hashedFolder, headersOf, withSlashes, workerFile } from './headers.ts';

const lines = (headers: Record<string, string>, line: (name: string, value: string) => string): string[] =>
  Object.entries(headers).map(([name, value]) => line(name, value));

/**
 * `_headers` for Netlify and Cloudflare. Both have browsers ask anew for whatever has no rule of its own, so that pages need
 * none, and no file gets a header from two rules, which Cloudflare would join with a comma.
 */
export function netlifyHeaders(base: string): string {
  const root = withSlashes(base);
  const block = (path: string, headers: Record<string, string>) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`)];
  return [
    ...block(`${root}*`, headersOf('all')),
    ...block(`${root}${hashedFolder}*`, headersOf('hashed')),
    ...block(`${root}${workerFile}`, headersOf('worker')),
    '',
  ].join('\n');
}

/** Locations for a `server` of nginx, each with all its headers: nginx inherits none once one is set. */
export function nginxConfiguration(base: string): string {
  const root = withSlashes(base);
  const add = (name: string, value: string) => `add_header ${name} "${value}" always;`;
  const location = (match: string, own: Record<string, string>, ...rest: string[]) => [
    `location ${match} {`,
    ...[...lines({ ...headersOf('all'), ...own }, add), ...rest].map((line) => `  ${line}`),
    '}',
  ];
  const pages = (path: string, notFound: string) =>
    location(path, headersOf('others'), 'try_files $uri $uri/ =404;', `error_page 404 ${notFound};`);
  // A missing file must not be remembered for a year: without `always` the header is left off errors.
  const lasting = lines(headersOf('hashed'), (name, value) => `add_header ${name} "${value}";`);
  return [
    '# Include this in a `server` whose `root` holds the built handbook.',
    'index index.html;',
    'absolute_redirect off;',
    'gzip on;',
    'gzip_vary on;',
    'gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml;',
    // What has no location here, such as all outside the handbook's base.
    ...lines(headersOf('all'), add),
    ...pages(root, `${root}404.html`),
    ...locales.flatMap((locale) => pages(`${root}${locale}/`, `${root}${locale}/404/index.html`)),
    ...location(`= ${root}${workerFile}`, headersOf('worker')),
    ...locales.flatMap((locale) =>
      location(`= ${root}${locale}/manifest.webmanifest`, headersOf('others'), 'types { }', 'default_type application/manifest+json;'),
    ),
    ...location(`^~ ${root}${hashedFolder}`, {}, 'try_files $uri =404;', ...lasting),
    'location ~ /\\.(?!well-known) { return 404; }',
    `location = ${root}_headers { return 404; }`,
    '',
  ].join('\n');
}

/** A snippet for a site of Caddy. */
export function caddyConfiguration(base: string): string {
  const root = withSlashes(base);
  const send = (headers: Record<string, string>, matcher = '') => lines(headers, (name, value) => `  header ${matcher}${name} "${value}"`);
  const folders = locales.map((locale) => `${root}${locale}/*`).join(' ');
  return [
    '# `import` this file, then say `import mushtari` in a site whose `root` holds the built handbook.',
    '(mushtari) {',
    '  encode zstd gzip',
    ...send(headersOf('all')),
    `  @hashed path ${root}${hashedFolder}*`,
    ...send(headersOf('hashed'), '@hashed '),
    `  @others not path ${root}${hashedFolder}*`,
    ...send(headersOf('others'), '@others '),
    '  @manifest path *.webmanifest',
    '  header @manifest Content-Type application/manifest+json',
    '  file_server {',
    '    hide .hosting .nojekyll _headers',
    '  }',
    '  handle_errors {',
    ...send({ ...headersOf('all'), ...headersOf('others') }).map((line) => `  ${line}`),
    ...locales.flatMap((locale) => [`    @${locale} path ${root}${locale}/*`, `    rewrite @${locale} ${root}${locale}/404/index.html`]),
    `    @elsewhere not path ${folders}`,
    `    rewrite @elsewhere ${root}404.html`,
    '    file_server',
    '  }',
    '}',
    '',
  ].join('\n');
}
