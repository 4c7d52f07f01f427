import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Content types by extension; the text ones are compressed, as a good static host does ahead of time. */
const types: Record<string, { type: string; isText: boolean }> = {
  '.html': { type: 'text/html; charset=utf-8', isText: true },
  '.css': { type: 'text/css; charset=utf-8', isText: true },
  '.js': { type: 'text/javascript; charset=utf-8', isText: true },
  '.json': { type: 'application/json', isText: true },
  '.webmanifest': { type: 'application/manifest+json', isText: true },
  '.svg': { type: 'image/svg+xml', isText: true },
  '.xml': { type: 'application/xml', isText: true },
  '.txt': { type: 'text/plain; charset=utf-8', isText: true },
  '.wasm': { type: 'application/wasm', isText: true },
  '.png': { type: 'image/png', isText: false },
  '.woff2': { type: 'font/woff2', isText: false },
};
const unknown = { type: 'application/octet-stream', isText: false };

interface Body {
  type: string;
  bytes: Buffer;
  isCompressed: boolean;
}

export interface StaticServer {
  origin: string;
  /** Serves a page that is not in the folder. */
  put(path: string, html: string): void;
  close(): Promise<void>;
}

function makeBody(extension: string, content: Buffer): Body {
  const { type, isText } = types[extension] ?? unknown;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  return { type, bytes: isText ? brotliCompressSync(content, { params }) : content, isCompressed: isText };
}

/** Serves a built site on a free port, text compressed with Brotli at quality 11; bodies are compressed once. */
export async function serveCompressed(folder: string): Promise<StaticServer> {
  const bodies = new Map<string, Body | null>();
  const readBody = (path: string): Body | null => {
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    return existsSync(file) && statSync(file).isFile() ? makeBody(extname(file), readFileSync(file)) : null;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!bodies.has(path)) bodies.set(path, readBody(path));
    const body = bodies.get(path);
    if (!body) return response.writeHead(404).end();
    response.setHeader('Content-Type', body.type);
    response.setHeader('Content-Length', body.bytes.length);
    response.setHeader('Vary', 'Accept-Encoding');
    if (body.isCompressed) response.setHeader('Content-Encoding', 'br');
    return response.end(body.bytes);
  });
  await new Promise<void>((started) => server.listen(0, 'localhost', started));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    put: (path, html) => bodies.set(path, makeBody('.html', Buffer.from(html))),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
