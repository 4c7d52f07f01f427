import { createAsk, type ImportModule, loadEngine } from './engine.ts';
import { parseFocus, writeFocus } from './filters.ts';
import { createSearchForm, loadSearchStyles } from './form.ts';
import { loadSearchWords } from './words.ts';

/** Fills the search page: query, kind and place stand in its address. Throws where its parts cannot be loaded. */
export async function fillSearchPage(place: Element, importModule: ImportModule): Promise<void> {
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
