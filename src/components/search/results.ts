import { foldWord } from '../../model/search/fold.ts';
import { remember } from '../../model/search/remember.ts';
import type { Answer, FoundPage, Piece } from './answer.ts';
import { withFound } from './found/address.ts';
import type { SearchWords } from './words.ts';

const shownSections = 2;

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

const fold = remember(foldWord);

const excerptNodes = (excerpt: readonly Piece[]) => excerpt.map(({ text, isHit }) => (isHit ? element('mark', {}, text) : text));

/** The words to mark on an entry's page: first those of its own excerpts, then the forms met elsewhere. */
function wordsToMark({ excerpt, sections }: FoundPage, terms: readonly string[]): string[] {
  const own = [excerpt, ...sections.map((section) => section.excerpt)].flat().flatMap(({ text, isHit }) => (isHit ? [text] : []));
  return [...new Map([...own, ...terms].map((word) => [fold(word), word])).values()];
}

const addressesOf = ({ url, sections }: FoundPage) => [url, ...sections.slice(0, shownSections).map((section) => section.url)];

/** An entry that was found: its kind and place in the book, and the sections that match best; its addresses and excerpts are filled in. */
function createItem({ title, kind, part, sections }: FoundPage, words: SearchWords): HTMLLIElement {
  const place = words.parts.find(({ id }) => id === part)?.title ?? words.kind[kind];
  const excerpt = () => element('span', { class: 'search-excerpt' });
  const lines =
    sections.length === 0
      ? [element('p', { class: 'search-section' }, excerpt())]
      : sections
          .slice(0, shownSections)
          .map((section) => element('p', { class: 'search-section' }, element('a', {}, section.title), element('br', {}), excerpt()));
  return element(
    'li',
    { 'data-kind': kind },
    element('p', { class: 'search-title' }, element('a', {}, title), ' ', element('small', {}, place)),
    ...lines,
  );
}

/** What each excerpt on the page shows. */
const shownIn = new WeakMap<HTMLElement, string>();

/** Fills in where an entry's links lead, with the words to mark there, and those excerpts that are not there yet. */
function fillItem(item: HTMLLIElement, page: FoundPage, terms: readonly string[]): void {
  const marked = wordsToMark(page, terms);
  const addresses = addressesOf(page).map((address) => withFound(address, marked));
  item.querySelectorAll('a').forEach((link, index) => {
    link.setAttribute('href', addresses[index] ?? page.url);
  });
  const excerpts = page.sections.length === 0 ? [page.excerpt] : page.sections.map(({ excerpt }) => excerpt);
  item.querySelectorAll<HTMLElement>('.search-excerpt').forEach((place, index) => {
    const signature = JSON.stringify(excerpts[index]);
    if (shownIn.get(place) === signature) return;
    shownIn.set(place, signature);
    place.replaceChildren(...excerptNodes(excerpts[index] ?? []));
  });
}

/** The list of answers. */
export interface Results {
  list: HTMLOListElement;
  show: (answer: Answer) => void;
  clear: () => void;
}

/**
 * A list of answers in which what stays the same from one answer to the next is left as it is: a phone is slow to lay text out, and a
 * link must not be exchanged under the finger.
 */
export function createResults(words: SearchWords): Results {
  const list = element('ol', { class: 'search-results' });
  let shown = new Map<string, HTMLLIElement>();
  const show = ({ pages, terms }: Answer) => {
    const before = shown;
    shown = new Map(
      pages.map((page) => {
        const addresses = addressesOf(page).join(' ');
        const item = before.get(addresses) ?? createItem(page, words);
        before.delete(addresses);
        fillItem(item, page, terms);
        return [addresses, item];
      }),
    );
    for (const item of before.values()) item.remove();
    [...shown.values()].forEach((item, place) => {
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
    });
  };
  const clear = () => {
    shown = new Map();
    list.replaceChildren();
  };
  return { list, show, clear };
}
