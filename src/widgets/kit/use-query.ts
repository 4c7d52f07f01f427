import { useState } from 'react';
import type { Query } from '../../model/text/query.ts';

/** Shareable state as a query: `parse` gives null when the query says nothing of it; `keys` are its own names. */
export interface QueryCodec<T> {
  keys: readonly string[];
  parse: (query: Query) => T | null;
  serialise: (value: T) => Query;
  /** Names of other state that says nothing beside this one, and is left out of its address. */
  replaces?: readonly string[];
}

/** What an address says of a state, or null. Never throws, whatever the address holds. */
export function readAddress<T>(codec: QueryCodec<T>, search: string): T | null {
  return codec.parse(Object.fromEntries(new URLSearchParams(search)));
}

/** The address that shows a widget in a state; other widgets' parts of the query are kept. */
export function addressOf<T>(codec: QueryCodec<T>, value: T, href: string, anchor?: string): string {
  const address = new URL(href);
  for (const key of codec.keys) address.searchParams.delete(key);
  const own = Object.entries(codec.serialise(value)).filter(([, text]) => text !== undefined) as [string, string][];
  if (own.length > 0) for (const key of codec.replaces ?? []) address.searchParams.delete(key);
  for (const [key, text] of own) address.searchParams.set(key, text);
  address.searchParams.sort();
  if (anchor !== undefined) address.hash = anchor;
  return address.href;
}

/** State that is kept in the address: read once, rewritten on change without a new entry in the history. */
export function useQuery<T>(codec: QueryCodec<T>, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => readAddress(codec, location.search) ?? initial);
  const set = (next: T) => {
    setValue(next);
    history.replaceState(history.state, '', addressOf(codec, next, location.href));
  };
  return [value, set];
}
