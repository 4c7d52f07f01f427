import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoPlan, generateOrders } from '../../src/widgets/lifetime-value/data/demo-shop.ts';
import { launchChromium } from './browser.ts';
import { budgets } from './budgets.ts';
import { serveCompressed } from './static-server.ts';
import { besideBudget, formatTable } from './table.ts';

const shopSize = 20_000;

/** A file of a shop's orders, one a line, with as many lines as asked for. */
function writeOrders(lines: number): string {
  const pieces = ['customer,date,amount'];
  let written = 0;
  for (let seed = 1; written < lines; seed += 1) {
    const { customer, day, amount } = generateOrders({ ...demoPlan, customers: shopSize }, seed);
    const count = Math.min(customer.length, lines - written);
    for (let order = 0; order < count; order += 1) {
      const date = new Date(Date.UTC(2023, 0, 1 + (day[order] ?? 0))).toISOString().slice(0, 10);
      pieces.push(`${seed}-${customer[order]},${date},${amount[order]}`);
    }
    written += count;
  }
  const file = join(mkdtempSync(join(tmpdir(), 'mushtari-')), 'orders.csv');
  writeFileSync(file, pieces.join('\n'));
  return file;
}

/** Longest time in ms that the page could not answer since it was last asked. */
const readLongestGap = (page: Page) =>
  page.evaluate(() => {
    const clock = globalThis as unknown as { longest?: number };
    const { longest = 0 } = clock;
    clock.longest = 0;
    return longest;
  });

/** Watches how long the page's own thread is ever kept busy. */
const watchGaps = (page: Page) =>
  page.evaluate(() => {
    const clock = globalThis as unknown as { longest: number };
    clock.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) clock.longest = Math.max(clock.longest, duration);
    }).observe({ type: 'longtask' });
  });

/** Reads, fits and lists a file of a million orders in Chromium, and says how long the page was ever kept from answering. */
export async function printImport(folder: string, lines = 1_000_000): Promise<void> {
  const browser = await launchChromium();
  const server = await serveCompressed(folder);
  try {
    const file = writeOrders(lines);
    const page = await browser.newPage();
    await page.goto(`${server.origin}/en/tools/customer-lifetime-value/?level=data`);
    await page.locator('.clv-source input[type=file]').waitFor({ state: 'attached' });
    await watchGaps(page);
    const rows: string[][] = [];
    const step = async (name: string, run: () => Promise<unknown>) => {
      const start = performance.now();
      await run();
      const seconds = (performance.now() - start) / 1000;
      rows.push([name, seconds.toFixed(2), besideBudget(await readLongestGap(page), budgets.longestGapMs, 0)]);
    };
    await step('look at the file', async () => {
      await page.locator('.clv-source input[type=file]').setInputFiles(file);
      await page.locator('.clv-confirm .button-main').waitFor();
    });
    await step('read it', async () => {
      await page.locator('.clv-confirm .button-main').click();
      await page.locator('.clv-imported').waitFor({ timeout: 300_000 });
    });
    await step('fit, check and value', () => page.locator('.clv-value').first().waitFor({ timeout: 300_000 }));
    await step('sort the list of customers', async () => {
      await page.locator('.clv-sort').nth(2).click();
      await page.locator('.clv-list th[aria-sort=descending]').waitFor({ timeout: 300_000 });
    });
    console.log(`\nA file of ${lines} orders in Chromium\n\n${formatTable(['step', 'seconds', 'longest task ms'], rows)}`);
  } finally {
    await browser.close();
    await server.close();
  }
}
