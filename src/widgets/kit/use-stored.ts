import { useSyncExternalStore } from 'react';
import { type Kept, openShelf } from './kept.ts';
import type { Reading, Shelf } from './store.ts';

/** A shelf as it is now, and what can be done with it. */
export interface Stored<T> extends Pick<Reading<T>, 'value' | 'kind' | 'found'>, Pick<Kept<T>, 'set' | 'wipe' | 'letGo'> {}

/** Personal state in the browser's storage, shared between the widgets of a page and between tabs. */
export function useStored<T>(shelf: Shelf<T>): Stored<T> {
  const kept = openShelf(shelf);
  const { value, kind, found } = useSyncExternalStore(kept.subscribe, kept.read);
  const { set, wipe, letGo } = kept;
  return { value, kind, found, set, wipe, letGo };
}
