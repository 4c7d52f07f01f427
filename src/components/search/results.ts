import type { FoundPage, Piece } from './answer.ts';

const shownSections = 3;

/** An element with a class and children; strings become text, never markup. */
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

const excerptNodes = (excerpt: readonly Piece[]): (Node | string)[] =>
  excerpt.map(({ text, isHit }) => (isHit ? element('mark', {}, text) : text));

/** An entry that was found, with its sections that match best. */
export function resultItem({ url, title, excerpt, sections }: FoundPage): HTMLLIElement {
  const shown = sections.slice(0, shownSections);
  const lines =
    shown.length === 0
      ? [element('p', { class: 'search-section' }, ...excerptNodes(excerpt))]
      : shown.map((section) =>
          element(
            'p',
            { class: 'search-section' },
            element('a', { href: section.url }, section.title),
            element('br', {}),
            ...excerptNodes(section.excerpt),
          ),
        );
  return element('li', {}, element('p', { class: 'search-title' }, element('a', { href: url }, title)), ...lines);
}
