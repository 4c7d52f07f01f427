import { defaultTreeAdapter as adapter, type DefaultTreeAdapterTypes, html as names } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** The value of an attribute, if the element has it. */
export const get = (element: Element, name: string) => element.attrs.find((attribute) => attribute.name === name)?.value;

/** Gives an attribute a value. */
export function set(element: Element, name: string, value: string): void {
  const found = element.attrs.find((attribute) => attribute.name === name);
  if (found === undefined) element.attrs.push({ name, value });
  else found.value = value;
}

/** A new element with attributes and, if any, text. */
export function make(tag: string, attributes: Record<string, string>, text = ''): Element {
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = adapter.createElement(tag, names.NS.HTML, attrs);
  if (text !== '') adapter.insertText(element, text);
  return element;
}

/** Takes an element out of its document. */
export const remove = (element: Element) => adapter.detachNode(element);

/** The outermost element that holds nothing but the given one: its line in a list or a paragraph of its own. */
export function loneIn(element: Element): Element {
  const { parentNode: parent } = element;
  const isAlone = parent?.childNodes.every(
    (node) => node === element || (node.nodeName === '#text' && 'value' in node && node.value.trim() === ''),
  );
  return isAlone && parent !== null && 'tagName' in parent ? loneIn(parent) : element;
}

/** Puts elements last into a parent. */
export function append(parent: Element, ...children: Element[]): void {
  for (const child of children) adapter.appendChild(parent, child);
}

/** Puts elements first into a parent. */
export function prepend(parent: Element, ...children: Element[]): void {
  const [first] = parent.childNodes;
  for (const child of children) {
    if (first === undefined) adapter.appendChild(parent, child);
    else adapter.insertBefore(parent, child, first);
  }
}

/** All elements below a node, in order of the document, as they are when the walk begins. */
export function elementsOf(parent: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...elementsOf(node)] : []));
}
