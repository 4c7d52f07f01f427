import { remember } from '../shell/remember.ts';

const key = 'mushtari:searches';
const most = 6;

/** What this reader searched for lately, the last first; none where the browser keeps nothing or something else. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string' && query !== '').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a query that has led somewhere. */
export function keepSearch(query: string): void {
  const others = recentSearches().filter((other) => other !== query);
  remember(key, JSON.stringify([query, ...others].slice(0, most)));
}

export const forgetSearches = () => remember(key, null);
