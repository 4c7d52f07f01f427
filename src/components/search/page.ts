import type { ImportModule } from './engine.ts';
import { createSearchForm, loadSearchStyles, loadSearchWords } from './form.ts';

/** The search on a page of its own, with the query in the address. */
async function fill(place: Element, importModule: ImportModule): Promise<void> {
  const [words] = await Promise.all([loadSearchWords(), loadSearchStyles()]);
  const form = createSearchForm(words, importModule, 20, (query) => {
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
  });
  place.replaceChildren(form.root);
  form.input.focus();
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null) form.search(asked);
}

/** Fills the search page; where its parts cannot be loaded, the page says so. */
export async function fillSearchPage(place: Element, importModule: ImportModule): Promise<void> {
  await fill(place, importModule).catch(() => {
    place.textContent = place.getAttribute('data-failed');
  });
}
