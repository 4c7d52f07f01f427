import { askStatus, tell } from './register.ts';

/** Where it is kept, for a tab, that the reader wants to be asked later. */
const laterKey = 'mushtari:later';

const acts = ['input', 'change', 'drop'];

/** Whether the reader has begun something here that a reload would end: typed, chosen a file, or used a tool. */
let hasBegun = navigator.userActivation?.hasBeenActive ?? false;

function noteBeginning(event: Event): void {
  if (event.type !== 'click' || (event.target as Element).closest('[data-widget]') !== null) hasBegun = true;
}

function isPutOff(): boolean {
  try {
    return sessionStorage.getItem(laterKey) !== null;
  } catch {
    return false;
  }
}

function putOff(): void {
  try {
    sessionStorage.setItem(laterKey, '');
  } catch {
    // The question comes again on the next page.
  }
}

async function offer(waiting: ServiceWorker): Promise<void> {
  if (isPutOff()) return;
  const { showNotice } = await import('./notice.ts');
  await showNotice('ready', () => tell(waiting, { kind: 'take-over' }), putOff);
}

/** A page on which nothing was begun shows the new edition; on another one the reader says when. */
async function follow(): Promise<void> {
  if (!hasBegun) return location.reload();
  const { showNotice } = await import('./notice.ts');
  await showNotice('typed', () => location.reload());
}

/** Asks the reader when a new edition waits, and follows when it takes over, here or in another tab. */
export function watchEditions(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator;
  for (const act of [...acts, 'click']) document.addEventListener(act, noteBeginning, true);

  const shown = askStatus(serviceWorker.controller);
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', async () => {
    if (!isControlled) {
      isControlled = true;
      return;
    }
    // A worker with the same files takes over without a word.
    const [before, now] = await Promise.all([shown, askStatus(serviceWorker.controller)]);
    if (before === null || before.id !== now?.id) await follow();
  });

  const offerWaiting = () => {
    if (registration.waiting !== null && registration.active !== null) void offer(registration.waiting);
  };
  const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', offerWaiting);
  offerWaiting();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}
