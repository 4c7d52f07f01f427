import { searchAskedBy } from './asks.ts';
import { sayFailed } from './say-failed.ts';

/** Pagefind's module, by its address. */
const importModule = (address: string): Promise<unknown> => import(/* @vite-ignore */ address);

/** Opens the search over the page; where its parts cannot be loaded, the search page opens instead. */
function openOver({ href }: HTMLAnchorElement): void {
  import('./dialog.ts').then(({ openSearch }) => openSearch(importModule)).catch(() => location.assign(href));
}

function answer(event: Event): void {
  const opener = searchAskedBy(event);
  if (opener === null) return;
  event.preventDefault();
  const own = document.querySelector<HTMLInputElement>('[data-search-page] input[type="search"]');
  if (own === null) openOver(opener);
  else own.focus();
}

/** Search opens over the page, by its link or its keys, and on a page of its own, where they lead to its field; `asked` is what asked for it before. */
export function enableSearch(asked: HTMLAnchorElement | null): void {
  const place = document.querySelector('[data-search-page]');
  if (place !== null) import('./page.ts').then((page) => page.fillSearchPage(place, importModule)).catch(sayFailed);
  document.addEventListener('click', answer);
  document.addEventListener('keydown', answer);
  if (asked !== null) openOver(asked);
}
