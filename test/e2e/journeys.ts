import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mountWidgets, openPage } from './browser.ts';
import { wordsOf } from './words.ts';

/** Where a build can be opened: at a site's root, under a path, or in a folder on a disk, whose addresses name the page's file. */
export interface Build {
  address: string;
  isFolder: boolean;
}

/** The journeys that every build has to carry; `build` is asked when a test runs. */
export function describeJourneys(name: string, build: () => Build): void {
  const { search } = wordsOf('interface');
  const open = (page = '') => {
    const { address, isFolder } = build();
    const [path = '', rest = ''] = page.split(/(?=[?#])(.*)/s);
    return openPage(`/${path}${isFolder ? 'index.html' : ''}${rest}`, {}, address);
  };
  const at = (page: Page) =>
    decodeURIComponent(page.url())
      .slice(decodeURIComponent(build().address).length + 1)
      .replace('index.html', '');

  describe(`a reader of ${name}`, () => {
    test('chooses a language, opens a chapter, follows a link and switches the language', async () => {
      const page = await open('?choose');
      await page.locator('[data-edition=en]').click();
      await page.locator('a[href*="objections/"]').first().click();
      await page.locator('.prose a[href*="five-stages/"]').first().click();
      await expect.poll(() => at(page)).toMatch(/^en\/five-stages\//);
      await page.locator('h1').hover({ force: true });
      await page.locator('[data-language=fa]').first().click();
      await expect.poll(() => at(page)).toMatch(/^fa\/five-stages\//);
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      await page.context().close();
    });

    test('searches over a page, and finds the words marked where the hit leads', async () => {
      const page = await open('tr/what-is-a-customer/');
      await page.keyboard.press('/');
      await page.locator('#search-input').fill('itirazı');
      await page.locator('.search-section a').first().click();
      await page.locator('.found-bar').waitFor();
      expect(at(page)).toMatch(/^tr\/objections\/\?find=.+#/);
      const marked = () => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
      expect(await marked()).toBeGreaterThan(2);
      await page.context().close();
    });

    test('asks the search page for a kind, and comes back to the same by its address', async () => {
      const page = await open('en/search/?q=price&kind=term');
      await page.locator('.search-results[aria-busy=false] [data-kind=term]').first().waitFor();
      const found = await page.locator('.search-results').textContent();
      await page.reload();
      await page.locator('.search-results[aria-busy=false] [data-kind=term]').first().waitFor();
      expect(await page.locator('.search-results').textContent()).toBe(found);
      expect(await page.getByRole('radio', { name: new RegExp(`^${search.kinds.term}`) }).isChecked()).toBe(true);
      await page.context().close();
    });

    test('answers a card, and the practice page knows of it', async () => {
      const drill = wordsOf('objection-drill');
      const page = await open('en/objections/');
      await mountWidgets(page);
      await page.getByRole('button', { name: drill.card.show }).click();
      await page.locator('.choices-list input').first().check();
      await page.locator('.card-certainty button').first().click();
      await page.locator('.card-grade button').first().click();
      await page.goto(`${build().address}/en/practice/${build().isFolder ? 'index.html' : ''}`);
      await mountWidgets(page);
      await page.getByRole('table').first().waitFor();
      await page.context().close();
    });

    test('shares a scenario of the calculator by its address', async () => {
      const page = await open('fa/tools/customer-lifetime-value/?convention=a1&retention=0.9');
      await page.locator('.clv-facts').waitFor();
      const facts = await page.locator('.clv-facts').textContent();
      await page.reload();
      await page.locator('.clv-facts').waitFor();
      expect(await page.locator('.clv-facts').textContent()).toBe(facts);
      await page.context().close();
    });
  });
}
