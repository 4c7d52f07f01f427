/** What a widget keeps for one reader: where, in which version, and how it is checked on reading. */
export interface Shelf<T> {
  /** Name in the browser's storage. */
  key: string;
  version: number;
  empty: T;
  /** Checks data of the present version; null when it is not what this widget writes. */
  parse: (data: unknown) => T | null;
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

/** Reads such a text; null when it is damaged, of another widget or of an unknown version. Never throws. */
export function fromText<T>({ key, version, parse }: Shelf<T>, text: string): T | null {
  try {
    const found = JSON.parse(text) as { key?: unknown; version?: unknown; data?: unknown } | null;
    return found?.key === key && found.version === version ? parse(found.data) : null;
  } catch {
    return null;
  }
}

const asideKey = (key: string) => `${key}:damaged`;

/** Reads what is kept. Damaged data is set aside and reported, never dropped; refused storage is told. */
export function readShelf<T>(shelf: Shelf<T>, storage: Storage | null): Reading<T> {
  if (storage === null) return { kind: 'memory-only', value: shelf.empty };
  try {
    const text = storage.getItem(shelf.key);
    if (text === null) return { kind: 'kept', value: shelf.empty };
    const value = fromText(shelf, text);
    if (value !== null) return { kind: 'kept', value };
    storage.setItem(asideKey(shelf.key), text);
    storage.removeItem(shelf.key);
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
