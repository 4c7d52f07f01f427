import { useCallback, useEffect, useState } from 'react';
import { browserStorage, type Reading, readShelf, type Shelf, writeShelf } from './store.ts';

export interface Stored<T> {
  value: T;
  /** False during the first render, which uses the empty value so that it equals the server's. */
  isReady: boolean;
  kind: Reading<T>['kind'];
  /** Damaged text that was found and set aside. */
  found: string | null;
  set: (change: (value: T) => T) => void;
}

/** Personal state in the browser's storage, shared between tabs. */
export function useStored<T>(shelf: Shelf<T>): Stored<T> {
  const [state, setState] = useState<{ reading: Reading<T>; isReady: boolean }>({
    reading: { kind: 'kept', value: shelf.empty },
    isReady: false,
  });
  useEffect(() => {
    setState({ reading: readShelf(shelf, browserStorage()), isReady: true });
    const follow = (event: StorageEvent) => {
      if (event.key === shelf.key) setState({ reading: readShelf(shelf, browserStorage()), isReady: true });
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [shelf]);
  const set = useCallback(
    (change: (value: T) => T) =>
      setState(({ reading }) => {
        const value = change(reading.value);
        const isKept = writeShelf(shelf, value, browserStorage());
        return { reading: isKept ? { ...reading, value } : { kind: 'memory-only', value }, isReady: true };
      }),
    [shelf],
  );
  const { reading, isReady } = state;
  return { value: reading.value, isReady, kind: reading.kind, found: reading.kind === 'damaged' ? reading.found : null, set };
}
