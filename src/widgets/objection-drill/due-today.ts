import type { Locale } from '../../i18n/locales.ts';
import { count, type Plural } from '../../i18n/words.ts';

interface Memory {
  due?: string;
}
/** What is read of the practice shelf, and of the drill's own in its place as long as nothing has moved. */
interface Kept {
  data?: { items?: Record<string, { memory?: Memory | null }>; memories?: Record<string, Memory> };
}

function read(key: string): Kept | null {
  return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
}

/** The engine of practice brings all of FSRS; the home page only counts the drill's cards that fall due by the end of the day. */
function countDue(endOfToday: number): number {
  try {
    const { items = {}, memories = {} } = (read('mushtari:practice') ?? read('mushtari:objection-drill'))?.data ?? {};
    const cards = Object.entries(items).filter(([id]) => id.startsWith('objection/'));
    const all = [...cards.map(([, { memory }]) => memory), ...Object.values(memories)];
    return all.filter((memory) => Date.parse(memory?.due ?? '') <= endOfToday).length;
  } catch {
    return 0;
  }
}

const text = document.querySelector<HTMLElement>('[data-due]');
const number = countDue(new Date().setHours(23, 59, 59, 999));
if (text !== null && number > 0) {
  text.textContent = count(text.dataset['locale'] as Locale, JSON.parse(text.dataset['due'] ?? '{}') as Plural, number);
  document.querySelector('[data-due-open]')?.removeAttribute('hidden');
  document.querySelector('[data-due-start]')?.setAttribute('hidden', '');
}
