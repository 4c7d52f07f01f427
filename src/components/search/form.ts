import { count, fill } from '../../i18n/words.ts';
import styles from '../../styles/search.css?url';
import { addStyleSheet } from '../style-sheet.ts';
import { ask, type ImportModule, loadEngine } from './engine.ts';
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
  const state = element('p', { id: 'search-state', class: 'small', role: 'status' }, words.hint);
  const list = element('ol', { class: 'search-results' });
  const root = element(
    'div',
    { class: 'search label', role: 'search' },
    element('label', { for: 'search-input' }, words.label),
    input,
    state,
    list,
  );

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
      const answer = await ask(words.engine, importModule, query, limit);
      if (answer === null || input.value.trim() !== query) return;
      list.replaceChildren(...answer.fragments.map(resultItem));
      state.textContent =
        answer.total === 0 ? fill(words.none, { query }) : fill(count(words.locale, words.results, answer.total), { query });
    } catch {
      state.textContent = words.failed;
    }
  };
  input.addEventListener('input', run);
  input.addEventListener('focus', () => void loadEngine(words.engine, importModule).catch(() => undefined), { once: true });
  return {
    root,
    input,
    search: (query) => {
      input.value = query;
      void run();
    },
  };
}
