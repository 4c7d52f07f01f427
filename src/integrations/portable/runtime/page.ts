import { answerFetch } from './files.ts';
import { leadIntoFolder } from './links.ts';
import { loadModules } from './modules.ts';
import { shareStorage } from './storage.ts';

const { src = '', dataset } = (document.currentScript ?? {}) as HTMLScriptElement;
const { base = '/', root = '', shelf = '', modules = '' } = dataset;
const folder = { root: new URL(root, src).href, base };

answerFetch(folder);
leadIntoFolder(folder);
// No browser starts a worker from a disk; without the name, what would use one works on the page at once.
Object.assign(globalThis, { Worker: undefined });
const addresses = modules.split(' ').filter((address) => address !== '');
void shareStorage(new URL(shelf, src).href).then(() =>
  loadModules(
    addresses.map((address) => new URL(address, src).href),
    folder,
  ),
);
