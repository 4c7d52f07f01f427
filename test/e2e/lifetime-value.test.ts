import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/tools/customer-lifetime-value/';
const words = wordsOf('lifetime-value');
const kit = wordsOf('kit');
const value = (page: Page) => page.locator('.clv-value').textContent();
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

describe('the lifetime-value calculator', () => {
  test('opens on the worked example and shows the four conventions side by side', async () => {
    const page = await openPage(path);
    await page.locator('.clv-value').waitFor();
    expect(await value(page)).toBe('£366.67');
    expect(await page.locator('.clv-conventions .number').allTextContents()).toEqual(['£366.67', '£333.33', '£349.60', '£266.67']);
    expect(await page.locator('.clv-facts').textContent()).toContain('66%');
    expect(await page.locator('.clv-remarks').first().textContent()).toContain('£416.99');
    await page.context().close();
  });

  test('is worked by keyboard alone: preset, period, convention, table', async () => {
    const page = await openPage(path);
    await page.getByRole('button', { name: words.presets.names['phone-plan'] ?? '' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.clv-facts').textContent()).toContain('payment 8');
    await page.locator('.clv-conventions input').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(new URL(page.url()).searchParams.get('convention')).toBe('B');
    await page.locator('.chart summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.chart details').first().locator('tbody tr').nth(10).waitFor();
    await page.context().close();
  });

  test('says beside the field what is wrong, keeps what was typed and the last results', async () => {
    const page = await openPage(path);
    const retention = field(page, words.fields.retention.label).last();
    await retention.fill('eighty');
    expect(await page.locator('.field-wrong').filter({ hasText: '“eighty” is not a number' }).count()).toBe(1);
    expect(await retention.getAttribute('aria-invalid')).toBe('true');
    expect(await value(page)).toBe('£366.67');
    await page.locator('.choices-row label', { hasText: words.period.names.month }).click();
    expect(await retention.inputValue()).toBe('eighty');
    await retention.fill('120');
    expect(await page.locator('.field-wrong').filter({ hasText: '100 or less' }).count()).toBe(1);
    await page.getByRole('button', { name: words.period.asTyped }).click();
    await retention.fill('90');
    expect(await page.locator('.field-wrong:not(:empty)').count()).toBe(0);
    expect(await value(page)).toBe('£550');
    await page.context().close();
  });

  test('another period tells the same customer in it, or renames what was typed', async () => {
    const page = await openPage(path);
    const period = (name: string) => page.locator('.choices-row label', { hasText: name }).first();
    await period(words.period.names.month).click();
    expect(await field(page, words.fields.margin.label).inputValue()).toBe('8.333333');
    expect(Number(await field(page, words.fields.retention.label).last().inputValue())).toBeCloseTo(100 * 0.8 ** (1 / 12), 4);
    expect(await page.locator('.clv-inputs [role=status]').first().textContent()).toContain(words.period.converted);
    await period(words.period.names.year).click();
    expect(await value(page)).toBe('£366.67');
    await period(words.period.names.month).click();
    await page.getByRole('button', { name: words.period.asTyped }).click();
    expect(await field(page, words.fields.margin.label).inputValue()).toBe('100');
    expect(await value(page)).toBe('£366.67');
    await page.goto(`${new URL(page.url()).origin}${path}?horizon=100`);
    await period(words.period.names.month).click();
    expect(await page.locator('.clv-inputs [role=status]').first().textContent()).toContain(words.fields.horizon.label);
    expect(new URL(page.url()).searchParams.get('period')).toBeNull();
    await page.context().close();
  });

  test('beside the chart of what the value depends on stand its elasticities', async () => {
    const page = await openPage(path);
    const told = await page.locator('.clv-elasticities').textContent();
    expect(told).toContain('2.67%');
    expect(told).toContain('−0.24%');
    await page.context().close();
  });

  test('a value without an end is told in words', async () => {
    const page = await openPage(`${path}?retention=1&discount=0`);
    await page.locator('.clv-headline .notice').waitFor();
    expect(await page.locator('.clv-headline').textContent()).toContain('no finite value');
    expect(await page.locator('.clv-results').textContent()).not.toMatch(/NaN|Infinity|undefined/);
    await page.context().close();
  });

  test('an address brings the state back, in any language, with its currency', async () => {
    const page = await openPage(`${path}?cac=300&currency=EUR&horizon=5&margin=120`);
    await page.locator('.clv-value').waitFor();
    expect(await page.locator('.clv-headline').textContent()).toContain('Value over 5 years');
    await page.locator('[data-language=tr]').first().click();
    await page.waitForURL(/\/tr\/.*margin=120/);
    expect(await value(page)).toContain('€');
    await page.goto(`${page.url().split('?')[0]}?margin=<script>&retention=NaN&horizon=-4`);
    expect(await value(page)).toBe('₺18.333');
    await page.context().close();
  });

  test('Persian digits are read and written', async () => {
    const page = await openPage('/fa/tools/customer-lifetime-value/');
    const margin = page.locator('.field input').first();
    expect(await margin.inputValue()).toBe('۱۰٬۰۰۰٬۰۰۰');
    await margin.fill('۵٬۰۰۰٬۰۰۰');
    expect(await value(page)).toBe('۱۸٬۳۳۳٬۳۳۳ تومان');
    await margin.fill('٥٠٠٠٠٠٠');
    expect(await value(page)).toBe('۱۸٬۳۳۳٬۳۳۳ تومان');
    await page.context().close();
  });

  test('the link copies the state; the reader’s figures come back, go into a file and are wiped', async () => {
    const page = await openPage(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await field(page, words.fields.margin.label).fill('200');
    await page.getByRole('button', { name: kit.copyLink }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('margin=200');
    expect(link).toContain('currency=GBP');
    await page.goto(page.url().split('?')[0] ?? '');
    expect(await value(page)).toBe('£733.33');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: kit.exportFile }).click()]);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ key: 'mushtari:lifetime-value', version: 1 });
    await page.getByRole('button', { name: kit.reset, exact: true }).click();
    await page.locator('.personal-sure').getByRole('button', { name: kit.reset }).click();
    await page.reload();
    await page.goto(page.url().split('?')[0] ?? '');
    expect(await value(page)).toBe('£366.67');
    await page.context().close();
  });

  test('in a chapter it starts from that chapter’s example and is loaded only when seen', async () => {
    const page = await openPage('/en/lifetime-value/');
    const scripts = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /LifetimeValue|client/.test(name)).length);
    expect(await scripts()).toBe(0);
    await page.locator('#lifetime-value').scrollIntoViewIfNeeded();
    await page.locator('.clv-value').waitFor();
    expect(await scripts()).toBeGreaterThan(0);
    expect(await value(page)).toBe('£366.67');
    await page.context().close();
  });
});
