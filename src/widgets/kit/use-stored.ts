import { useCallback, useEffect, useState } from 'react';
import { browserStorage, type Reading, readShelf, type Shelf, writeShelf } from './store.ts';

export interface Stored<T> {
  value: T;
  kind: Reading<T>['kind'];
  /** Damaged text that was found and set aside. */
  found: string | null;
  set: (change: (value: T) => T) => void;
}

/** Personal state in the browser's storage, shared between tabs. */
export function useStored<T>(shelf: Shelf<T>): Stored<T> {
  const [reading, setReading] = useState<Reading<T>>(() => readShelf(shelf, browserStorage()));
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === shelf.key) setReading(readShelf(shelf, browserStorage()));
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [shelf]);
  const set = useCallback(
    (change: (value: T) => T) =>
      setReading((before) => {
        const value = change(before.value);
        return writeShelf(shelf, value, browserStorage()) ? { ...before, value } : { kind: 'memory-only', value };
      }),
    [shelf],
  );
  return { value: reading.value, kind: reading.kind, found: reading.kind === 'damaged' ? reading.found : null, set };
}
