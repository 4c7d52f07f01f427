import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { isLocale } from '../i18n/locales.ts';
import { headersFor, withSlashes } from './hosting/headers.ts';

/** Answers an unknown address with the error page of its language, or with the one in all languages. */
function sendNotFound(folder: string, root: string, path: string, response: ServerResponse): void {
  const [language] = path.split('/');
  const own = join(folder, root, isLocale(language) ? `${language}/404/index.html` : '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  createReadStream(own)
    .on('error', () => response.end('Not found'))
    .pipe(response);
}

/** Serves a built handbook as a static host would; `base` is the path within the folder at which the handbook stands. */
export function serveFolder(folder: string, port: number, base = '/'): Promise<Server> {
  const root = withSlashes(base);
  const setHeaders = (response: ServerResponse, path: string) => {
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
  };
  const toPath = (address: string) => (address.startsWith(root) ? address.slice(root.length) : address.slice(1));
  const files = sirv(folder, { dev: false, etag: true, setHeaders: (response, address) => setHeaders(response, toPath(address)) });
  const server = createServer((request, response) => {
    const path = toPath(request.url ?? '/');
    setHeaders(response, path);
    files(request, response, () => sendNotFound(folder, root, path, response));
  });
  return new Promise((started) => server.listen(port, '127.0.0.1', () => started(server)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? 'dist');
  const port = Number(process.env['PORT'] ?? 4321);
  if (!existsSync(folder)) {
    console.error(`${folder} does not exist. Build the handbook first: npm run build.`);
    process.exit(1);
  }
  await serveFolder(folder, port, process.argv[3]);
  console.log(`The handbook is at http://localhost:${port}/`);
}
