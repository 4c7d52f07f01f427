import 'systemjs/dist/s.min.js';
import { type Folder, locate } from './locate.ts';

/** What is used of SystemJS: the loader and its documented hooks. */
interface Loader {
  import(id: string): Promise<unknown>;
  constructor: { prototype: { resolve(id: string, parent?: string): string; createScript(address: string): HTMLScriptElement } };
}

/** Loads the page's modules as classic scripts: a page on a disk may not load the other kind. */
export async function loadModules(addresses: string[], folder: Folder): Promise<void> {
  const loader = (globalThis as unknown as { System: Loader }).System;
  const hooks = loader.constructor.prototype;
  const { resolve } = hooks;
  hooks.resolve = function (id, parent) {
    return locate(resolve.call(this, id, parent), document.baseURI, folder);
  };
  // SystemJS marks what looks like another origin with `crossorigin`; on a disk every file does, and Firefox then refuses it.
  hooks.createScript = (address) => Object.assign(document.createElement('script'), { async: true, src: address });
  await Promise.all(addresses.map((address) => loader.import(address)));
}
