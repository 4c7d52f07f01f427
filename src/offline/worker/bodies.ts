import { cacheName, scope } from './scope.ts';

/** How long a file may take before the connection counts as broken, in milliseconds. */
const patience = 30_000;

const prefix = `${scope}~bodies/`;
const address = (hash: string) => prefix + encodeURIComponent(hash);
const open = () => caches.open(cacheName('bodies'));

/** Headers that speak of a journey over the network, not of the body. */
const ofTheJourney = ['age', 'content-encoding', 'content-length', 'date', 'etag', 'last-modified', 'vary'];

/** The body with a hash, if it is stored. */
export async function findBody(hash: string): Promise<Response | undefined> {
  return (await open()).match(address(hash));
}

/** The hashes of all stored bodies. */
export async function storedHashes(): Promise<Set<string>> {
  const keys = await (await open()).keys();
  return new Set(keys.map(({ url }) => decodeURIComponent(url.slice(prefix.length))));
}

export async function deleteBodies(hashes: readonly string[]): Promise<void> {
  const cache = await open();
  await Promise.all(hashes.map((hash) => cache.delete(address(hash))));
}

/** Fetches a path and stores its body if it is the one with the hash; throws otherwise, and where the storage is full. */
export async function fetchBody(path: string, hash: string): Promise<void> {
  const response = await fetch(scope + path.split('/').map(encodeURIComponent).join('/'), {
    integrity: `sha256-${hash}`,
    cache: 'no-cache',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const headers = new Headers(response.headers);
  for (const name of ofTheJourney) headers.delete(name);
  const body = await response.blob();
  await (await open()).put(address(hash), new Response(body, { headers }));
}
