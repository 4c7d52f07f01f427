import { pathWithin } from '../address.ts';
import { hashAt } from '../edition.ts';
import type { Request as Asked } from '../protocol.ts';
import { answer } from './answer.ts';
import { activate, install, removeLanguage, saveWanted, wantLanguage } from './save.ts';
import { edition, scope, worker } from './scope.ts';
import { readWanted, writeWanted } from './state.ts';
import { readStatus } from './tell.ts';

/** The first visit saves its language; a page that came with this edition's files may from now on have the rest from here. */
async function receive({ language, files, isSparing }: Extract<Asked, { kind: 'visit' }>): Promise<void> {
  const isOwn = files.every((file) => hashAt(edition, pathWithin(file, scope) ?? '') !== undefined);
  if (isOwn) await worker.clients.claim();
  if ((await readWanted()) === null && !isSparing) await writeWanted([language]);
  await saveWanted();
}

function hear({ data, ports }: ExtendableMessageEvent): Promise<unknown> {
  const asked = data as Asked;
  switch (asked.kind) {
    case 'visit':
      return receive(asked);
    case 'status':
      return readStatus().then((status) => ports[0]?.postMessage(status));
    case 'save':
      return wantLanguage(asked.language);
    case 'remove':
      return removeLanguage(asked.language);
    case 'take-over':
      return worker.skipWaiting();
  }
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => event.waitUntil(hear(event)));
worker.addEventListener('fetch', (event) => {
  const response = answer(event);
  if (response !== null) event.respondWith(response);
});
