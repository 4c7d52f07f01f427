import { useEffect, useRef, useState } from 'react';
import type { Query } from '../../model/text/query.ts';

/** Shareable state as a query: `parse` gives null when the string says nothing of it; `keys` are its own names. */
export interface QueryCodec<T> {
  keys: readonly string[];
  parse: (query: Query) => T | null;
  serialise: (value: T) => Query;
}

/** The address that shows a widget in a state; other widgets' parts of the query are kept. */
export function addressOf<T>(codec: QueryCodec<T>, value: T, href: string, anchor?: string): string {
  const address = new URL(href);
  for (const key of codec.keys) address.searchParams.delete(key);
  for (const [key, text] of Object.entries(codec.serialise(value))) {
    if (text !== undefined) address.searchParams.set(key, text);
  }
  address.searchParams.sort();
  if (anchor !== undefined) address.hash = anchor;
  return address.href;
}

/**
 * State that is kept in the address. The first render uses the default, so that it equals the server's; the address is
 * read in an effect, and rewritten on change without a new entry in the history. `fromQuery` tells that the address named a state.
 */
export function useQuery<T>(codec: QueryCodec<T>, initial: T): [T, (value: T) => void, { fromQuery: boolean; isReady: boolean }] {
  const [state, setState] = useState({ value: initial, fromQuery: false, isReady: false });
  const own = useRef(codec);
  useEffect(() => {
    const value = own.current.parse(Object.fromEntries(new URLSearchParams(location.search)));
    setState((before) => ({ value: value ?? before.value, fromQuery: value !== null, isReady: true }));
  }, []);
  const set = (value: T) => {
    setState((before) => ({ ...before, value }));
    history.replaceState(history.state, '', addressOf(own.current, value, location.href));
  };
  return [state.value, set, state];
}
