import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { localiseDigits } from '../../src/i18n/format.ts';
import { type Locale, locales } from '../../src/i18n/locales.ts';
import { desktop, openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const table = 'table=100-63.1-46.8-38.2-32.6-28.9-26.2-24.1';

const open = async (locale: Locale, query: string) => {
  const page = await openPage(`/${locale}/tools/customer-lifetime-value/?${query}`, desktop);
  await page.evaluate(() => {
    globalThis.print = () => {};
  });
  return page;
};

/** Asks for the report by the keyboard: what is above the button may still be laid out while it is scrolled to. */
async function askForReport(page: Page): Promise<void> {
  await page.locator('.clv-print').focus();
  await page.keyboard.press('Enter');
  await page.emulateMedia({ media: 'print' });
}

/** How many pages it takes; after that the page is as it was. */
async function countPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe.each(locales)('in %s a report prints on one page', (locale) => {
  const words = wordsOf('lifetime-value', locale);

  test('from a rate, with large amounts, the customers it was seen among, and nothing but the report', async () => {
    const page = await open(locale, 'sample=400&horizon=5&growth=0.02&margin=12500000000&cac=31250000000&currency=IRT');
    await page.locator('.clv-value').waitFor();
    await askForReport(page);
    const entered = page.locator('.clv-report-cells').first();
    expect(await entered.locator('.clv-facts > div', { hasText: words.fields.sample.label }).textContent()).toContain(
      localiseDigits(locale, '400'),
    );
    for (const hidden of ['.clv-inputs', '.clv-compare', '.widget-foot', '.paper', '.site-header']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    expect(await countPages(page)).toBe(1);
    await page.context().close();
  });

  test('from a table of contracts, with its interval and the size of the table', async () => {
    const page = await open(locale, `level=contract&${table}&size=1000`);
    await page.locator('.clv-bounds').first().waitFor();
    await askForReport(page);
    const entered = page.locator('.clv-report-cells').first();
    expect(await entered.textContent()).toContain(words.fields.tableSize.label);
    expect(await countPages(page)).toBe(1);
    await page.context().close();
  });

  test('from purchases, with the terms that were entered', async () => {
    const page = await open(locale, 'level=data');
    await page.getByRole('button', { name: wordsOf('clv-data', locale).source.demo, exact: true }).click();
    await page.locator('.clv-list tbody small').first().waitFor({ timeout: 60_000 });
    await askForReport(page);
    expect(await page.locator('.clv-paper-only').isVisible()).toBe(true);
    expect(await countPages(page)).toBe(1);
    await page.context().close();
  });
});
