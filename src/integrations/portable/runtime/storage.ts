import { themeKey } from '../../../site/theme.ts';
import type { FromShelf, ToShelf } from './shelf-protocol.ts';

const patience = 4000;

/** The page's storage with the shelf behind it: read from memory, written through. */
function storageOn(items: Map<string, string>, send: (message: ToShelf) => void, isRefused: () => boolean): Partial<Storage> {
  const write = (message: ToShelf) => {
    if (isRefused()) throw new DOMException('The browser refuses storage.', 'QuotaExceededError');
    send(message);
  };
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      write({ kind: 'set', key, value });
      items.set(key, value);
    },
    removeItem(key) {
      write({ kind: 'remove', key });
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
  let isRefused = false;
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
        const value = storageOn(items, send, () => isRefused);
        Object.defineProperty(globalThis, 'localStorage', { configurable: true, value });
        applyTheme(items.get(themeKey) ?? '', own);
        ready();
      } else if (data.kind === 'changed') {
        if (data.value === null) items.delete(data.key);
        else items.set(data.key, data.value);
        dispatchEvent(new StorageEvent('storage', { key: data.key, newValue: data.value }));
      } else {
        isRefused = true;
        clearTimeout(giveUp);
        refuseStorage();
        ready();
      }
    });
    document.body.append(frame);
  });
}
