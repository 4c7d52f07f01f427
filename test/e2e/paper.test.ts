import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { openPage, shareBrowser } from './browser.ts';

shareBrowser();

describe.each(locales)('without scripts, in %s', (locale) => {
  test('a chapter reads, its contents open, its widgets are worksheets with a key', async () => {
    const page = await openPage(`/${locale}/objections/`, { javaScriptEnabled: false });
    expect(await page.locator('.paper').first().isVisible()).toBe(true);
    expect(await page.locator('.widget-live').first().isVisible()).toBe(false);
    expect(await page.locator('.paper-key').first().getAttribute('open')).toBeNull();
    expect(await page.locator('[data-theme-choice]').isVisible()).toBe(false);
    const term = await page.locator('a.term').first().getAttribute('href');
    const response = await page.goto(new URL(term ?? '', page.url()).href);
    expect(response?.status()).toBe(200);
    expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
    await page.context().close();
  });

  test('each tool is a worksheet, and search leads elsewhere', async () => {
    for (const tool of ['customer-lifetime-value', 'customer-types', 'objections']) {
      const page = await openPage(`/${locale}/tools/${tool}/`, { javaScriptEnabled: false });
      expect(await page.locator('.paper').isVisible()).toBe(true);
      expect(await page.locator('.paper .blank').count()).toBeGreaterThan(4);
      await page.context().close();
    }
    const search = await openPage(`/${locale}/search/`, { javaScriptEnabled: false });
    expect(await search.locator('.no-js-only a').count()).toBe(2);
    await search.context().close();
  });

  test('printed, a chapter is a handout: text, terms and worksheets, no navigation', async () => {
    const page = await openPage(`/${locale}/six-roles/`);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.site-header', '.contents', '.thumb-bar', '.neighbours', '.widget-live', '.site-footer']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    for (const shown of ['h1', '.chapter-terms', '.paper', '.evidence', '.chapter-address']) {
      expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    }
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.byteLength).toBeGreaterThan(20_000);
    await page.context().close();
  });
});

test.each(['tools/objections/', 'tools/conversations/', 'six-roles/'])(
  'the key of /en/%s is printed apart, on its last sheet',
  async (path) => {
    const page = await openPage(`/en/${path}`);
    await page.emulateMedia({ media: 'print' });
    const key = page.locator('.paper-key');
    expect(await key.count()).toBe(1);
    expect(await key.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
    const printedAfter = await key.evaluate(
      (element) =>
        [...document.querySelectorAll<HTMLElement>('main *')].filter(
          (other) => other.offsetParent !== null && element.compareDocumentPosition(other) === Node.DOCUMENT_POSITION_FOLLOWING,
        ).length,
    );
    expect(printedAfter).toBe(0);
    await page.context().close();
  },
);
