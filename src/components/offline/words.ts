import { isLocale, type Locale, referenceLocale } from '../../i18n/locales.ts';
import type { OfflineWords } from '../../schemas/offline-words.ts';
import { pageUrl } from '../../site/urls.ts';

/** The language of the page. */
export function pageLocale(): Locale {
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : referenceLocale;
}

/** What the page says of saving and of new editions. Throws where the file cannot be had. */
export async function loadOfflineWords(): Promise<OfflineWords> {
  const address = pageUrl(pageLocale(), 'data/offline.json');
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as OfflineWords;
}
