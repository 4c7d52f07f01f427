import type { Plugin } from 'vite';

/**
 * Vite wraps each dynamic import in a preloader of its own, a file and a request more than a chapter's budget allows.
 * Here a chapter fetches nothing before it is wanted, so that there is nothing to preload: the wrapper becomes a plain call.
 */
export function withoutPreloading(): Plugin {
  return {
    name: 'mushtari:without-preloading',
    apply: 'build',
    enforce: 'pre',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : null),
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
