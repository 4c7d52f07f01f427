import type { Locale } from '../../i18n/locales.ts';
import { count, fill, type Plural } from '../../i18n/words.ts';
import { findRead, peekDue } from './peek.ts';

const text = document.querySelector<HTMLElement>('[data-due]');
const { lacks = '', versions = '{}' } = text?.dataset ?? {};
const edition = { lacks: new Set(lacks.split(' ')), versions: JSON.parse(versions) as Record<string, number> };
const due = peekDue(edition, new Date()).today;
const locale = text?.dataset['locale'] as Locale;
if (text !== null && due > 0) {
  text.textContent = count(locale, JSON.parse(text.dataset['due'] ?? '{}') as Plural, due);
  document.querySelector('[data-due-open]')?.removeAttribute('hidden');
  document.querySelector('[data-due-start]')?.setAttribute('hidden', '');
}
const line = document.querySelector<HTMLElement>('[data-read]');
const { read: words = '{}', all = '', chapters = '' } = line?.dataset ?? {};
const read = findRead();
const number = chapters.split(' ').filter((slug) => read.has(slug)).length;
if (line !== null && number > 0) {
  line.textContent = fill(count(locale, JSON.parse(words) as Plural, number), { all });
  line.hidden = false;
}
