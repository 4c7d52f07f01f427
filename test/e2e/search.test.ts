import { describe, expect, test } from 'vitest';
import { openPage, phone, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const queries = [
  ['en', 'four steps', '/en/objections/'],
  ['en', 'windbag', '/en/six-roles/'],
  ['tr', 'cüzdan', '/tr/six-roles/'],
  ['tr', 'itiraz', '/tr/objections/'],
  ['fa', 'اعتراض', '/fa/objections/'],
  ['fa', 'کیف پول', '/fa/six-roles/'],
] as const;

describe('search', () => {
  test.each(queries)('in %s “%s” leads to a section of %s', async (locale, query, target) => {
    const page = await openPage(`/${locale}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('.search-results li').first().waitFor();
    const links = await page.locator('.search-section a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.some((href) => href.startsWith(`${target}#`))).toBe(true);
    expect(links.every((href) => href.startsWith(`/${locale}/`))).toBe(true);
    expect(await page.locator('.search-results mark').count()).toBeGreaterThan(0);
    await page.locator(`.search-section a[href^="${target}#"]`).first().click();
    await page.waitForURL(`**${target}#*`.replace('#', '**'));
    const { hash } = new URL(page.url());
    expect(await page.locator(hash).count()).toBe(1);
    await page.context().close();
  });

  test('opens on “/” and on Ctrl K, not while one types, and loads nothing before', async () => {
    const page = await openPage('/en/objections/');
    const loaded = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /pagefind|search/.test(name)).length);
    expect(await loaded()).toBe(0);
    await page.keyboard.press('/');
    const dialog = page.locator('.search-dialog');
    await dialog.waitFor();
    await page.keyboard.type('too/expensive');
    expect(await dialog.locator('input').inputValue()).toBe('too/expensive');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await dialog.locator('input').fill('listen');
    await dialog.locator('.search-results li').first().waitFor();
    await dialog.getByRole('link', { name: wordsOf('interface').search.all }).click();
    await page.waitForURL('**/en/search/?q=listen');
    await page.locator('.search-results li').first().waitFor();
    await page.context().close();
  });

  test('on a phone the bar opens it; what is not found is said with the query', async () => {
    const page = await openPage('/tr/', phone);
    await page.locator('.thumb-bar [data-search-open]').tap();
    await page.locator('.search-dialog input').fill('zzqqxx');
    await page.getByText('zzqqxx').first().waitFor();
    expect(await page.locator('.search-results li').count()).toBe(0);
    await page.context().close();
  });

  test('a query is text, whatever it holds', async () => {
    const page = await openPage(`/en/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> price')}`);
    await page.locator('[role=status]').filter({ hasText: '<img' }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    await page.context().close();
  });
});
