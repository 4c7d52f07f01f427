import { createAsk, type ImportModule, loadEngine } from './engine.ts';
import { parseFocus, writeFocus } from './filters.ts';
import { createSearchForm, loadSearchStyles } from './form.ts';
import { loadSearchWords } from './words.ts';

/** The search on a page of its own, with query, kind and place in the address. */
async function fill(place: Element, importModule: ImportModule): Promise<void> {
  const [words] = await Promise.all([loadSearchWords(), loadSearchStyles()]);
  const address = new URLSearchParams(location.search);
  const engine = { address: words.engine, language: words.locale, importModule };
  const form = createSearchForm({
    words,
    ask: createAsk(engine),
    prepare: () => loadEngine(engine),
    limit: 20,
    here: null,
    focus: parseFocus(address, words),
    onAsk: (query, focus) => {
      const asked = writeFocus(query, focus).toString();
      history.replaceState(history.state, '', `${location.pathname}${asked === '' ? '' : `?${asked}`}${location.hash}`);
    },
  });
  place.replaceChildren(form.root);
  form.input.focus();
  const asked = address.get('q');
  if (asked !== null) form.search(asked);
}

/** Fills the search page; where its parts cannot be loaded, the page says so. */
export async function fillSearchPage(place: Element, importModule: ImportModule): Promise<void> {
  await fill(place, importModule).catch(() => {
    place.textContent = place.getAttribute('data-failed');
  });
}
