import type { Page } from 'playwright-core';
import { islands } from './islands.ts';

/** The chapter's text alone in a minimal document: its article without scripts, styles, navigation and widgets. For scale. */
export function toBarePage(page: Page): Promise<string> {
  return page.evaluate((selector) => {
    const { lang, dir } = document.documentElement;
    const article = document.querySelector('article')?.cloneNode(true);
    if (!(article instanceof HTMLElement)) throw new Error(`${location.pathname} has no article. Correct the layout, or this bench.`);
    for (const extra of article.querySelectorAll(`script, style, nav, ${selector}`)) extra.remove();
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${document.title}</title>`;
    return `<!doctype html><html lang="${lang}" dir="${dir}"><head>${head}</head><body>${article.innerHTML}</body></html>`;
  }, islands);
}
