import { formatNumber } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { foldWord } from '../../../model/search/fold.ts';
import styles from '../../../styles/found.css?url';
import { addStyleSheet } from '../../style-sheet.ts';
import { element } from '../results.ts';
import { loadSearchWords, type SearchWords } from '../words.ts';
import { foundIn, withoutFound } from './address.ts';
import { bringIntoView, findOccurrences, firstFrom } from './occurrences.ts';

/** Paints occurrences without a change to the page; where a browser cannot, they are only scrolled to. */
function paint(all: readonly Range[], current: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set('found', new Highlight(...all));
  if (current === undefined) CSS.highlights.delete('found-now');
  else {
    const now = new Highlight(current);
    now.priority = 1;
    CSS.highlights.set('found-now', now);
  }
}

/** What stands around an occurrence, for whoever hears the page. */
const around = ({ startContainer, startOffset }: Range) =>
  (startContainer.nodeValue ?? '')
    .slice(Math.max(0, startOffset - 40), startOffset + 60)
    .replace(/\s+/gu, ' ')
    .trim();

interface Bar {
  root: HTMLElement;
  say: (text: string, context: string) => void;
}

function createBar({ found }: SearchWords, step: (by: number) => void, leave: () => void): Bar {
  const place = element('span', {}, '');
  const context = element('span', { class: 'unseen' }, '');
  const button = (words: string, act: () => void) => {
    const made = element('button', { class: 'button', type: 'button' }, words);
    made.addEventListener('click', act);
    return made;
  };
  const root = element(
    'section',
    { class: 'found-bar label', 'aria-label': found.title },
    element('p', { role: 'status' }, place, context),
    button(found.previous, () => step(-1)),
    button(found.next, () => step(1)),
    button(found.leave, leave),
  );
  root.addEventListener('keydown', ({ key }) => key === 'Escape' && leave());
  return {
    root,
    say: (text, words) => {
      place.textContent = text;
      context.textContent = ` ${words}`;
    },
  };
}

/**
 * Shows on a page what a search has found there: every hit marked, one of them current, with the way to the next and the
 * previous and out. Text that comes later, of a tool, is searched as it comes.
 */
export async function showFound(): Promise<void> {
  const terms = foundIn(location.search);
  const main = document.querySelector('main');
  if (terms.length === 0 || main === null) return;
  const [words] = await Promise.all([loadSearchWords(), addStyleSheet(styles)]);
  const forms = new Set(terms.map(foldWord));
  const find = () => findOccurrences(main, (said) => forms.has(foldWord(said)));
  let occurrences: Range[] = [];
  let now = -1;

  const go = (place: number) => {
    now = (place + occurrences.length) % occurrences.length;
    const current = occurrences[now];
    if (current === undefined) return;
    bringIntoView(current);
    paint(occurrences, current);
    const { locale } = words;
    const [nth, total] = [formatNumber(locale, now + 1), formatNumber(locale, occurrences.length)];
    bar.say(fill(words.found.place, { nth, total }), around(current));
  };
  const refresh = () => {
    const current = occurrences[now];
    occurrences = find();
    if (occurrences.length === 0) return;
    if (!bar.root.isConnected) document.body.append(bar.root);
    const same = occurrences.findIndex(
      ({ startContainer, startOffset }) => startContainer === current?.startContainer && startOffset === current.startOffset,
    );
    if (same === -1) go(firstFrom(occurrences, document.getElementById(decodeURIComponent(location.hash.slice(1)))));
    else {
      now = same;
      paint(occurrences, occurrences[now]);
    }
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changes = new MutationObserver(() => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 200);
  });
  const leave = () => {
    changes.disconnect();
    clearTimeout(waiting);
    bar.root.remove();
    if ('highlights' in CSS) for (const name of ['found', 'found-now']) CSS.highlights.delete(name);
    history.replaceState(history.state, '', `${location.pathname}${withoutFound(location.search)}${location.hash}`);
  };
  const bar = createBar(words, (by) => go(now + by), leave);
  refresh();
  changes.observe(main, { childList: true, subtree: true });
}
