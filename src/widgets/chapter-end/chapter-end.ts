import { formatDate } from '../../i18n/format.ts';
import { localeFacts } from '../../i18n/locales.ts';
import { count, fill } from '../../i18n/words.ts';
import { dayOf, todayOf } from '../../model/practice/day.ts';
import { markedAt, setMark } from '../../model/practice/mark.ts';
import { reasonFor } from '../../model/practice/queue.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import { openShelf } from '../kit/kept.ts';
import { practiceShelf } from '../kit/practice-shelf.ts';
import type { ChapterEndData } from './props.ts';

function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

function makeButton(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/** Items that wait today, beside those not met yet. */
function countDue(items: ChapterEndData['items'], state: PracticeState): number {
  const today = todayOf(new Date());
  const kinds = items.map((item) => reasonFor(item, state.items[item.id], today)?.kind);
  return kinds.filter((kind) => kind !== undefined && kind !== 'new').length;
}

/** Fills the end of a chapter: a control by which its reader says that she has read it, and the way to its own practice. */
export function fillChapterEnd(place: HTMLElement, slug: string, { locale, words, notKept, practice, items }: ChapterEndData): void {
  const kept = openShelf(practiceShelf);
  const own = items.filter(({ chapters }) => chapters.includes(slug));
  place.lang = locale;
  place.dir = localeFacts[locale].direction;
  place.className = 'chapter-done';
  place.dataset['pagefindIgnore'] = 'all';
  const heading = make('h2', 'eyebrow', words.title);
  heading.id = 'chapter-done';
  place.setAttribute('aria-labelledby', heading.id);
  const state = make('div', 'chapter-done-read label');
  state.setAttribute('role', 'status');
  const due = make('p', 'label');
  const notice = make('p', 'notice label');
  const link = make('a', 'button', words.practise);
  link.href = `${practice}?chapter=${slug}`;
  place.replaceChildren(heading, state, ...(own.length === 0 ? [] : [due, make('p', '', link)]), notice);

  const mark = (isRead: boolean) => {
    kept.set((before) => ({ ...before, read: setMark(before.read, slug, isRead, new Date()) }));
    state.querySelector('button')?.focus();
  };
  const show = () => {
    const { value, kind } = kept.read();
    const readAt = markedAt(value.read, slug);
    state.replaceChildren(
      ...(readAt === null
        ? [makeButton('button button-main', words.read, () => mark(true))]
        : [
            make('span', '', fill(words.readOn, { date: formatDate(locale, dayOf(readAt)) })),
            makeButton('button button-quiet', words.undo, () => mark(false)),
          ]),
    );
    const waiting = countDue(own, value);
    due.textContent = `${count(locale, words.items, own.length)} ${waiting === 0 ? words.nothingDue : count(locale, words.due, waiting)}`;
    notice.hidden = kind === 'kept';
    notice.textContent = kind === 'kept' ? '' : notKept[kind];
  };
  kept.subscribe(show);
  show();
}
