import type { Request, Status } from '../../offline/protocol.ts';
import { withBase } from '../../site/urls.ts';

const script = withBase('/sw.js');

interface Policy {
  createScriptURL(url: string): string;
}
let policy: Policy | undefined;

/** The one address that may become a service worker. */
function trusted(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
  policy ??= trustedTypes?.createPolicy('offline', { createScriptURL: () => script });
  return policy?.createScriptURL(script) ?? script;
}

/** Whether pages of this address may be saved at all: opened from a disk, or over plain http, they may not. */
export const isPossible = (): boolean => location.protocol !== 'file:' && 'serviceWorker' in navigator;

/** The worker's registration as it is, or null. */
export async function findRegistration(): Promise<ServiceWorkerRegistration | null> {
  if (!isPossible()) return null;
  try {
    return (await navigator.serviceWorker.getRegistration(withBase('/'))) ?? null;
  } catch {
    return null;
  }
}

/** Registers the worker, which is looked for anew at each call; null where the browser refuses. */
export async function register(): Promise<ServiceWorkerRegistration | null> {
  if (!isPossible()) return null;
  try {
    return (await navigator.serviceWorker.register(trusted(), { updateViaCache: 'none' })) ?? null;
  } catch {
    return null;
  }
}

/** The worker in force, once there is one. */
export async function activeWorker(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  return registration.active ?? (await navigator.serviceWorker.ready).active;
}

export const tell = (worker: ServiceWorker | null, request: Request): void => worker?.postMessage(request);

/** How long a worker may be silent before it counts as gone, in milliseconds. */
const patience = 5000;

/** Asks a worker what it knows; null where none answers. */
export function askStatus(worker: ServiceWorker | null): Promise<Status | null> {
  if (worker === null) return Promise.resolve(null);
  const { port1, port2 } = new MessageChannel();
  return new Promise((answered) => {
    port1.onmessage = ({ data }) => answered(data as Status);
    setTimeout(() => answered(null), patience);
    worker.postMessage({ kind: 'status' } satisfies Request, [port2]);
  });
}

/** Whether the reader's device asks to be spared. */
export const isSparing = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
