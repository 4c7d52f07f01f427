import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { isLocale } from '../i18n/locales.ts';

/** Answers an unknown address with the error page of its language, or with the one in all languages. */
function sendNotFound(folder: string, path: string, response: ServerResponse): void {
  const language = path.split('/')[1];
  const own = join(folder, isLocale(language) ? `${language}/404/index.html` : '404.html');
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
  if (existsSync(own)) createReadStream(own).pipe(response);
  else response.end('Not found');
}

/** Serves a built handbook as a static host would. */
export function serveFolder(folder: string, port: number): Promise<Server> {
  const files = sirv(folder, { dev: false, etag: true });
  const server = createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Referrer-Policy', 'no-referrer');
    files(request, response, () => sendNotFound(folder, request.url ?? '/', response));
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
  await serveFolder(folder, port);
  console.log(`The handbook is at http://localhost:${port}/`);
}
