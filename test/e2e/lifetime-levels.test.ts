import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { desktop, openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/tools/customer-lifetime-value/';
const words = wordsOf('lifetime-value');
const contract = wordsOf('clv-contract');
const data = wordsOf('clv-data');
const regular = 'level=contract&table=100-63.1-46.8-38.2-32.6-28.9-26.2-24.1';
const { results } = words;
const value = (page: Page) => page.locator('.clv-value').first().textContent();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A shop's list with days and months that could be either way round, a refund, a row without a date and one with a bad amount. */
const list = [
  'Customer;Ordered;Paid',
  ...Array.from({ length: 60 }, (_, i) => `A${i % 20};0${1 + (i % 9)}/0${1 + ((i * 7) % 9)}/2024;1.${100 + i},50`),
  'A1;05/06/2024;-1.101,50',
  'A2;;12,00',
  'A3;04/03/2024;twelve',
].join('\n');

async function upload(page: Page, text: string): Promise<void> {
  await page.locator('.clv-source input[type=file]').setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('.clv-confirm').waitFor();
}

describe('customers under contract', () => {
  test('a published table gives the published value, its interval and the trap of one rate', async () => {
    const page = await openPage(path);
    await page.locator('.widget-switches label', { hasText: words.levels.names.contract }).click();
    await button(page, contract.presets.names.regular).click();
    await page.locator('.clv-value').waitFor();
    expect(await value(page)).toBe('£369.49');
    expect(await page.locator('.clv-facts').first().textContent()).toContain('£337.39');
    await page.locator('.clv-interval', { hasText: /£3[0-9.]+ and £3[0-9.]+ with 95/ }).waitFor();
    expect(await page.locator('.clv-bounds').first().textContent()).toMatch(/^£3[\d.]+ to £3[\d.]+$/);
    const facts = page.locator('.clv-facts > div');
    for (const name of [contract.facts.lifetime, 'Renewals behind them: 7', results.payback, results.ratio, results.net]) {
      expect(await facts.filter({ hasText: name }).locator('dd').textContent(), name).toMatch(/\d.* (to|and payment) .*\d/);
    }
    expect(await page.locator('.clv-remarks').first().textContent()).toMatch(/α 0\.704 \([\d.]+ to [\d.]+\)/);
    expect(new URL(page.url()).searchParams.get('table')).toMatch(/^100-63\.1-46\.8/);
    await page.context().close();
  });

  test('an address brings the table back, and a table that rises is refused beside its field, with its place', async () => {
    const page = await openPage(`${path}?${regular}&size=500`);
    await page.locator('.clv-value').waitFor();
    const field = page.getByLabel(contract.table.label);
    expect(await field.inputValue()).toBe('100 63.1 46.8 38.2 32.6 28.9 26.2 24.1');
    await field.fill('100 60 70');
    expect(await page.locator('.field-wrong').first().textContent()).toContain('Line 1, number 3');
    expect(await field.inputValue()).toBe('100 60 70');
    await field.fill('100 x');
    expect(await page.locator('.field-wrong').first().textContent()).toContain('“x” is not a number');
    await page.context().close();
  });

  test('without discount the value has no end and says why', async () => {
    const page = await openPage(`${path}?${regular}&discount=0`);
    await page.locator('.clv-headline .notice').waitFor();
    expect(await page.locator('.clv-headline').textContent()).toContain('hardly ever leave');
    await page.context().close();
  });
});

describe('customers who buy when they like', () => {
  test('a made-up shop is fitted in a worker, with intervals, checks and every customer', async () => {
    const page = await openPage(`${path}?level=data`, desktop);
    await button(page, data.source.demo).click();
    await page.locator('.clv-value').waitFor();
    expect(page.workers().length).toBe(1);
    expect(await value(page)).toMatch(/^£[\d,]+$/);
    await page.getByText('among 200 repetitions').waitFor({ timeout: 60_000 });
    expect(await page.locator('.clv-interval').first().textContent()).toMatch(/Between £[\d,]+ and £[\d,]+/);
    expect(await page.locator('.clv-answer').textContent()).not.toMatch(/NaN|Infinity|undefined/);

    const rows = page.locator('.clv-list tbody tr');
    await rows.first().locator('small').first().waitFor();
    expect(await rows.first().locator('td').first().textContent()).toMatch(/^£[\d.,]+£[\d.,]+ to £[\d.,]+$/);
    expect(await rows.first().locator('small').count()).toBe(4);
    expect(await page.locator('.clv-report-columns').textContent()).toMatch(/r\s[\d.]+\s\([\d.]+\sto\s[\d.]+\)/);
    const first = await rows.first().textContent();
    await page.locator('.clv-list').getByRole('button', { name: data.list.columns.alive }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.clv-list th[aria-sort=descending]', { hasText: data.list.columns.alive }).waitFor();
    await page.getByLabel(data.list.search).fill('c0331');
    await page.locator('.clv-list [role=status]', { hasText: 'of 1' }).waitFor();
    expect(await rows.count()).toBe(1);
    expect(first).toMatch(/^C\d{4}/);

    const [file] = await Promise.all([page.waitForEvent('download'), button(page, data.list.save).click()]);
    const saved = await readFile(await file.path(), 'utf8');
    const lines = saved.trim().split('\n');
    expect(lines.length).toBe(401);
    expect(lines[0]).toContain('Value, from');
    expect(lines[1]?.split(',').length).toBe(17);
    await page.context().close();
  });

  test('what was read, fitted and pasted is still there after a look at another level', async () => {
    const page = await openPage(`${path}?level=data`, desktop);
    const level = (name: string) => page.locator('.widget-switches label', { hasText: name }).click();
    await button(page, data.source.demo).click();
    const total = page.locator('.clv-report-live .clv-value');
    await total.waitFor();
    await page.getByText(data.source.paste).click();
    await page.getByLabel(data.source.pasteLabel).fill('a,2024-01-05,3');
    await level(words.levels.names.quick);
    expect(await total.isVisible()).toBe(false);
    expect(await page.locator('.clv-value').filter({ visible: true }).textContent()).toBe('£366.67');
    await level(words.levels.names.data);
    expect(await total.isVisible()).toBe(true);
    expect(await page.getByLabel(data.source.pasteLabel).inputValue()).toBe('a,2024-01-05,3');
    await page.locator('.clv-list tbody tr').first().waitFor();
    expect(page.workers().length).toBe(1);
    await page.context().close();
  });

  test('a file is asked about where it can be read in two ways, and each rejected row is told with line and reason', async () => {
    const page = await openPage(`${path}?level=data`);
    await upload(page, list);
    const read = button(page, data.confirm.read);
    expect(await read.isDisabled()).toBe(true);
    await page.locator('.clv-confirm label', { hasText: data.confirm.dateOrders.dmy }).click();
    await read.click();
    await page.locator('.clv-imported').waitFor();
    const told = (await page.locator('.clv-imported').textContent()) ?? '';
    expect(told).toContain('63: 61 used, 2 rejected');
    expect(told).toContain(`${data.imported.reasons['missing-date']}: 1`);
    expect(told).toContain('Line 63');
    expect(told).toContain(data.imported.reasons['bad-amount']);
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, data.imported.saveRejects).click()]);
    expect(await readFile(await file.path(), 'utf8')).toContain(`64,${data.imported.reasons['bad-amount']},A3`);
    await page.locator('.clv-value').waitFor();
    await page.context().close();
  });

  test('a summarised table is read too, and fitted where the browser refuses the worker', async () => {
    const page = await openPage('/en/');
    await page.route(/base-worker/, (route) => route.abort());
    await page.goto(`${new URL(page.url()).origin}${path}?level=data`);
    await page.getByText(data.source.paste).click();
    await page.getByLabel(data.source.pasteLabel).fill(`x,t_x,T,count\n0,0,30,500\n1,10,30,200\n2,20,30,100\n5,28,30,40\n0,0,12,90`);
    await button(page, data.source.usePasted).click();
    await page.locator('.clv-confirm label', { hasText: data.units.week }).click();
    await button(page, data.confirm.read).click();
    await page.locator('.clv-value').waitFor();
    expect(await page.locator('.clv-facts').first().textContent()).toContain('930');
    await page.context().close();
  }, 60_000);

  test('the query for a warehouse can be had in four dialects, with the reader’s own names', async () => {
    const page = await openPage(`${path}?level=data`);
    await page.getByText(data.sql.title).click();
    await page.locator('label', { hasText: 'BigQuery' }).click();
    expect(await page.locator('.clv-sql').textContent()).toContain('DATE_DIFF');
    await page.getByLabel(data.sql.table, { exact: true }).fill('shop.orders');
    expect(await page.locator('.clv-sql').textContent()).toContain('`shop`.`orders`');
    await page.context().close();
  });
});

test('scenarios stand side by side, travel with the address and can be gone on with', async () => {
  const page = await openPage(`${path}?margin=100&currency=GBP&cac=250`, desktop);
  await button(page, words.compare.keep).click();
  await page.getByLabel(words.fields.margin.label, { exact: true }).fill('140');
  await page.getByLabel('Name of scenario 2').fill('Old price');
  const address = page.url();
  expect(new URL(address).searchParams.get('label2')).toBe('Old price');
  await page.goto(address);
  expect(await page.locator('.clv-compare thead').textContent()).toContain('Old price');
  const values = page.locator('.clv-compare tbody tr', { hasText: words.results.lifetimeValue }).locator('td');
  expect(await values.allTextContents()).toEqual(['£513.33', '£366.67']);
  await button(page, 'Go on with Old price').click();
  expect(await value(page)).toBe('£366.67');
  await button(page, 'Remove Old price').click();
  expect(await page.locator('.clv-compare table').count()).toBe(0);
  await page.context().close();
});

test('with the number of customers known, the rate and the value get an interval', async () => {
  const page = await openPage(path);
  await page.getByLabel(words.fields.sample.label).fill('400');
  expect(await page.locator('.clv-interval').first().textContent()).toBe('Between £321.67 and £417.08 with 95% confidence');
  expect(await page.locator('.clv-bounds').first().textContent()).toBe('£321.67 to £417.08');
  const facts = page.locator('.clv-facts > div');
  for (const name of [results.expectedLifetime, results.payback, results.ratio, results.net, results.breakEvenMargin]) {
    expect(await facts.filter({ hasText: name }).locator('dd').textContent(), name).toMatch(/\d.* (to|and payment) .*\d/);
  }
  expect(await facts.filter({ hasText: results.breakEven }).locator('dd').first().textContent()).toContain('no interval');
  expect(await page.locator('.clv-elasticities').textContent()).toMatch(/2\.67% \(2\.22% to 3\.17%\)/);
  await button(page, words.compare.keep).click();
  const row = page.locator('.clv-compare tbody tr', { hasText: results.payback }).locator('td');
  expect(await row.first().textContent()).toMatch(/^3 years \(\d years to \d years\)$/);
  await page.context().close();
});

test('without it the page asks for it beside every list of estimates', async () => {
  const page = await openPage(path);
  await page.locator('.clv-value').waitFor();
  expect(await page.getByText(results.needSample).count()).toBe(2);
  expect(await page.locator('.clv-conventions .number').first().textContent()).toBe('£366.67');
  await page.context().close();
});

test.each(locales)('in %s the published cases agree on the reader’s own device', async (locale) => {
  const page = await openPage(`/${locale}/tools/customer-lifetime-value/`);
  const { check } = wordsOf('lifetime-value', locale);
  await page.locator('.clv-check summary').click();
  await page.locator('.clv-check button').click();
  await page.locator('.clv-check tbody tr').first().waitFor();
  expect(await page.locator('.clv-check tr[data-state=wrong]').count()).toBe(0);
  expect(await page.locator('.clv-check [role=status]').textContent()).toContain(check.allAgree.replace(/^.*\{count\}/, '').trim());
  await page.context().close();
});
