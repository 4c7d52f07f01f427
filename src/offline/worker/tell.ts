import { languagesOf, sharedGroup } from '../edition.ts';
import { planFetches } from '../plan.ts';
import type { News, Status } from '../protocol.ts';
import { storedHashes } from './bodies.ts';
import { edition, worker } from './scope.ts';
import { readGeneration, readWanted } from './state.ts';

/** What is saved, and how large it is. */
export async function readStatus(): Promise<Status> {
  const [generation, wanted, stored] = await Promise.all([readGeneration(edition.id), readWanted(), storedHashes()]);
  const none = new Set<string>();
  const languages = languagesOf(edition).map((language) => {
    const groups = [sharedGroup, language];
    const needed = planFetches(edition, groups, none).length;
    const missing = planFetches(edition, groups, stored).length;
    const { pages = 0, bytes = 0, files = {} } = edition.groups[language] ?? {};
    const isWanted = wanted?.includes(language) ?? false;
    const savedAt = isWanted && missing === 0 ? (generation?.savedAt[language] ?? null) : null;
    return [language, { pages, bytes, files: Object.keys(files).length, stored: needed - missing, needed, isWanted, savedAt }] as const;
  });
  const { id, date, groups } = edition;
  return { id, date, sharedBytes: groups[sharedGroup]?.bytes ?? 0, languages: Object.fromEntries(languages) };
}

async function tell(news: News): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true })) client.postMessage(news);
}

export const tellProgress = async (): Promise<void> => tell({ kind: 'progress', status: await readStatus() });
export const tellTrouble = (language: string, reason: 'full' | 'network'): Promise<void> => tell({ kind: 'trouble', language, reason });
