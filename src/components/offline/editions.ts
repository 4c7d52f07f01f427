import { askStatus, tell } from './register.ts';

/** Where it is kept, for a tab, that the reader wants to be asked later. */
const laterKey = 'mushtari:later';

const acts = ['input', 'change', 'drop'];

/** Whether the reader has begun something here that a reload would end: typed, chosen a file, used a tool, or may have before this was loaded. */
let hasBegun = document.querySelector('[data-widget] > *, [data-search-page] > *, dialog[open]') !== null;

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

/**
 * How long the page lets its own requests end before a worker takes over, in milliseconds: one that Chromium has to start the
 * former worker for, just as that one ends, would put the change off by half a minute.
 */
const quiet = 700;

async function offer(waiting: ServiceWorker): Promise<void> {
  if (isPutOff()) return;
  const { showNotice } = await import('./notice.ts');
  await showNotice('ready', () => setTimeout(() => tell(waiting, { kind: 'take-over' }), quiet), putOff);
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
    const { waiting, active } = registration;
    if (waiting?.state === 'installed' && active !== null) void offer(waiting);
  };
  const watch = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', offerWaiting);
  offerWaiting();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}
