import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mountWidgets, shareBrowser } from './browser.ts';
import { createOwnServer, type OwnServer } from './own-server.ts';
import { allPages } from './pages.ts';
import { openTab, openWithWorker, untilSaved } from './saved.ts';
import { wordsOf } from './words.ts';

shareBrowser();

/** Every widget of a page runs, and none says that it could not be loaded. */
async function expectWhole(page: Page): Promise<void> {
  const failed = await page
    .locator('[data-widget]')
    .evaluateAll(
      (places) => places.filter((place) => place.textContent?.startsWith((place as HTMLElement).dataset['failed'] ?? '')).length,
    );
  expect(failed).toBe(0);
  expect(await page.locator('[data-widget] button').count()).toBeGreaterThan(0);
}

describe('after one visit, with the server ended', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mushtari-offline-'));
  let server: OwnServer;
  let context: BrowserContext;
  let first: Page;
  const go = (path: string) => openTab(context, server.origin + path);

  beforeAll(async () => {
    cpSync('dist', folder, { recursive: true });
    server = await createOwnServer();
    await server.start(folder);
    first = await openWithWorker('/en/six-roles/', server.origin);
    context = first.context();
    await untilSaved(first, 'en');
    await server.end();
  });
  afterAll(async () => {
    await context.close();
    rmSync(folder, { recursive: true });
  });

  test('the page that was open loads its widget from what is saved', async () => {
    await mountWidgets(first);
    expect(await first.locator('[data-widget] > *').count()).toBeGreaterThan(0);
  });

  test('every page of the language opens, with its styles and fonts', async () => {
    const page = await context.newPage();
    for (const path of allPages.filter((name) => name !== '404/')) {
      const response = await page.goto(`${server.origin}/en/${path}`);
      expect([path, response?.status()]).toEqual([path, 200]);
    }
    expect(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some(({ status }) => status === 'loaded')))).toBe(
      true,
    );
    await page.close();
  });

  test('each widget works', async () => {
    for (const tool of ['customer-types', 'objections', 'conversations', 'customer-lifetime-value']) {
      const { page } = await go(`/en/tools/${tool}/`);
      await mountWidgets(page);
      await expectWhole(page);
      await page.close();
    }
    const { page } = await go('/en/practice/');
    await mountWidgets(page);
    await expectWhole(page);
    await page.close();
  });

  test('a deep link keeps its state, and search answers', async () => {
    const { page } = await go('/en/search/?q=objection');
    await page.locator('.search-results a').first().waitFor();
    await page.goto(`${server.origin}/en/tools/customer-lifetime-value/?margin=117`);
    await mountWidgets(page);
    await expectWhole(page);
    await expect
      .poll(() => page.locator('input').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)))
      .toContain('117');
    await page.close();
  });

  test('an address without its last slash is led on, with its query', async () => {
    const { page, status } = await go('/en/objections?card=1');
    expect([page.url(), status]).toEqual([`${server.origin}/en/objections/?card=1`, 200]);
    await page.close();
  });

  test('an unknown address keeps its status, in words of its language', async () => {
    const { page, status } = await go('/en/no-such-page/');
    expect(status).toBe(404);
    expect(await page.locator('h1').first().textContent()).toBe(wordsOf('interface').notFound.title);
    await page.close();
  });

  test('a language that is not saved says so in its own words, and leads to the same page in one that is', async () => {
    const { page, status } = await go('/tr/objections/?deck=all#goals');
    expect(status).toBe(503);
    expect(await page.locator('h1').first().textContent()).toBe(wordsOf('offline', 'tr').notSaved.title);
    const link = page.getByRole('link', { name: wordsOf('offline', 'en').notSaved.read });
    await link.waitFor();
    expect(await page.getByRole('link', { name: wordsOf('offline', 'fa').notSaved.read }).count()).toBe(0);
    await link.click();
    await page.waitForURL(`${server.origin}/en/objections/?deck=all#goals`);
    await page.close();
  });

  test('the choice of languages opens', async () => {
    const { page, status } = await go('/?choose');
    expect(status).toBe(200);
    await page.locator('[data-edition=en]').waitFor();
    await page.close();
  });
});
