import { pageUrl, withBase } from '../../site/urls.ts';
import { askStatus } from './register.ts';
import { pageLocale } from './words.ts';

/** The page that was asked for, within its language; nothing where this page itself was opened by its own address. */
function askedPage(): string {
  const own = pageUrl(pageLocale());
  const { pathname } = location;
  return pathname.startsWith(own) && !pathname.startsWith(withBase(`/${pageLocale()}/offline/not-saved`)) ? pathname.slice(own.length) : '';
}

/** Offers the page that was asked for in the languages that are saved, with the state that its address holds. */
async function offerElsewhere(): Promise<void> {
  const status = await askStatus(navigator.serviceWorker?.controller ?? null);
  for (const item of document.querySelectorAll<HTMLElement>('[data-language-saved]')) {
    const language = item.dataset['languageSaved'] ?? '';
    const link = item.querySelector('a');
    if (link === null || language === pageLocale()) continue;
    item.hidden = status?.languages[language]?.savedAt == null;
    link.href = link.getAttribute('href') + askedPage() + location.search + location.hash;
  }
}

document.querySelector('[data-again]')?.addEventListener('click', () => location.reload());
void offerElsewhere();
