import { browserStorage, dropDamaged, type Reading, readShelf, type Shelf, type Storage, toText, writeShelf } from './store.ts';

/** One shelf as a page has it: what is remembered here, in step with what other tabs write. */
export interface Kept<T> {
  read: () => Reading<T>;
  /** Calls the listener after every change; gives back how to stop. */
  subscribe: (listener: () => void) => () => void;
  set: (change: (value: T) => T) => void;
  /** Empties the shelf, in other tabs too. */
  wipe: (now: Date) => void;
  /** Lets go of damaged data that was set aside. */
  letGo: () => void;
  /** Takes in what another tab wrote, and adds what it lacks. */
  follow: () => void;
}

/** What this tab remembers, joined with what lies in the storage. */
function join<T>(shelf: Shelf<T>, mine: Reading<T>, stored: Reading<T>): Reading<T> {
  const found = stored.found ?? mine.found;
  if (stored.kind !== 'kept') return { ...stored, found, value: mine.value, wiped: mine.wiped };
  const isCleared = stored.text === null && mine.text !== null && stored.found === null;
  if (isCleared || (stored.wiped ?? '') > (mine.wiped ?? '')) return { ...stored, found };
  if ((stored.wiped ?? '') < (mine.wiped ?? '')) return { ...stored, found, value: mine.value, wiped: mine.wiped };
  const newer = mine.kind === 'kept' ? stored.value : mine.value;
  return { ...stored, found, value: shelf.merge === undefined ? newer : shelf.merge(mine.value, stored.value) };
}

/**
 * A shelf in step with its storage. Every change is made to what lies there joined with what is remembered, so that two tabs lose
 * nothing of each other; where nothing can be kept, all goes on in memory.
 */
export function keep<T>(shelf: Shelf<T>, findStorage: () => Storage | null): Kept<T> {
  let reading = readShelf(shelf, findStorage());
  const listeners = new Set<() => void>();
  const settle = (next: Reading<T>) => {
    reading = next;
    for (const listener of listeners) listener();
  };
  const hasChanged = () => {
    try {
      return findStorage()?.getItem(shelf.key) !== reading.text || reading.kind !== 'kept';
    } catch {
      return true;
    }
  };
  const catchUp = () => (hasChanged() ? join(shelf, reading, readShelf(shelf, findStorage())) : reading);
  return {
    read: () => reading,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (change) => {
      const latest = catchUp();
      settle(writeShelf(shelf, { ...latest, value: change(latest.value) }, findStorage()));
    },
    wipe: (now) => {
      const latest = catchUp();
      const moment = Math.max(now.getTime(), latest.wiped === null ? 0 : Date.parse(latest.wiped) + 1);
      settle(writeShelf(shelf, { ...latest, value: shelf.empty, wiped: new Date(moment).toISOString() }, findStorage()));
    },
    letGo: () => {
      dropDamaged(shelf, findStorage());
      settle({ ...reading, found: null });
    },
    follow: () => {
      const latest = catchUp();
      const isAhead = latest.kind === 'kept' && latest.text !== null && toText(shelf, latest.value, latest.wiped) !== latest.text;
      settle(isAhead ? writeShelf(shelf, latest, findStorage()) : latest);
    },
  };
}

const open = new Map<string, unknown>();

/** The page's one copy of a shelf: all widgets on a page share it, and it follows other tabs. */
export function openShelf<T>(shelf: Shelf<T>): Kept<T> {
  const known = open.get(shelf.key) as Kept<T> | undefined;
  if (known !== undefined) return known;
  const kept = keep(shelf, browserStorage);
  open.set(shelf.key, kept);
  addEventListener('storage', ({ key }) => {
    if (key === shelf.key) kept.follow();
  });
  // A page that comes back from the browser's memory has heard nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) kept.follow();
  });
  return kept;
}
