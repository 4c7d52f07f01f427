import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fill } from '../../src/i18n/words.ts';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/tools/customer-lifetime-value/?level=data';
const data = wordsOf('clv-data');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function paste(page: Page, text: string): Promise<void> {
  await page.getByText(data.source.paste).click();
  await page.getByLabel(data.source.pasteLabel).fill(text);
  await button(page, data.source.usePasted).click();
}

test('one customer is valued without an interval, and parameters at their limit have no figures', async () => {
  const page = await openPage(path);
  await paste(page, 'customer,date,amount\na,2024-01-31,5\na,2024-02-15,7\na,2024-03-20,6');
  await button(page, data.confirm.read).click();
  await page.locator('.clv-value').waitFor();
  expect(await page.locator('.clv-interval').textContent()).toBe(fill(data.tooFew, { least: 10, count: 1 }));
  await page.locator('.clv-print').waitFor();
  const told = (await page.locator('.clv-answer').textContent()) ?? '';
  expect(told?.replaceAll('\u00a0', ' ')).toContain(`r ${data.fit.atLimit}`);
  expect(told).not.toMatch(/\(\S+ to \S+\)|NaN|Infinity/);
  await page.context().close();
});

test('sixty who bought once are told in sentences, not in charts of nothing', async () => {
  const page = await openPage(path);
  await paste(page, `customer,date\n${Array.from({ length: 60 }, (_, i) => `c${i},2024-0${1 + (i % 6)}-1${i % 9}`).join('\n')}`);
  await button(page, data.confirm.read).click();
  await page.getByText(data.charts.histogramNone).waitFor();
  expect(await page.getByText(data.charts.overTimeNone).isVisible()).toBe(true);
  expect(await page.getByText(data.charts.histogramIntro).count()).toBe(0);
  await page.context().close();
});

test('all who bought on the last day: a later end of observation makes a fit', async () => {
  const page = await openPage(path);
  await paste(page, 'customer,date,amount\na,2024-03-31,5\nb,2024-03-31,7');
  await button(page, data.confirm.read).click();
  await page.getByText(data.refused['no-time']).waitFor();
  const end = page.locator('.clv-imported').getByLabel(data.end.label);
  expect(await end.inputValue()).toBe('2024-03-31');
  await end.fill('2024-06-30');
  await end.blur();
  await page.locator('.clv-value').waitFor();
  expect(await page.locator('.clv-imported').textContent()).toContain('30 June 2024');
  await page.context().close();
});

test('tables that say nothing are told apart, and dates that cannot be read show why', async () => {
  const page = await openPage(path);
  const status = page.locator('.clv-source > [role=status]');
  await paste(page, 'hello');
  await status.filter({ hasText: data.source.noTable }).waitFor();
  const field = page.getByLabel(data.source.pasteLabel);
  await field.fill('customer,date,amount');
  await button(page, data.source.usePasted).click();
  await status.filter({ hasText: data.source.noRows }).waitFor();
  expect(await page.locator('.clv-confirm').count()).toBe(0);
  await field.fill('customer,date,amount\na,01/02/24,5\nb,03/04/24,6');
  await button(page, data.source.usePasted).click();
  const wrong = page.locator('.clv-confirm .field-wrong');
  await wrong.waitFor();
  expect(await wrong.textContent()).toContain(data.imported.reasons['two-digit-year']);
  expect(await button(page, data.confirm.read).isDisabled()).toBe(true);
  expect(await page.getByText(data.confirm.dateOrders['serial-1900']).count()).toBe(0);
  await page.locator('.clv-source input[type=file]').setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await status.filter({ hasText: data.source.empty }).waitFor();
  await page.context().close();
});

test('a reading that is stopped keeps what was answered', async () => {
  const page = await openPage(path);
  const rows = Array.from({ length: 900_000 }, (_, i) => `c${i % 5000},0${1 + (i % 9)}/0${1 + ((i * 7) % 9)}/2024,12`).join('\n');
  await page.locator('.clv-source input[type=file]').setInputFiles({
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`customer,date,amount\n${rows}`),
  });
  await page.locator('.clv-confirm label', { hasText: data.confirm.dateOrders.mdy }).click();
  await button(page, data.confirm.read).click();
  await button(page, data.source.cancel).click();
  await page.getByText(data.source.cancelled).waitFor();
  expect(await page.locator('.clv-confirm label', { hasText: data.confirm.dateOrders.mdy }).locator('input').isChecked()).toBe(true);
  expect(await button(page, data.confirm.read).isEnabled()).toBe(true);
  await page.context().close();
}, 60_000);
