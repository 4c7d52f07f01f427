import { createSearchForm, loadSearchStyles, loadSearchWords } from './form.ts';

/** The search on a page of its own, with the query in the address. */
async function fillPage(place: Element): Promise<void> {
  const [words] = await Promise.all([loadSearchWords(), loadSearchStyles()]);
  const form = createSearchForm(words, 20, (query) => {
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

const place = document.querySelector('[data-search-page]');
if (place !== null) {
  fillPage(place).catch(() => {
    place.textContent = place.getAttribute('data-failed');
  });
}
