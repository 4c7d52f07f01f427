import type { Edition } from '../edition.ts';

/** The worker's own global scope; the list of the edition's files is loaded before it (integrations/offline). */
export const worker = globalThis as unknown as ServiceWorkerGlobalScope & { mushtariEdition: Edition; serviceWorker?: ServiceWorker };

export const edition: Edition = worker.mushtariEdition;
export const scope: string = worker.registration.scope;

/** Caches of this handbook: other handbooks under other paths of the same host have their own. */
export const cacheName = (part: 'bodies' | 'state'): string => `mushtari ${new URL(scope).pathname} ${part}`;
