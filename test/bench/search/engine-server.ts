import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const types: Record<string, string> = { '.js': 'text/javascript', '.ts': 'text/javascript', '.json': 'application/json' };
/** The one library that the engine imports, by the name that a browser needs a map for. */
const imports = { stemmer: '/node_modules/stemmer/index.js' };

export interface EngineServer {
  origin: string;
  close(): Promise<void>;
}

function findFile(path: string, index: string): string | null {
  const file = path.startsWith('/pagefind/') ? join(index, path.slice('/pagefind/'.length)) : join(project, normalize(path));
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/** Serves an index under /pagefind/, the engine's own modules, and at /page/<language> an empty page to run them on. */
export async function serveEngine(index: string): Promise<EngineServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const language = /^\/page\/(\w+)$/.exec(path)?.[1];
    if (language !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(
        `<!doctype html><html lang="${language}"><script type="importmap">${JSON.stringify({ imports })}</script></html>`,
      );
    }
    const file = findFile(path, index);
    if (file === null) return response.writeHead(404).end();
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    const content = readFileSync(file);
    return response.end(file.endsWith('.ts') ? stripTypeScriptTypes(content.toString('utf8')) : content);
  });
  await new Promise<void>((started) => server.listen(0, 'localhost', started));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
