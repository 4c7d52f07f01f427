/** What a widget keeps for one reader: where, in which version, and how it is checked on reading. */
export interface Shelf<T> {
  /** Name in the browser's storage. */
  key: string;
  version: number;
  empty: T;
  /** Checks data of the present version; null when it is not what this widget writes. */
  parse: (data: unknown) => T | null;
  /** A shelf whose place this one takes, and how its data becomes this one's; null when they are damaged. */
  former?: { key: string; version: number; migrate: (data: unknown) => T | null };
}

export type Reading<T> =
  | { kind: 'kept'; value: T }
  /** What was found could not be read: it lies under `key:damaged`, as it was. */
  | { kind: 'damaged'; value: T; found: string }
  /** The browser refuses storage; all goes on in memory. */
  | { kind: 'memory-only'; value: T };

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The text that is kept and exported: who wrote it, in which version, and the data. */
export function toText<T>({ key, version }: Shelf<T>, value: T): string {
  return JSON.stringify({ key, version, data: value });
}

/** Reads such a text, or one of the former shelf; null when it is damaged, of another widget or of an unknown version. Never throws. */
export function fromText<T>({ key, version, parse, former }: Shelf<T>, text: string): T | null {
  try {
    const found = JSON.parse(text) as { key?: unknown; version?: unknown; data?: unknown } | null;
    if (found?.key === key && found.version === version) return parse(found.data);
    return former !== undefined && found?.key === former.key && found.version === former.version ? former.migrate(found.data) : null;
  } catch {
    return null;
  }
}

const asideKey = (key: string) => `${key}:damaged`;

/**
 * Reads what is kept. Damaged data is set aside and reported, never dropped; refused storage is told.
 * What lies on the former shelf moves to an empty one, and leaves its old place only when it has arrived.
 */
export function readShelf<T>(shelf: Shelf<T>, storage: Storage | null): Reading<T> {
  if (storage === null) return { kind: 'memory-only', value: shelf.empty };
  try {
    const present = storage.getItem(shelf.key);
    const key = present === null && shelf.former !== undefined ? shelf.former.key : shelf.key;
    const text = present ?? storage.getItem(key);
    if (text === null) return { kind: 'kept', value: shelf.empty };
    const value = fromText(shelf, text);
    if (value !== null) {
      if (key !== shelf.key && writeShelf(shelf, value, storage)) storage.removeItem(key);
      return { kind: 'kept', value };
    }
    storage.setItem(asideKey(key), text);
    storage.removeItem(key);
    return { kind: 'damaged', value: shelf.empty, found: text };
  } catch {
    return { kind: 'memory-only', value: shelf.empty };
  }
}

/** Keeps a value; false when the browser refuses or is full. */
export function writeShelf<T>(shelf: Shelf<T>, value: T, storage: Storage | null): boolean {
  try {
    if (storage === null) return false;
    storage.setItem(shelf.key, toText(shelf, value));
    return true;
  } catch {
    return false;
  }
}

/** The browser's storage, or null where even asking for it throws. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
