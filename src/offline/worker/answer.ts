import { findTarget, languageAt, pathWithin } from '../address.ts';
import { hashAt, languagesOf, notFoundPage, notSavedPage } from '../edition.ts';
import { forgetClosed, network, noteSource, type Source, sourceOf, type Tabs } from '../tabs.ts';
import { findBody } from './bodies.ts';
import { edition, scope, worker } from './scope.ts';
import { readGeneration, readGenerations, readTabs, readWanted, writeTabs } from './state.ts';

let known: Tabs | null = null;

/** Beyond so many notes it is looked up which of the pages are still open. */
const manyNotes = 200;

/** Chromium may ask while the worker still takes over: it must not answer before it knows which pages stay with the former edition. */
async function untilInForce(): Promise<void> {
  const { serviceWorker } = worker;
  if (serviceWorker === undefined || serviceWorker.state === 'activated') return;
  await new Promise<void>((inForce) => {
    serviceWorker.addEventListener('statechange', () => serviceWorker.state === 'activated' && inForce());
  });
}

async function tabs(): Promise<Tabs> {
  await untilInForce();
  known ??= await readTabs();
  return known;
}

async function note(tab: string, source: Source): Promise<void> {
  const before = await tabs();
  known = noteSource(before, tab, source, edition.id);
  if (known === before) return;
  if (Object.keys(known).length > manyNotes) {
    const open = await worker.clients.matchAll({ type: 'all', includeUncontrolled: true });
    known = forgetClosed(known, [tab, ...open.map(({ id }) => id)]);
  }
  await writeTabs(known);
}

async function findPage(path: string): Promise<Response | undefined> {
  const hash = hashAt(edition, path);
  return hash === undefined ? undefined : findBody(hash);
}

/** The page of the handbook that says why a page is not to be had without a network. */
async function explain(path: string): Promise<Response> {
  const wanted = (await readWanted()) ?? [];
  const language = languageAt(edition, path) ?? wanted[0] ?? languagesOf(edition)[0] ?? '';
  const isKnown = findTarget(edition, path).kind !== 'unknown';
  const notFound = isKnown ? undefined : await findPage(notFoundPage(language));
  const page = notFound ?? (await findPage(notSavedPage(language)));
  if (page === undefined) return Response.error();
  const [status, statusText] = notFound === undefined ? [503, 'Not saved'] : [404, 'Not found'];
  return new Response(page.body, { status, statusText, headers: page.headers });
}

async function answerVisit({ request, resultingClientId }: FetchEvent, path: string): Promise<Response> {
  const target = findTarget(edition, path);
  if (target.kind === 'redirect') return Response.redirect(scope + target.path + new URL(request.url).search, 301);
  const body = target.kind === 'file' ? await findBody(target.hash) : undefined;
  if (body !== undefined) return body;
  try {
    const response = await fetch(request);
    await note(resultingClientId, network);
    return response;
  } catch {
    return explain(path);
  }
}

/** A stored file of any edition: a page that was opened before an update may still ask for a script of its own. */
async function findAnywhere(path: string): Promise<Response | undefined> {
  for (const generation of await readGenerations()) {
    const hash = hashAt(generation, path);
    const body = hash === undefined ? undefined : await findBody(hash);
    if (body !== undefined) return body;
  }
  return undefined;
}

async function answerPart({ request, clientId, resultingClientId }: FetchEvent, path: string): Promise<Response> {
  const source = sourceOf(await tabs(), clientId, edition.id);
  // A worker that a page starts belongs to the page's edition.
  if (resultingClientId !== '' && resultingClientId !== clientId) await note(resultingClientId, source);
  if (source === network) {
    const response = await fetch(request).catch(() => null);
    if (response?.ok) return response;
    return (await findAnywhere(path)) ?? response ?? Response.error();
  }
  const own = source === edition.id ? edition : ((await readGeneration(source)) ?? edition);
  const hash = hashAt(own, path);
  if (hash === undefined) return (await findAnywhere(path)) ?? fetch(request);
  return (await findBody(hash)) ?? fetch(new Request(request, { integrity: `sha256-${hash}` }));
}

/** Answers a request of the handbook's own pages; null leaves it to the browser. */
export function answer(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  const path = pathWithin(request.url, scope);
  if (request.method !== 'GET' || path === null) return null;
  return request.mode === 'navigate' ? answerVisit(event, path) : answerPart(event, path);
}
