import { giveName, twinOf } from '../twin.ts';
import { type Folder, locate, pathInFolder } from './locate.ts';

const given = new WeakMap<Element, Uint8Array<ArrayBuffer>>();

/** Twins call this by its name, each while it runs. */
function give(body: string, isBase64: boolean): void {
  const script = document.currentScript;
  if (script === null) return;
  given.set(script, isBase64 ? Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)) : new TextEncoder().encode(body));
}

function loadTwin(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const script = document.createElement('script');
  script.src = address;
  return new Promise((resolve) => {
    const settle = () => {
      script.remove();
      resolve(given.get(script) ?? null);
    };
    script.onload = settle;
    script.onerror = settle;
    document.head.append(script);
  });
}

const addressOf = (input: RequestInfo | URL) => (input instanceof Request ? input.url : String(input));

/** From here on `fetch` answers with the files of the folder, as a server would: 404 for what is not there, nothing from elsewhere. */
export function answerFetch(folder: Folder): void {
  Object.assign(globalThis, { [giveName]: give });
  globalThis.fetch = async (input) => {
    const path = pathInFolder(locate(addressOf(input), document.baseURI, folder), folder);
    if (path === null) throw new TypeError(`${addressOf(input)} is not in this folder, and a folder asks for nothing else.`);
    const bytes = await loadTwin(new URL(twinOf(path).split('/').map(encodeURIComponent).join('/'), folder.root).href);
    return bytes === null ? new Response(null, { status: 404 }) : new Response(bytes, { status: 200 });
  };
}
