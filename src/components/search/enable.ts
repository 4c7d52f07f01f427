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
  void openOver(opener);
}

/** Search opens over the page, by its link or its keys, and on a page of its own; `asked` is what asked for it before. */
export function enableSearch(asked: HTMLAnchorElement | null): void {
  const place = document.querySelector('[data-search-page]');
  if (place !== null) void import('./page.ts').then((page) => page.fillSearchPage(place, importModule));
  document.addEventListener('click', answer);
  document.addEventListener('keydown', answer);
  if (asked !== null) void openOver(asked);
}
