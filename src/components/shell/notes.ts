/** Where a desktop has a margin for notes; the same width as in shell.css. */
const wide = matchMedia('(min-width: 74rem)');
const hasRoom = matchMedia('(min-width: 48rem)');

const note = document.createElement('div');
note.className = 'note';
note.hidden = true;
note.setAttribute('role', 'tooltip');
let shownFor: HTMLAnchorElement | null = null;

/** Where a term's definition stands on the page: its id is that of the glossary's entry, which the link names. */
const definitionId = (term: HTMLAnchorElement) => `term-${term.hash.slice(1)}`;

/** The definition of a term, or the grade and source of a claim, from where it stands on the page. */
function fillNote(target: Element, link: HTMLAnchorElement): boolean {
  const definition = link.matches('.term') ? document.getElementById(definitionId(link)) : null;
  const record = link.matches('.claim-mark') ? document.getElementById(link.hash.slice(1)) : null;
  const parts =
    definition === null
      ? [...(record?.querySelectorAll('.claim-grade, .claim-source') ?? [])]
      : [definition.previousElementSibling, definition];
  target.replaceChildren(
    ...parts.flatMap((part) => {
      if (part === null) return [];
      const line = document.createElement(part.matches('dt') ? 'b' : 'span');
      line.append(...[...part.childNodes].map((node) => node.cloneNode(true)));
      if (part.hasAttribute('lang')) line.lang = part.getAttribute('lang') ?? '';
      return [line, ' '];
    }),
  );
  return parts.length > 0;
}

function show(link: HTMLAnchorElement): void {
  if (!fillNote(note, link)) return;
  shownFor = link;
  note.dir = getComputedStyle(link).direction;
  note.hidden = false;
  note.removeAttribute('style');
  if (!hasRoom.matches) return;
  const place = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const left = Math.min(Math.max(8, note.dir === 'rtl' ? place.right - note.offsetWidth : place.left), innerWidth - note.offsetWidth - 8);
  const below = place.bottom + note.offsetHeight + 12 < innerHeight;
  note.style.left = `${left}px`;
  note.style.top = `${below ? place.bottom + 4 : place.top - note.offsetHeight - 4}px`;
}

function hide(): void {
  note.hidden = true;
  shownFor = null;
}

const linkOf = (target: EventTarget | null) => (target as Element | null)?.closest?.<HTMLAnchorElement>('a.term, a.claim-mark') ?? null;

/** On a wide screen each claim's grade and source stand in the margin beside it. */
function fillMargin(): void {
  for (const claim of document.querySelectorAll('.claim')) {
    const link = claim.querySelector<HTMLAnchorElement>('.claim-mark');
    const margin = document.createElement('small');
    margin.className = 'margin-note';
    margin.dataset['pagefindIgnore'] = '';
    if (link !== null && fillNote(margin, link)) claim.append(margin);
  }
}

/** Terms and claims explain themselves on hover, focus and touch; the note can be pointed at, and goes with Escape. */
export function enableNotes(): void {
  document.body.append(note);
  for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) term.setAttribute('aria-describedby', definitionId(term));
  if (wide.matches) fillMargin();
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkOf(event.target);
    if (link !== null && !(wide.matches && link.matches('.claim-mark'))) show(link);
    else if (!note.contains(event.target as Node) && document.activeElement !== shownFor) hide();
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event.target);
    if (link?.matches(':focus-visible')) show(link);
    else hide();
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    const byTouch = (event as PointerEvent).pointerType === 'touch';
    if (link !== null && byTouch && shownFor !== link) {
      event.preventDefault();
      show(link);
    } else if (!note.contains(event.target as Node)) hide();
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  document.addEventListener('scroll', () => document.activeElement !== shownFor && hide(), { passive: true });
}
