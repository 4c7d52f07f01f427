/**
 * Loads a module; where that fails, once more under another query of the address that the browser names. Browsers remember that a module
 * could not be fetched and do not ask for it again on the same page, so that “try again” would come to nothing.
 */
export const loadAnew = <M>(load: () => Promise<M>): Promise<M> =>
  load().catch((error: unknown) => {
    const address = /https?:\S+\.js/.exec(String(error))?.[0];
    if (address === undefined) throw error;
    return import(/* @vite-ignore */ `${address}?${Date.now()}`);
  });
