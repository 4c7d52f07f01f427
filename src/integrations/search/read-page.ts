import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { SearchDocument, Section } from '../../model/search/document.ts';

type Element = Tree.Element;

const skipped = new Set(['script', 'style', 'template', 'noscript', 'svg', 'button', 'select', 'textarea', 'input']);
const headings = new Set(['h2', 'h3', 'h4']);
/** Elements that end a line of text. */
const blocks = new Set(
  'address article aside blockquote caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p pre section summary table td th tr ul br'.split(
    ' ',
  ),
);

const isElement = (node: Tree.Node): node is Element => 'tagName' in node;
const read = (element: Element, name: string): string | null => element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
const childrenOf = (node: Tree.Node): Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : []);

function find(node: Tree.Node, holds: (element: Element) => boolean): Element[] {
  const own = isElement(node) && holds(node) ? [node] : [];
  return [...own, ...childrenOf(node).flatMap((child) => find(child, holds))];
}

const hasClass = (element: Element, name: string): boolean => (read(element, 'class') ?? '').split(' ').includes(name);
/** The page’s own address stands there for paper only. */
const isAddress = (element: Element): boolean => hasClass(element, 'chapter-address');
const isLeftOut = (element: Element): boolean =>
  skipped.has(element.tagName) || isAddress(element) || read(element, 'data-pagefind-ignore') !== null;
const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();

/** Elements that follow each other without a word between them stand apart on the page: a name and what it says. */
const gapBefore = (child: Tree.ChildNode, before: Tree.ChildNode | undefined): string =>
  before !== undefined && isElement(before) && isElement(child) ? ' ' : '';

/** The text of an element as one reads it, a line for each block. */
function textOf(node: Tree.Node, isSkipped: (element: Element) => boolean): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value.replace(/\s+/g, ' ');
  if (!isElement(node)) return '';
  if (isSkipped(node)) return ' ';
  const inner = childrenOf(node)
    .map((child, index, all) => gapBefore(child, all[index - 1]) + textOf(child, isSkipped))
    .join('');
  return blocks.has(node.tagName) ? `\n${inner}\n` : inner;
}

const none = (): boolean => false;
const firstText = (element: Element, holds: (one: Element) => boolean): string => tidy(textOf(find(element, holds)[0] ?? element, none));

/** How an entry within a page is taken out of it: where its title stands; the rest is its text. */
const titles: Readonly<Record<string, (element: Element) => boolean>> = {
  term: (element) => element.tagName === 'dt',
  claim: (element) => hasClass(element, 'claim-wording'),
  card: (element) => hasClass(element, 'card-words'),
};

const isEntry = (element: Element): boolean => read(element, 'data-search-entry') !== null;

function readEntry(element: Element, root: Element, facts: PageFacts): SearchDocument {
  const [kind = '', name = ''] = (read(element, 'data-search-entry') ?? '').split(' ');
  const isTitle = titles[kind];
  if (isTitle === undefined) throw new Error(`${facts.url}: there is no kind of entry “${kind}”. Correct data-search-entry.`);
  const more = find(root, (one) => read(one, 'data-search-more') === name).map((one) => textOf(one, none));
  const text = tidy([textOf(element, isTitle), ...more].join('\n'));
  const title = firstText(element, isTitle).replace(/\n/g, ' ');
  const url = kind === 'card' ? `${facts.url}?card=${name}` : `${facts.url}#${name}`;
  return { url, title, kind: kind as SearchDocument['kind'], chapter: null, part: null, sections: [{ id: '', title: '', text }] };
}

/** The sections of a page: its text up to the first heading, then heading by heading. */
function readSections(root: Element): Section[] {
  const sections: Section[] = [{ id: '', title: '', text: '' }];
  const add = (text: string): void => {
    const last = sections.at(-1);
    if (last !== undefined) last.text += text;
  };
  const walk = (node: Tree.Node): void => {
    if (node.nodeName === '#text') add((node as Tree.TextNode).value.replace(/\s+/g, ' '));
    if (!isElement(node)) {
      for (const child of childrenOf(node)) walk(child);
      return;
    }
    if (isLeftOut(node) || isEntry(node) || hasClass(node, 'claim-record') || node.tagName === 'h1') return;
    const id = read(node, 'id');
    if (headings.has(node.tagName) && id !== null) {
      sections.push({ id, title: tidy(textOf(node, isLeftOut)).replace(/\n/g, ' '), text: '' });
      return;
    }
    if (blocks.has(node.tagName)) add('\n');
    childrenOf(node).forEach((child, index, all) => {
      add(gapBefore(child, all[index - 1]));
      walk(child);
    });
    if (blocks.has(node.tagName)) add('\n');
  };
  walk(root);
  return sections.map((section) => ({ ...section, text: tidy(section.text) })).filter(({ title, text }) => title !== '' || text !== '');
}

/** What is known of a page by its address. */
export type PageFacts = Pick<SearchDocument, 'url' | 'kind' | 'chapter' | 'part'>;

/** What can be found on a built page: the page itself, and entries on it that have addresses of their own. Empty where it is not indexed. */
export function readPage(html: string, facts: PageFacts): SearchDocument[] {
  const root = find(parse(html), (element) => read(element, 'data-pagefind-body') !== null)[0];
  if (root === undefined) return [];
  const title = find(root, ({ tagName }) => tagName === 'h1')[0];
  const entries = find(root, isEntry).map((element) => readEntry(element, root, facts));
  return [{ ...facts, title: title === undefined ? '' : tidy(textOf(title, isLeftOut)), sections: readSections(root) }, ...entries];
}
