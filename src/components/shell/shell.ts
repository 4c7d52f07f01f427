import { languageKey } from '../../site/theme.ts';
import { remember } from './remember.ts';

remember(languageKey, document.documentElement.lang);

/** Pagefind's module, by its address; kept here so that no other file needs a loader. */
const importModule = (address: string): Promise<unknown> => import(/* @vite-ignore */ address);

/** Search opens over the page; a click with a modifier still opens its page elsewhere. */
async function search(opener: HTMLAnchorElement): Promise<void> {
  const { openSearch } = await import('../search/dialog.ts');
  await openSearch(opener.href, importModule);
}
const opener = document.querySelector<HTMLAnchorElement>('[data-search-open]');
document.addEventListener('click', (event) => {
  const target = (event.target as Element).closest<HTMLAnchorElement>('[data-search-open]');
  if (target === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void search(target);
});
document.addEventListener('keydown', (event) => {
  const isTyping = (event.target as Element).closest('input, textarea, select') !== null;
  const isSlash = event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (opener === null || !(isSlash || isCommand)) return;
  event.preventDefault();
  void search(opener);
});

const searchPage = document.querySelector('[data-search-page]');
if (searchPage !== null) void import('../search/page.ts').then(({ fillSearchPage }) => fillSearchPage(searchPage, importModule));

/** The rest of the shell is loaded when the reader first does something, or at once where there is a margin to fill. */
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'scroll'];
let isEnabled = false;
function enableRest(): void {
  if (isEnabled) return;
  isEnabled = true;
  for (const sign of signs) removeEventListener(sign, enableRest, true);
  void import('./interactive.ts').then(({ enable }) => enable());
}
for (const sign of signs) addEventListener(sign, enableRest, { capture: true, passive: true });
if (matchMedia('(min-width: 74rem)').matches) enableRest();
