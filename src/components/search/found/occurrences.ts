/** Letters, digits, marks, and what may stand within a word: the half-space of Persian. */
const word = /[\p{L}\p{N}\p{M}\u200c]+/gu;

/** Whether an element is laid out, counting what a closed fold would show once it is opened. */
function createShown(): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  const isShown = (element: Element | null): boolean => {
    if (element === null) return true;
    const answer = known.get(element) ?? (getComputedStyle(element).display !== 'none' && isShown(element.parentElement));
    known.set(element, answer);
    return answer;
  };
  return isShown;
}

/** Where words stand in the text under `root`, in the order of reading; `isWanted` judges each word of the text. */
export function findOccurrences(root: Element, isWanted: (word: string) => boolean): Range[] {
  const isShown = createShown();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const hits = [...(text.nodeValue ?? '').matchAll(word)].filter(([said]) => isWanted(said));
    if (hits.length === 0 || !isShown(text.parentElement)) continue;
    for (const { 0: said, index } of hits) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + said.length);
      found.push(range);
    }
  }
  return found;
}

/** The place of the first occurrence at or after an element; the first of all without one. */
export function firstFrom(occurrences: readonly Range[], start: Element | null): number {
  if (start === null) return 0;
  const place = occurrences.findIndex(
    ({ startContainer }) =>
      (start.compareDocumentPosition(startContainer) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0,
  );
  return Math.max(0, place);
}

/** Opens the folds around an occurrence and brings it to the middle of the window, unless it can be seen already. */
export function bringIntoView(occurrence: Range): void {
  for (let at = occurrence.startContainer.parentElement; at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  const { top, bottom } = occurrence.getBoundingClientRect();
  const isSeen = top >= 0 && bottom <= innerHeight * 0.7;
  if (!isSeen) scrollBy({ top: top - innerHeight * 0.4 });
}
