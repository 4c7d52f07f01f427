import type { Locale } from '../../i18n/locales.ts';
import { count, type Plural } from '../../i18n/words.ts';

/** The schedule's own module brings all of FSRS; the home page only counts dates that have passed. */
function countDue(now: number): number {
  try {
    const kept = JSON.parse(localStorage.getItem('mushtari:objection-drill') ?? 'null') as {
      data?: { memories?: Record<string, { due?: string }> };
    } | null;
    return Object.values(kept?.data?.memories ?? {}).filter(({ due }) => Date.parse(due ?? '') <= now).length;
  } catch {
    return 0;
  }
}

const text = document.querySelector<HTMLElement>('[data-due]');
const number = countDue(Date.now());
if (text !== null && number > 0) {
  text.textContent = count(text.dataset['locale'] as Locale, JSON.parse(text.dataset['due'] ?? '{}') as Plural, number);
  document.querySelector('[data-due-open]')?.removeAttribute('hidden');
  document.querySelector('[data-due-start]')?.setAttribute('hidden', '');
}
