import { languagesOf, sharedGroup } from '../edition.ts';
import { nextOrder, retire, unneeded } from '../generations.ts';
import { eachAtOnce, planFetches } from '../plan.ts';
import { handOver } from '../tabs.ts';
import { deleteBodies, fetchBody, storedHashes } from './bodies.ts';
import { edition, worker } from './scope.ts';
import {
  keepGenerations,
  readGeneration,
  readGenerations,
  readTabs,
  readWanted,
  writeGeneration,
  writeTabs,
  writeWanted,
} from './state.ts';
import { tellProgress, tellTrouble } from './tell.ts';

/** How many files are fetched at a time: as many as browsers open connections to a host. */
const width = 6;

/** Another worker may sweep while this one fetches: what is missing at the end is fetched again, so many times. */
const rounds = 3;

/** Fetches what of some groups is missing. What was fetched before a break is kept, so that the next try goes on from there. */
async function fetchGroups(groups: readonly string[], onFetched: () => void): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const missing = planFetches(edition, groups, await storedHashes());
    if (missing.length === 0) return;
    await eachAtOnce(missing, width, async ({ path, hash }) => {
      await fetchBody(path, hash);
      onFetched();
    });
  }
}

/** Notes which of the wanted languages are whole in this edition. */
async function noteWhole(): Promise<void> {
  const [generation, wanted, stored] = [await readGeneration(edition.id), (await readWanted()) ?? [], await storedHashes()];
  if (generation === null) return;
  const whole = wanted.filter((language) => planFetches(edition, [sharedGroup, language], stored).length === 0);
  const now = new Date().toISOString();
  const savedAt = Object.fromEntries(whole.map((language) => [language, generation.savedAt[language] ?? now]));
  await writeGeneration({ ...generation, savedAt });
}

/** Fetches the whole edition, as far as it is wanted, before it may take over; where the files are those in force, it takes over at once. */
export async function install(): Promise<void> {
  const generations = await readGenerations();
  const present = generations.find(({ id }) => id === edition.id);
  if (present?.state === 'active') {
    await writeGeneration({ ...present, ...edition });
    return worker.skipWaiting();
  }
  await writeGeneration({ ...edition, state: 'installing', order: nextOrder(generations), savedAt: {} });
  const wanted = ((await readWanted()) ?? []).filter((language) => languagesOf(edition).includes(language));
  await fetchGroups([sharedGroup, ...wanted], () => {});
  const generation = await readGeneration(edition.id);
  if (generation !== null) await writeGeneration({ ...generation, state: 'installed' });
  await noteWhole();
}

async function sweep(): Promise<void> {
  const wanted = new Set([sharedGroup, ...((await readWanted()) ?? [])]);
  await deleteBodies(unneeded(await storedHashes(), await readGenerations(), wanted));
}

/** Takes over: open pages stay with the edition that they show, older ones go. */
export async function activate(): Promise<void> {
  const generations = await readGenerations();
  const former = generations.find(({ id, state }) => state === 'active' && id !== edition.id);
  const open = await worker.clients.matchAll({ type: 'all' });
  if (former !== undefined) {
    const ids = open.map(({ id }) => id);
    await writeTabs(handOver(await readTabs(), ids, former.id, edition.id));
  }
  await keepGenerations(retire(generations, edition.id));
  await sweep();
}

const reasonOf = (error: unknown) => (error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'network');

let saving: Promise<void> | null = null;

async function saveMissing(): Promise<void> {
  for (const language of (await readWanted()) ?? []) {
    if (edition.groups[language] === undefined) continue;
    try {
      let fetched = 0;
      await fetchGroups([sharedGroup, language], () => {
        fetched += 1;
        if (fetched % 20 === 1) void tellProgress();
      });
    } catch (error) {
      await tellTrouble(language, reasonOf(error));
    }
  }
  await noteWhole();
  await tellProgress();
}

/** Fetches what is missing of the wanted languages; a call while that goes on joins it and then looks again. */
export async function saveWanted(): Promise<void> {
  const before = saving;
  const own = (async () => {
    await before;
    await saveMissing();
  })();
  saving = own;
  await own;
  if (saving === own) saving = null;
}

export async function wantLanguage(language: string): Promise<void> {
  if (edition.groups[language] === undefined) return;
  try {
    await writeWanted([...new Set([...((await readWanted()) ?? []), language])]);
    await tellProgress();
    await saveWanted();
  } catch (error) {
    // Where there is no room for a note, there is none for a language.
    await tellTrouble(language, reasonOf(error));
  }
}

/** Forgets a language and deletes what only it needed. */
export async function removeLanguage(language: string): Promise<void> {
  await writeWanted(((await readWanted()) ?? []).filter((other) => other !== language));
  await sweep();
  await noteWhole();
  await tellProgress();
}
