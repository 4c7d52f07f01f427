import type { Generation } from '../generations.ts';
import type { Tabs } from '../tabs.ts';
import { cacheName, scope } from './scope.ts';

const address = (name: string) => `${scope}~offline/${encodeURIComponent(name)}`;
const open = () => caches.open(cacheName('state'));

async function read<T>(name: string): Promise<T | null> {
  const found = await (await open()).match(address(name));
  return found === undefined ? null : ((await found.json()) as T);
}

async function write(name: string, value: unknown): Promise<void> {
  await (await open()).put(address(name), Response.json(value));
}

/** The languages that are to be on this device; null until somebody or the first visit says so. */
export const readWanted = (): Promise<string[] | null> => read('wanted');
export const writeWanted = (languages: string[]): Promise<void> => write('wanted', languages);

export const readTabs = async (): Promise<Tabs> => (await read<Tabs>('tabs')) ?? {};
export const writeTabs = (tabs: Tabs): Promise<void> => write('tabs', tabs);

const prefix = 'generation ';

export const readGeneration = (id: string): Promise<Generation | null> => read(prefix + id);
export const writeGeneration = (generation: Generation): Promise<void> => write(prefix + generation.id, generation);

export async function readGenerations(): Promise<Generation[]> {
  const cache = await open();
  const own = (await cache.keys()).filter(({ url }) => url.startsWith(address(prefix)));
  const found = await Promise.all(own.map((request) => cache.match(request)));
  return Promise.all(found.flatMap((response) => (response === undefined ? [] : [response.json() as Promise<Generation>])));
}

/** Keeps these generations and no others. */
export async function keepGenerations(kept: readonly Generation[]): Promise<void> {
  const cache = await open();
  for (const { id } of await readGenerations())
    if (!kept.some((generation) => generation.id === id)) await cache.delete(address(prefix + id));
  for (const generation of kept) await writeGeneration(generation);
}
