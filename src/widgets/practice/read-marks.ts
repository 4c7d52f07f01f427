import { formatDate } from '../../i18n/format.ts';
import { type Locale, localeFacts } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { dayOf } from '../../model/practice/day.ts';
import { findRead } from './peek.ts';

const { lang } = document.documentElement;
for (const [slug, date] of findRead()) {
  const place = document.querySelector<HTMLElement>(`[data-chapter="${CSS.escape(slug)}"]`);
  if (place === null || !(lang in localeFacts)) continue;
  const tag = document.createElement('span');
  tag.className = 'tag label';
  tag.textContent = fill(place.closest<HTMLElement>('[data-read-on]')?.dataset['readOn'] ?? '', {
    date: formatDate(lang as Locale, dayOf(date)),
  });
  place.append(tag);
}
