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
  ['tr', 'ITIRAZ', '/tr/objections/'],
  ['tr', 'musteri rolleri', '/tr/six-roles/'],
  ['fa', 'اعتراض هاي مشتري', '/fa/objections/'],
] as const;

/** A query, what is said of it, and whether that is a guess. */
const guesses = [
  ['en', 'objecton', 'objection'],
  ['tr', 'itirza', 'itiraz'],
  ['fa', 'اعتارض', 'اعتراض'],
] as const;

describe('search', () => {
  test.each(queries)('in %s “%s” leads to a section of %s', async (locale, query, target) => {
    const page = await openPage(`/${locale}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('.search-results[aria-busy=false] li').first().waitFor();
    const links = await page.locator('.search-section a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.some((href) => new RegExp(`^${target}\\?find=[^#]+#`).test(href))).toBe(true);
    expect(links.every((href) => href.startsWith(`/${locale}/`))).toBe(true);
    expect(await page.locator('.search-results mark').count()).toBeGreaterThan(0);
    await page.locator(`.search-section a[href^="${target}?"]`).first().click();
    await page.waitForURL(`**${target}#*`.replace('#', '**'));
    const { hash } = new URL(page.url());
    expect(await page.locator(hash).count()).toBe(1);
    await page.context().close();
  });

  test('in a Turkish browser, letters with and without dots find the same', async () => {
    const page = await openPage('/tr/search/', { locale: 'tr-TR' });
    const find = async (query: string) => {
      await page.locator('#search-input').fill(query);
      await page.locator('[role=status]').filter({ hasText: query }).waitFor();
      await page.locator('.search-results[aria-busy=false]').waitFor();
      return page.locator('.search-title a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    };
    const typed = await find('satıcı itirazı');
    expect(typed.length).toBeGreaterThan(0);
    for (const query of ['SATICI İTİRAZI', 'satici itirazi', 'SATICI ITIRAZI']) expect(await find(query)).toEqual(typed);
    await page.context().close();
  });

  test.each(guesses)('in %s “%s” is answered as a guess', async (locale, query, corrected) => {
    const page = await openPage(`/${locale}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('.search-results[aria-busy=false] li').first().waitFor();
    const state = await page.locator('[role=status]#search-state').textContent();
    expect(state).toContain(query);
    expect(state).toContain(corrected);
    expect(await page.locator('.search-results mark').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('terms, claims and cards are found at their own addresses', async () => {
    const page = await openPage('/en/search/?q=windbag');
    await page.locator('.search-title a[href^="/en/glossary/?find="][href$="#windbag"]').waitFor();
    await page.locator('#search-input').fill('that’s a lot of money for a pair of shoes');
    const card = page.locator('.search-title a[href^="/en/tools/objections/?card=shoes-too-expensive&"]');
    await card.waitFor();
    await card.click();
    await page.getByText('that’s a lot of money for a pair of shoes').first().waitFor();
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
    expect(await dialog.locator('#search-input').inputValue()).toBe('too/expensive');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    await dialog.waitFor();
    await dialog.locator('#search-input').fill('listen');
    await dialog.locator('.search-results li').first().waitFor();
    await dialog.getByRole('link', { name: wordsOf('interface').search.all }).click();
    await page.waitForURL('**/en/search/?q=listen');
    await page.locator('.search-results[aria-busy=false] li').first().waitFor();
    await page.context().close();
  });

  test('on a phone the bar opens it; what is not found is said with the query', async () => {
    const page = await openPage('/tr/', phone);
    await page.locator('.thumb-bar [data-search-open]').tap();
    await page.locator('#search-input').fill('zzqqxx');
    await page.getByText('zzqqxx').first().waitFor();
    expect(await page.locator('.search-results li').count()).toBe(0);
    expect(await page.locator('.search-aside a').getAttribute('href')).toBe('/tr/contents/');
    await page.context().close();
  });

  test('a query is text, whatever it holds', async () => {
    const page = await openPage(`/en/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> price')}`);
    await page.locator('[role=status]').filter({ hasText: '<img' }).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    await page.context().close();
  });
});
