import type { Fragment } from './engine.ts';

const shownSections = 3;
const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' };
const decodeEntities = (text: string) => text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity);

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

/** An excerpt as text, its marks as <mark> elements: nothing from the index is read as HTML. */
function excerptNodes(excerpt: string): (Node | string)[] {
  return excerpt
    .split(/<\/?mark>/)
    .map((piece, index) => (index % 2 === 1 ? element('mark', {}, decodeEntities(piece)) : decodeEntities(piece)));
}

/** A chapter that was found, with its sections that match best. */
export function resultItem({ url, meta, excerpt, sub_results: all }: Fragment): HTMLLIElement {
  const sections = all.filter((section) => section.url.includes('#')).slice(0, shownSections);
  const lines =
    sections.length === 0
      ? [element('p', { class: 'search-section' }, ...excerptNodes(excerpt))]
      : sections.map((section) =>
          element(
            'p',
            { class: 'search-section' },
            element('a', { href: section.url }, section.title),
            element('br', {}),
            ...excerptNodes(section.excerpt),
          ),
        );
  return element('li', {}, element('p', { class: 'search-title' }, element('a', { href: url }, meta.title ?? url)), ...lines);
}
