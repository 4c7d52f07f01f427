/** Terms and claims show their note on hover and focus by style alone; here: on touch, and hidden by Escape. */
export function enableTerms(): void {
  const notes = '.term, .claim';
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const holder = target.closest<HTMLElement>(notes);
    const byTouch = (event as PointerEvent).pointerType === 'touch';
    for (const other of document.querySelectorAll<HTMLElement>(':is(.term, .claim)[data-open]')) {
      if (other !== holder) delete other.dataset['open'];
    }
    if (holder === null || !byTouch || target.closest('[role=note] a') !== null || target.closest('a') === null) return;
    event.preventDefault();
    holder.dataset['open'] = '';
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const holder of document.querySelectorAll<HTMLElement>(`:is(${notes}):is(:hover, :focus-within, [data-open])`)) {
      delete holder.dataset['open'];
      holder.dataset['dismissed'] = '';
      holder.addEventListener('pointerleave', () => delete holder.dataset['dismissed'], { once: true });
      holder.addEventListener('focusout', () => delete holder.dataset['dismissed'], { once: true });
    }
  });
}
