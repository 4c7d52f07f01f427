import { isFull } from './full-storage.ts';

/** What a widget keeps for one reader: where, in which version, and how it is checked on reading. */
export interface Shelf<T> {
  /** Name in the browser's storage. */
  key: string;
  version: number;
  empty: T;
  /** Checks data of the present version; null when it is not what this widget writes. */
  parse: (data: unknown) => T | null;
  /** Joins what two tabs, or a shelf and a file, hold; neither order nor repetition may matter. Without it what was written last stays. */
  merge?: (a: T, b: T) => T;
  /** Earlier versions, and shelves whose place this one takes. */
  formers?: readonly Former<T>[];
}

interface Former<T> {
  key: string;
  version: number;
  /** What its data become here; null when they are damaged. */
  migrate: (data: unknown) => T | null;
}

export interface Reading<T> {
  /** `newer`: a later version of the page wrote what is there, and it is left alone. `memory-only`: the browser refuses. `full`: it has no room. */
  kind: 'kept' | 'memory-only' | 'full' | 'newer';
  value: T;
  /** Damaged texts that were found; they lie under `key:damaged`, as they were, until the reader lets them go. */
  found: string | null;
  /** When the reader wiped the shelf last; what another tab remembers from before is not brought back. */
  wiped: string | null;
  /** The text under the shelf's own key, as it was read or written last. */
  text: string | null;
}

export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The text that is kept and exported: who wrote it, in which version, and the data. */
export function toText<T>({ key, version }: Shelf<T>, value: T, wiped: string | null = null): string {
  return JSON.stringify({ key, version, ...(wiped === null ? {} : { wiped }), data: value });
}

interface Envelope {
  key?: unknown;
  version?: unknown;
  wiped?: unknown;
  data?: unknown;
}

function openText(text: string): Envelope {
  try {
    return (JSON.parse(text) as Envelope | null) ?? {};
  } catch {
    return {};
  }
}

function readEnvelope<T>({ key, version, parse, formers = [] }: Shelf<T>, found: Envelope): T | null {
  if (found.key === key && found.version === version) return parse(found.data);
  return formers.find((former) => former.key === found.key && former.version === found.version)?.migrate(found.data) ?? null;
}

/** True of what a wiped shelf holds, where that is nothing at all. */
const isEmpty = <T>({ key, version, empty }: Shelf<T>, found: Envelope) =>
  empty === null && found.data === null && found.key === key && found.version === version;

/** Reads such a text, or one of a former shelf; null when it is damaged, of another widget or of an unknown version. Never throws. */
export function fromText<T>(shelf: Shelf<T>, text: string): T | null {
  return readEnvelope(shelf, openText(text));
}

const asideKey = (key: string) => `${key}:damaged`;
const keysOf = <T>({ key, formers = [] }: Shelf<T>) => [...new Set([key, ...formers.map((former) => former.key)])];

/** Moves a damaged text aside, behind what lies there. Where there is no room for that, it stays where it is. */
function setAside(key: string, text: string, storage: Storage): string {
  const all = [storage.getItem(asideKey(key)), text].filter((part) => part !== null).join('\n');
  storage.removeItem(key);
  try {
    storage.setItem(asideKey(key), all);
  } catch {
    storage.setItem(key, text);
  }
  return all;
}

/** Lets go of what was set aside. */
export function dropDamaged<T>(shelf: Shelf<T>, storage: Storage | null): void {
  for (const key of keysOf(shelf)) storage?.removeItem(asideKey(key));
}

/**
 * Reads what is kept. Damaged data is set aside and reported, never dropped; refused storage is told; what a newer version wrote
 * is not touched. What lies on a former shelf joins this one, and leaves its old place only when it has arrived.
 */
export function readShelf<T>(shelf: Shelf<T>, storage: Storage | null): Reading<T> {
  const nothing: Reading<T> = { kind: 'memory-only', value: shelf.empty, found: null, wiped: null, text: null };
  if (storage === null) return nothing;
  try {
    return readKeys(shelf, storage);
  } catch {
    return nothing;
  }
}

function readKeys<T>(shelf: Shelf<T>, storage: Storage): Reading<T> {
  let value: T | undefined;
  let wiped: string | null = null;
  const moved: string[] = [];
  const damaged = new Map(keysOf(shelf).map((key) => [key, storage.getItem(asideKey(key))]));
  for (const key of keysOf(shelf)) {
    const text = storage.getItem(key);
    if (text === null) continue;
    const envelope = openText(text);
    if (key === shelf.key && envelope.key === key && Number(envelope.version) > shelf.version)
      return { kind: 'newer', value: shelf.empty, found: null, wiped: null, text };
    const read = readEnvelope(shelf, envelope) ?? (isEmpty(shelf, envelope) ? shelf.empty : undefined);
    if (read === undefined) damaged.set(key, setAside(key, text, storage));
    else {
      if (key === shelf.key) wiped = typeof envelope.wiped === 'string' ? envelope.wiped : null;
      else moved.push(key);
      value = value === undefined ? read : (shelf.merge?.(value, read) ?? value);
    }
  }
  const texts = [...damaged.values()].filter((text) => text !== null);
  const reading: Reading<T> = {
    kind: 'kept',
    value: value === undefined ? shelf.empty : value,
    found: texts.length === 0 ? null : texts.join('\n'),
    wiped,
    text: storage.getItem(shelf.key),
  };
  if (moved.length === 0) return reading;
  const written = writeShelf(shelf, reading, storage);
  if (written.kind === 'kept') for (const key of moved) storage.removeItem(key);
  return written;
}

/** Keeps the value of a reading, unless what lies there could not be read; `memory-only` when the browser refuses, `full` when it has no room. */
export function writeShelf<T>(shelf: Shelf<T>, reading: Reading<T>, storage: Storage | null): Reading<T> {
  if (reading.kind !== 'kept') return reading;
  try {
    if (storage === null) return { ...reading, kind: 'memory-only' };
    const text = toText(shelf, reading.value, reading.wiped);
    storage.setItem(shelf.key, text);
    return { ...reading, kind: 'kept', text };
  } catch (error) {
    return { ...reading, kind: isFull(error) ? 'full' : 'memory-only' };
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
