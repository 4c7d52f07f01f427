import { searchAskedBy } from './asks.ts';

/** Pagefind's module, by its address. */
const importModule = (address: string): Promise<unknown> => import(/* @vite-ignore */ address);

async function openOver(opener: HTMLAnchorElement): Promise<void> {
  const { openSearch } = await import('./dialog.ts');
  await openSearch(opener.href, importModule);
}

function answer(event: Event): void {
  const opener = searchAskedBy(event);
  if (opener === null) return;
  event.preventDefault();
  const own = document.querySelector<HTMLInputElement>('[data-search-page] input[type="search"]');
  if (own === null) void openOver(opener);
  else own.focus();
}

/** Search opens over the page, by its link or its keys, and on a page of its own, where they lead to its field; `asked` is what asked for it before. */
export function enableSearch(asked: HTMLAnchorElement | null): void {
  const place = document.querySelector('[data-search-page]');
  if (place !== null) void import('./page.ts').then((page) => page.fillSearchPage(place, importModule));
  document.addEventListener('click', answer);
  document.addEventListener('keydown', answer);
  if (asked !== null) void openOver(asked);
}
