import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { openPage, phone, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

/** Scrolls to where a chapter ends, and waits for what stands there. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.mouse.wheel(0, 200);
  await page.locator('.chapter-end').scrollIntoViewIfNeeded();
  await page.locator('.chapter-done').waitFor();
}

describe.each(locales)('the end of a chapter, in %s', (locale) => {
  const words = wordsOf('chapter-end', locale);

  test('is marked read by its reader, with the day, and can be unmarked; contents and start page show it', async () => {
    const page = await openPage(`/${locale}/objections/`, phone);
    expect(await page.locator('.chapter-done').count()).toBe(0);
    await readToTheEnd(page);
    await page.getByRole('button', { name: words.read }).focus();
    await page.keyboard.press('Enter');
    const undo = page.getByRole('button', { name: words.undo });
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.reload();
    await readToTheEnd(page);
    await undo.waitFor();
    const { origin } = new URL(page.url());
    await page.goto(`${origin}/${locale}/contents/`);
    expect(await page.locator('[data-chapter=objections] .tag').count()).toBe(1);
    expect(await page.locator('[data-chapter] .tag').count()).toBe(1);
    await page.goto(`${origin}/${locale}/`);
    expect(await page.locator('[data-read]').isVisible()).toBe(true);
    await page.goto(`${origin}/${locale}/objections/`);
    await readToTheEnd(page);
    await undo.click();
    await page.getByRole('button', { name: words.read }).waitFor();
    await page.goto(`${origin}/${locale}/contents/`);
    expect(await page.locator('[data-chapter] .tag').count()).toBe(0);
    await page.context().close();
  });

  test('leads to the practice of this chapter alone', async () => {
    const page = await openPage(`/${locale}/objections/`);
    await readToTheEnd(page);
    const practice = wordsOf('practice', locale);
    await page.getByRole('link', { name: words.practise }).click();
    await page.waitForURL(`**/${locale}/practice/?chapter=objections`);
    expect(await page.locator('.practice-choose select').inputValue()).toBe('chapter-objections');
    await page.locator('.practice-today .button-main').first().click();
    await page.locator('.card-words').waitFor();
    const items = (await (await page.request.get(new URL(`/${locale}/data/chapter-end.json`, page.url()).href)).json()) as {
      items: { id: string; chapters: string[] }[];
    };
    const own = items.items.filter(({ chapters }) => chapters.includes('objections')).map(({ id }) => id);
    const queue = await page.evaluate(() => JSON.parse(localStorage.getItem('mushtari:practice') ?? '{}').data.session.queue as string[]);
    expect(queue.length).toBeGreaterThan(0);
    expect(queue.filter((id) => !own.includes(id))).toEqual([]);
    expect(await page.getByRole('button', { name: practice.today.drop }).count()).toBe(1);
    await page.context().close();
  });
});

test('on paper a chapter ends without it', async () => {
  const page = await openPage('/en/objections/');
  await readToTheEnd(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.chapter-done').isVisible()).toBe(false);
  await page.context().close();
});

test('where storage is refused, the mark lasts for the page and that is said', async () => {
  const page = await openPage('/en/');
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${new URL(page.url()).origin}/en/objections/`);
  await readToTheEnd(page);
  await page.getByRole('button', { name: wordsOf('chapter-end').read }).click();
  await page.getByRole('button', { name: wordsOf('chapter-end').undo }).waitFor();
  expect(await page.locator('.chapter-done .notice').isVisible()).toBe(true);
  await page.context().close();
});
