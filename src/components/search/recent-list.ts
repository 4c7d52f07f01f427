import { forgetSearches, recentSearches } from './recent.ts';
import { element } from './results.ts';
import type { SearchWords } from './words.ts';

/** Buttons for what was searched for lately, and one to forget it, which leaves nothing to hold the focus; null when there is nothing. */
export function recentList({ recent }: SearchWords, onChoose: (query: string) => void, onForget: () => void): HTMLElement | null {
  const queries = recentSearches();
  if (queries.length === 0) return null;
  const button = (text: string, act: () => void, look = '') => {
    const made = element('button', { type: 'button', class: `button ${look}` }, text);
    made.addEventListener('click', act);
    return made;
  };
  const root = element(
    'section',
    { class: 'search-recent', 'aria-label': recent.title },
    element('p', { class: 'small' }, recent.title),
    element(
      'ul',
      {},
      ...queries.map((query) =>
        element(
          'li',
          {},
          button(query, () => onChoose(query)),
        ),
      ),
    ),
  );
  root.append(
    button(
      recent.forget,
      () => {
        forgetSearches();
        root.remove();
        onForget();
      },
      'button-quiet',
    ),
  );
  return root;
}
