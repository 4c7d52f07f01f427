import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A host that a test can disturb. */
export interface Host {
  origin: string;
  /** What is served; a function may serve one path from here and another from there. */
  folder: string | ((path: string) => string);
  /** Called before each answer; one that returns true has dealt with the request itself. */
  meddle: (path: string, response: ServerResponse) => boolean | Promise<boolean>;
  /** Paths that were asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

export async function createHost(folder: Host['folder']): Promise<Host> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    host.asked.push(path);
    if (await host.meddle(path, response)) return;
    const root = typeof host.folder === 'string' ? host.folder : host.folder(path);
    const file = join(root, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const host: Host = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    meddle: () => false,
    asked: [],
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return host;
}
