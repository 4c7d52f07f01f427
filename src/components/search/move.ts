const arrows: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Arrow keys lead from the field into the results and back, Enter in the field to the first result; what has the focus is a
 * plain link throughout.
 */
export function moveByArrows(root: HTMLElement, input: HTMLInputElement, results: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const isField = target === input;
    const isMove = key in arrows && (isField || results.contains(target as Node));
    if (!isMove && !(isField && key === 'Enter' && !event.isComposing)) return;
    const links = [...results.querySelectorAll<HTMLElement>('a, button')];
    const place = isField ? -1 : links.indexOf(target as HTMLElement);
    const next = place + (arrows[key] ?? 1);
    if (next < -1 || next >= links.length) return;
    event.preventDefault();
    (links[next] ?? input).focus();
  });
}
