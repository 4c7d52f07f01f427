import type { Page } from 'playwright-core';

/** Where a widget stands: a place that src/widgets/mount.ts fills, or an island of Astro's. */
export const islands = '[data-widget], astro-island';

/** How long late requests of a running widget are waited for, in ms. */
const quiet = 1000;

/** Scrolls through the page's widgets until every one runs. Throws when the page has none or one of them fails. */
export async function runIslands(page: Page): Promise<void> {
  const places = await page.locator(islands).all();
  if (places.length === 0) throw new Error(`${page.url()} has no widget. Build the handbook again, or correct test/bench/islands.ts.`);
  for (const place of places) await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].every((place) => {
        if (place.matches('astro-island')) return !place.hasAttribute('ssr');
        const first = place.firstElementChild;
        return first !== null && first.textContent !== place.dataset['retry'];
      }),
    islands,
  );
  await page.waitForTimeout(quiet); // the state “networkidle” is reached once, before a widget asks for anything
}
