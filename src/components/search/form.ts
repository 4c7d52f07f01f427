import { count, fill } from '../../i18n/words.ts';
import styles from '../../styles/search.css?url';
import { addStyleSheet } from '../style-sheet.ts';
import type { Answer, Ask, AskOptions } from './answer.ts';
import { createFilters, type Focus } from './filters.ts';
import { moveByArrows } from './move.ts';
import { keepSearch } from './recent.ts';
import { recentList } from './recent-list.ts';
import { createResults, element } from './results.ts';
import { untilShown } from './until-shown.ts';
import type { SearchWords } from './words.ts';

export interface SearchForm {
  root: HTMLElement;
  input: HTMLInputElement;
  search: (query: string) => void;
}

export interface SearchSetting {
  words: SearchWords;
  ask: Ask;
  /** Loads what a first answer needs. */
  prepare: () => Promise<unknown>;
  /** How many entries are shown at first. */
  limit: number;
  /** The chapter to which the search can be narrowed, or null. */
  here: string | null;
  focus: Focus;
  /** Hears every question. */
  onAsk: (query: string, focus: Focus) => void;
}

export const loadSearchStyles = () => addStyleSheet(styles);

const optionsOf = ({ kind, chapter, part }: Focus, limit: number): AskOptions => ({
  ...(kind === null ? {} : { kinds: [kind] }),
  ...(chapter === null ? {} : { chapter }),
  ...(part === null ? {} : { part }),
  limit,
});

/** What is said above the results: how many there are, or that they are guessed, or that there are none. */
function stateOf({ certainty, corrected, total }: Answer, query: string, words: SearchWords): string {
  if (total === 0) return fill(words.none, { query });
  if (certainty === 'exact') return fill(count(words.locale, words.results, total), { query });
  return corrected === null ? fill(words.closest, { query }) : fill(words.corrected, { query, corrected });
}

/** A search form that answers as one types. */
export function createSearchForm({ words, ask, prepare, limit, here, focus, onAsk }: SearchSetting): SearchForm {
  const input = element('input', {
    ...{ id: 'search-input', type: 'search', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' },
    placeholder: words.placeholder,
    'aria-describedby': 'search-state',
  });
  const state = element('p', { id: 'search-state', class: 'small', role: 'status', 'data-loading': words.loading }, words.hint);
  const results = createResults(words);
  const { list } = results;
  const aside = element('div', { class: 'search-aside' });
  const more = element('button', { type: 'button', class: 'button' }, words.more);
  const toContents = () => element('p', {}, element('a', { href: words.contents }, words.toContents));
  let shown = limit;

  const showNothingAsked = () => {
    state.textContent = words.hint;
    results.clear();
    list.ariaBusy = 'false';
    filters.show(null);
    const recent = recentList(words, search, () => input.focus());
    aside.replaceChildren(...(recent === null ? [] : [recent]));
  };
  const showAnswer = (answer: Answer, query: string) => {
    // One letter of which nothing is known yet is the beginning of a word.
    if (answer.total === 0 && query.length === 1 && filters.focus().kind === null) return showNothingAsked();
    const said = stateOf(answer, query, words);
    if (state.textContent !== said) state.textContent = said;
    results.show(answer);
    filters.show(answer.total === 0 && filters.focus().kind === null ? null : answer.counts);
    aside.replaceChildren(...(answer.total === 0 ? [toContents()] : answer.total > answer.pages.length ? [more] : []));
  };
  more.addEventListener('click', () => {
    const place = list.children.length;
    shown += limit;
    void run().then(() => list.children[place]?.querySelector('a')?.focus());
  });
  const run = async () => {
    const query = input.value.trim();
    const wanted = filters.focus();
    onAsk(query, wanted);
    if (query === '') return showNothingAsked();
    if (list.childElementCount === 0) state.textContent = words.loading;
    list.ariaBusy = 'true';
    try {
      const isAsked = () => input.value.trim() === query;
      const answer = await ask(query, optionsOf(wanted, shown), async (first) => {
        if (isAsked()) showAnswer(first, query);
        await untilShown();
      });
      if (answer === null || !isAsked()) return;
      showAnswer(answer, query);
    } catch {
      state.textContent = words.failed;
      results.clear();
      filters.show(null);
      aside.replaceChildren(toContents());
    }
    list.ariaBusy = 'false';
  };
  const restart = () => {
    shown = limit;
    void run();
  };
  const search = (query: string) => {
    input.value = query;
    restart();
    input.focus();
  };
  const filters = createFilters(words, here, focus, restart);
  const root = element(
    'div',
    { class: 'search label', role: 'search' },
    element('label', { for: 'search-input' }, words.label),
    input,
    filters.root,
    state,
    list,
    aside,
  );
  input.addEventListener('input', restart);
  input.addEventListener('focus', () => void prepare().catch(() => undefined), { once: true });
  list.addEventListener('click', ({ target }) => (target as Element).closest('a') !== null && keepSearch(input.value.trim()));
  moveByArrows(root, input, list);
  showNothingAsked();
  return { root, input, search };
}
