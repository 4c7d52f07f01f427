import { themeKey } from '../../../site/theme.ts';
import type { FromShelf, ToShelf } from './shelf-protocol.ts';

const patience = 4000;

/**
 * The page's storage with the shelf behind it: read from memory, written through. The shelf answers later, so where it was full the
 * next write fails; it is sent all the same, and when there is room again the shelf says so.
 */
function storageOn(items: Map<string, string>, send: (message: ToShelf) => void, isFull: () => boolean): Partial<Storage> {
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      send({ kind: 'set', key, value });
      if (isFull()) throw new DOMException('The browser keeps no more for this folder.', 'QuotaExceededError');
      items.set(key, value);
    },
    removeItem(key) {
      send({ kind: 'remove', key });
      items.delete(key);
    },
  };
}

function refuseStorage(): void {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('The pages of this folder cannot share storage.', 'SecurityError');
    },
  });
}

/** The head has applied what this file keeps of the theme; the shelf knows better, and the file learns it for the next time. */
function applyTheme(theme: string, own: Storage): void {
  document.documentElement.dataset['theme'] = theme;
  own.setItem(themeKey, theme);
}

/**
 * Gives all pages of the folder one storage. Chromium has one for all files; Firefox has one for each, so there the pages keep
 * what they keep in that of a single file, in a hidden frame. Where this fails, storage counts as refused, which the tools tell.
 */
export async function shareStorage(shelf: string): Promise<void> {
  if (location.origin !== 'null') return;
  let own: Storage;
  try {
    own = localStorage;
  } catch {
    return;
  }
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = shelf;
  const send = (message: ToShelf) => frame.contentWindow?.postMessage(message, '*');
  frame.addEventListener('load', () => send({ kind: 'open' }));
  const items = new Map<string, string>();
  let isFull = false;
  const change = (key: string, value: string | null) => {
    if (value === null) items.delete(key);
    else items.set(key, value);
    dispatchEvent(new StorageEvent('storage', { key, newValue: value }));
  };
  await new Promise<void>((ready) => {
    const giveUp = setTimeout(() => {
      refuseStorage();
      ready();
    }, patience);
    addEventListener('message', ({ source, data }: MessageEvent<FromShelf>) => {
      if (source !== frame.contentWindow) return;
      if (data.kind === 'items') {
        clearTimeout(giveUp);
        for (const [key, value] of Object.entries(data.items)) items.set(key, value);
        const value = storageOn(items, send, () => isFull);
        Object.defineProperty(globalThis, 'localStorage', { configurable: true, value });
        applyTheme(items.get(themeKey) ?? '', own);
        ready();
      } else if (data.kind === 'changed') {
        isFull = false;
        change(data.key, data.value);
      } else if (data.kind === 'full') {
        isFull = true;
        // What was kept before is what is kept now; of what never was, the page learns at the next write.
        if (data.value !== null) change(data.key, data.value);
      } else {
        clearTimeout(giveUp);
        refuseStorage();
        ready();
      }
    });
    document.body.append(frame);
  });
}
