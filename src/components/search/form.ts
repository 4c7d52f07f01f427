import { count, fill } from '../../i18n/words.ts';
import styles from '../../styles/search.css?url';
import { addStyleSheet } from '../style-sheet.ts';
import type { Answer } from './answer.ts';
import { createAsk, type ImportModule, loadEngine } from './engine.ts';
import { element, resultItem } from './results.ts';
import type { SearchWords } from './words.ts';

export interface SearchForm {
  root: HTMLElement;
  input: HTMLInputElement;
  search: (query: string) => void;
}

/** The words of the page's search, from the file that its header names. */
export async function loadSearchWords(): Promise<SearchWords> {
  const address = document.querySelector<HTMLElement>('[data-search-words]')?.dataset['searchWords'] ?? '';
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as SearchWords;
}

export const loadSearchStyles = () => addStyleSheet(styles);

/** What is said above the answers: how many, whether they were guessed, or that there are none and where to look. */
function sayState(words: SearchWords, query: string, { certainty, corrected, total }: Answer): (Node | string)[] {
  if (certainty === 'none') return [fill(words.none, { query }), ' ', element('a', { href: words.contents }, words.toContents)];
  if (certainty === 'exact') return [fill(count(words.locale, words.results, total), { query })];
  return [corrected === null ? fill(words.closest, { query }) : fill(words.corrected, { query, corrected })];
}

/** A search form that answers as one types; `onQuery` hears every query. `limit` is how many chapters are shown. */
export function createSearchForm(
  words: SearchWords,
  importModule: ImportModule,
  limit: number,
  onQuery: (query: string) => void,
): SearchForm {
  const input = element('input', {
    id: 'search-input',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    placeholder: words.placeholder,
    'aria-describedby': 'search-state',
  });
  const state = element('p', { id: 'search-state', class: 'small', role: 'status', 'data-loading': words.loading }, words.hint);
  const list = element('ol', { class: 'search-results' });
  const root = element(
    'div',
    { class: 'search label', role: 'search' },
    element('label', { for: 'search-input' }, words.label),
    input,
    state,
    list,
  );

  const place = { address: words.engine, language: words.locale, importModule };
  const ask = createAsk(place);
  const run = async () => {
    const query = input.value.trim();
    onQuery(query);
    if (query === '') {
      state.textContent = words.hint;
      list.replaceChildren();
      return;
    }
    state.textContent = words.loading;
    try {
      const answer = await ask(query, { limit });
      if (answer === null || input.value.trim() !== query) return;
      list.replaceChildren(...answer.pages.map(resultItem));
      state.replaceChildren(...sayState(words, query, answer));
    } catch {
      state.textContent = words.failed;
    }
  };
  input.addEventListener('input', run);
  input.addEventListener('focus', () => void loadEngine(place).catch(() => undefined), { once: true });
  return {
    root,
    input,
    search: (query) => {
      input.value = query;
      void run();
    },
  };
}
