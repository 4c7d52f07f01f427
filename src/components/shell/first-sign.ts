import { languageKey } from '../../site/theme.ts';
import { searchAskedBy } from '../search/asks.ts';
import { sayFailed } from '../search/say-failed.ts';

const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown', 'scroll', 'click'];

declare global {
  /** What was pressed before this script could hear it, kept by the script in the head. */
  var pressed: KeyboardEvent[];
}

type Enable = (searchAsked: HTMLAnchorElement | null) => void;

/**
 * Loads the rest of the page's behaviour when the reader first does something; at once where the
 * address asks for something, there is a margin to fill, a search to show or a widget near the view. Until then a page is text. Who asks for the search meanwhile is not forgotten.
 */
export function onFirstSign(load: () => Promise<Enable>): void {
  let asked: HTMLAnchorElement | null = null;
  let isLoading = false;
  const wake = () => {
    if (isLoading) return;
    isLoading = true;
    load().then(
      (enable) => {
        for (const sign of signs) removeEventListener(sign, hear, true);
        enable(asked);
      },
      () => {
        isLoading = false;
        if (asked === null) sayFailed();
        else location.assign(asked.href);
      },
    );
  };
  const hear = (event: Event) => {
    const opener = searchAskedBy(event);
    if (opener !== null) {
      event.preventDefault();
      asked = opener;
    }
    wake();
  };
  for (const sign of signs) addEventListener(sign, hear, true);
  window.onkeydown = null;
  pressed.forEach(hear);
  const places = new IntersectionObserver((seen) => seen.some((place) => place.isIntersecting) && wake(), { rootMargin: '200px 0px' });
  for (const place of document.querySelectorAll('[data-widget], [data-search-page]')) places.observe(place);
  if (location.search !== '' || matchMedia('(min-width: 74rem)').matches) wake();
  try {
    localStorage.setItem(languageKey, document.documentElement.lang);
  } catch {
    // The root page will ask for the language again.
  }
}
