import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, phone, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const words = wordsOf('interface').search;
const results = (page: Page) => page.locator('.search-results > li');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('the interface of search', () => {
  test('by keyboard: arrows lead into the results and back, Enter goes to the first', async () => {
    const page = await openPage('/en/phone/');
    await page.keyboard.press('/');
    await page.locator('#search-input').waitFor();
    await page.keyboard.type('four steps');
    await results(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(await results(page).first().locator('a').first().textContent());
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(await results(page).locator('a').nth(1).textContent());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/[a-z-]+\/.*find=/);
    await page.context().close();
  });

  test('kinds narrow the answer, and kind and query stand in the address', async () => {
    const page = await openPage('/en/search/?q=price');
    await results(page).first().waitFor();
    await page.getByRole('radio', { name: new RegExp(`^${words.kinds.term}`) }).check();
    await page.waitForURL('**/en/search/?q=price&kind=term');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.search-results > li')].every((li) => li.matches('[data-kind="term"]')),
    );
    expect(await results(page).count()).toBeGreaterThan(0);
    await page.reload();
    await results(page).first().waitFor();
    expect(await page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('term');
    for (const item of await results(page).all()) expect(await item.getAttribute('data-kind')).toBe('term');
    await page.context().close();
  });

  test('in a chapter the search can be kept to the chapter or to its part', async () => {
    const page = await openPage('/en/phone/');
    await page.keyboard.press('/');
    await page.locator('#search-input').waitFor();
    await page.keyboard.type('customer');
    await results(page).first().waitFor();
    const scope = page.getByLabel(words.scope.label);
    const everywhere = await results(page).count();
    await scope.selectOption({ index: 1 });
    await page.waitForFunction(() => document.querySelectorAll('.search-results > li').length === 1);
    expect(await results(page).first().locator('a').first().getAttribute('href')).toMatch(/^\/en\/phone\/\?find=/);
    expect(everywhere).toBeGreaterThan(1);
    await page.getByRole('link', { name: words.all }).click();
    await page.waitForURL('**/en/search/?q=customer&chapter=phone');
    await results(page).first().waitFor();
    expect(await results(page).count()).toBe(1);
    await page.context().close();
  });

  test('what was searched for lately is offered again, and can be forgotten', async () => {
    const page = await openPage('/en/search/?q=four%20steps');
    await results(page).first().locator('a').first().click();
    await page.waitForURL(/find=/);
    await page.goto(`${new URL(page.url()).origin}/en/search/`);
    await page.getByRole('button', { name: 'four steps' }).click();
    await results(page).first().waitFor();
    await page.locator('#search-input').fill('');
    await page.getByRole('button', { name: words.recent.forget }).click();
    expect(await page.locator('.search-recent').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-input');
    await page.reload();
    await page.locator('#search-input').waitFor();
    expect(await page.locator('.search-recent').count()).toBe(0);
    await page.context().close();
  });

  test('more results come on asking, and the focus goes on from there', async () => {
    const page = await openPage('/en/search/?q=customer');
    await results(page).nth(19).waitFor();
    await page.getByRole('button', { name: words.more }).click();
    await results(page).nth(20).waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.search-results > li:nth-child(21) a'));
    await page.context().close();
  });

  test('nothing found offers the contents', async () => {
    const page = await openPage('/en/search/?q=zzqqxx');
    await page.getByRole('link', { name: words.toContents }).click();
    await page.waitForURL('**/en/contents/');
    await page.context().close();
  });
});

describe('where the network is slow or fails', () => {
  test('“/” pressed before the page’s script is there opens the search once it is', async () => {
    const page = await openPage('/en/');
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/_astro/*.js', (route) => held.then(() => route.continue()));
    await page.goto(`${new URL(page.url()).origin}/en/objections/`, { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    await page.keyboard.press('/');
    release();
    await page.locator('#search-input').waitFor();
    await page.context().close();
  });

  test.each([
    ['the index', '**/pagefind/**'],
    ['its code', /_astro\/(?:page|form|engine)\.[^/]*js$/],
  ])('where %s cannot be loaded, the search page says so and leads to the contents', async (_, files) => {
    const page = await openPage('/en/glossary/', { consoleErrors: /Failed to (?:load|fetch)|ERR_FAILED|error loading/i });
    await page.route(files, (route) => route.abort());
    await page.goto(`${new URL(page.url()).origin}/en/search/?q=objection`);
    await page.getByText(words.failed).waitFor();
    await page.locator('main').getByRole('link', { name: words.toContents }).click();
    await page.waitForURL('**/en/contents/');
    await page.context().close();
  });

  test('an index that breaks off says so, instead of that nothing was found', async () => {
    const page = await openPage('/en/search/', { consoleErrors: /Failed to (?:load|fetch)|ERR_FAILED/ });
    await page.locator('#search-input').fill('zzqqxx');
    await page.getByText('zzqqxx').first().waitFor();
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await page.locator('#search-input').fill('objection');
    await page.getByText(words.failed).waitFor();
    await page.unroute('**/pagefind/index/**');
    await page.locator('#search-input').fill('objections');
    await results(page).first().waitFor();
    await page.context().close();
  });
});

describe('what was found, on its page', () => {
  const place = (page: Page) => page.locator('.found-bar [role=status] span').first();
  const marked = (page: Page) =>
    page.evaluate(() => [...(CSS.highlights.get('found-now') ?? [])].map((range) => (range as Range).toString()));

  test('the first hit from the section on is current; next, previous and out', async () => {
    const page = await openPage('/en/objections/?find=price+prices#four-steps');
    await page.locator('.found-bar').waitFor();
    const first = await place(page).textContent();
    const isBelow = await page.evaluate(() => {
      const [range] = CSS.highlights.get('found-now') ?? [];
      const section = document.getElementById('four-steps');
      return section !== null && range !== undefined && (range as Range).comparePoint(section, 0) < 0;
    });
    expect(isBelow).toBe(true);
    expect((await marked(page)).join().toLowerCase()).toMatch(/^prices?$/);
    await page.getByRole('button', { name: words.found.next, exact: true }).click();
    expect(await place(page).textContent()).not.toBe(first);
    await page.getByRole('button', { name: words.found.previous, exact: true }).click();
    expect(await place(page).textContent()).toBe(first);
    await page.getByRole('button', { name: words.found.leave }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.context().close();
  });

  test('all hits can be reached, those in closed folds, too, on a phone', async () => {
    const page = await openPage('/tr/search/?q=itiraz', phone);
    await results(page).first().locator('a').first().tap();
    await page.locator('.found-bar').waitFor();
    const total = await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
    expect(total).toBeGreaterThan(3);
    for (let step = 0; step < total; step += 1) {
      await page.locator('.found-bar button').nth(1).tap();
      const isSeen = await page.evaluate(() => {
        const [range] = CSS.highlights.get('found-now') ?? [];
        const { top, bottom, width } = (range as Range).getBoundingClientRect();
        const bar = document.querySelector('.found-bar')?.getBoundingClientRect().top ?? 0;
        return width > 0 && top >= 0 && bottom <= bar;
      });
      expect(isSeen).toBe(true);
    }
    await page.context().close();
  });
});
