/**
 * The link whose page holds the search, if an event asks for it: a click on such a link, without a modifier that would open
 * it elsewhere; `/` outside a field; Ctrl or ⌘ and K.
 */
export function searchAskedBy(event: Event): HTMLAnchorElement | null {
  const { key = '', ctrlKey, metaKey, altKey, shiftKey, target, type } = event as KeyboardEvent;
  const link = '[data-search-open]';
  const element = target as Element;
  if (type === 'click') return ctrlKey || metaKey || shiftKey ? null : element.closest<HTMLAnchorElement>(link);
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !element.closest('input, textarea, select');
  return isSlash || (key.toLowerCase() === 'k' && (ctrlKey || metaKey)) ? document.querySelector<HTMLAnchorElement>(link) : null;
}
