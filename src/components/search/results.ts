import { foldWord } from '../../model/search/fold.ts';
import type { Answer, FoundPage, Piece } from './answer.ts';
import { withFound } from './found/address.ts';
import type { SearchWords } from './words.ts';

const shownSections = 3;

/** An element with attributes and children; strings become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const excerptNodes = (excerpt: readonly Piece[]) => excerpt.map(({ text, isHit }) => (isHit ? element('mark', {}, text) : text));

/** The words to mark on an entry's page: first those of its own excerpts, then the forms met elsewhere. */
function wordsToMark({ excerpt, sections }: FoundPage, terms: readonly string[]): string[] {
  const own = [excerpt, ...sections.map((section) => section.excerpt)].flat().flatMap(({ text, isHit }) => (isHit ? [text] : []));
  return [...new Map([...own, ...terms].map((word) => [foldWord(word), word])).values()];
}

/** An entry that was found: its kind and place in the book, and the sections that match best. */
function resultItem(page: FoundPage, terms: readonly string[], words: SearchWords): HTMLLIElement {
  const { url, title, kind, part, excerpt, sections } = page;
  const marked = wordsToMark(page, terms);
  const link = (address: string, text: string) => element('a', { href: withFound(address, marked) }, text);
  const place = words.parts.find(({ id }) => id === part)?.title ?? words.kind[kind];
  const lines =
    sections.length === 0
      ? [element('p', { class: 'search-section' }, ...excerptNodes(excerpt))]
      : sections
          .slice(0, shownSections)
          .map((section) =>
            element(
              'p',
              { class: 'search-section' },
              link(section.url, section.title),
              element('br', {}),
              ...excerptNodes(section.excerpt),
            ),
          );
  return element(
    'li',
    { 'data-kind': kind },
    element('p', { class: 'search-title' }, link(url, title), ' ', element('small', {}, place)),
    ...lines,
  );
}

/** The entries of an answer, each with the words to be marked on the page that it leads to. */
export function resultItems({ pages, terms }: Answer, words: SearchWords): HTMLLIElement[] {
  return pages.map((page) => resultItem(page, terms, words));
}
