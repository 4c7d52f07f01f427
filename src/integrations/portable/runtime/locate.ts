/** Where the unpacked folder lies (`file:///…/`), and the path under which the site is served on the web (`/`, `/book/`). */
export interface Folder {
  root: string;
  base: string;
}

/** The path of a file of the folder, or null for an address outside it. */
export function pathInFolder(address: string, { root }: Folder): string | null {
  return address.startsWith(root) ? decodeURIComponent(address.slice(root.length).replace(/[?#].*$/, '')) : null;
}

/**
 * An address of the site as the folder has it. Data and scripts name pages as the web does, from the root of the server, which on a
 * disk is the root of the disk (on Windows, of the drive). `/en/?q=a` is `file:///F/en/index.html?q=a` in the folder `file:///F/`;
 * what is neither in the folder nor of the site stays as it is.
 */
export function locate(address: string, from: string, folder: Folder): string {
  const url = new URL(address, from);
  if (url.protocol !== 'file:') return url.href;
  if (!url.href.startsWith(folder.root)) {
    const path = url.pathname.replace(/^\/[A-Za-z]:(?=\/)/, '');
    if (!path.startsWith(folder.base)) return url.href;
    const found = new URL(path.slice(folder.base.length), folder.root);
    found.search = url.search;
    found.hash = url.hash;
    return withIndex(found);
  }
  return withIndex(url);
}

function withIndex(url: URL): string {
  if (url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}
