import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, phone, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/practice/';
const words = wordsOf('practice');
const drill = wordsOf('objection-drill');
const key = 'mushtari:practice';
interface Kept {
  items: object;
  own: { words: string }[];
  session: object | null;
}
const stateOf = (page: Page) => page.evaluate((name) => (JSON.parse(localStorage.getItem(name) ?? '{}') as { data: Kept }).data, key);
const minutes = (page: Page, number: number) => page.getByRole('button', { name: `${number} minutes`, exact: true });

/** One turn by keyboard: the reader's own words, a choice, how sure, the grade where it is hers, and on. */
async function takeTurn(page: Page): Promise<void> {
  if ((await page.locator('.card-step textarea').count()) > 0) {
    await page.locator('.card-step textarea').focus();
    await page.keyboard.type('I would ask what they compare it with.');
    await page.getByRole('button', { name: words.turn.show }).focus();
    await page.keyboard.press('Enter');
  }
  await page.locator('.choices-list input').first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: drill.certainty.fairly, exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.card-answer').waitFor();
  const own = page.getByRole('button', { name: words.turn.good, exact: true });
  if ((await own.count()) > 0) {
    await own.focus();
    await page.keyboard.press('Enter');
  }
  await page.locator('.card-grade [role=status]').waitFor();
  await page.getByRole('button', { name: words.turn.next, exact: true }).focus();
  await page.keyboard.press('Enter');
}

describe('the practice page', () => {
  test('a session is worked by keyboard, stops with the tab and goes on where it stopped', async () => {
    const page = await openPage(path);
    await minutes(page, 5).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^1 of 6/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('card-words');
    await takeTurn(page);
    await page.getByText(/^2 of 6/).waitFor();
    await page.reload();
    await page.getByText(/^2 of 6/).waitFor();
    for (let turn = 2; turn <= 6; turn += 1) await takeTurn(page);
    await page.getByRole('heading', { name: words.done.title }).waitFor();
    const { items, session } = await stateOf(page);
    expect(Object.keys(items).length).toBe(6);
    expect(session).toBeNull();
    const attempts = await page.locator('.practice-insight table').first().locator('td:nth-child(2)').allTextContents();
    expect(attempts.reduce((sum, text) => sum + Number(text), 0)).toBe(6);
    await page.context().close();
  });

  test('an objection of one’s own is kept, comes up, and is gone when removed', async () => {
    const page = await openPage(path);
    await page.getByRole('button', { name: words.own.save, exact: true }).click();
    expect(await page.locator('.practice-own .field-wrong:not(:empty)').count()).toBe(2);
    await page.getByLabel(words.own.said, { exact: true }).fill('My nephew could build that.');
    await page.getByLabel(words.own.strong, { exact: true }).fill('He might. Who would keep it running after that?');
    await page.getByRole('button', { name: words.own.save, exact: true }).click();
    await page.getByText(words.own.saved).waitFor();
    const { own } = await stateOf(page);
    expect(own.map((card) => card.words)).toEqual(['My nephew could build that.']);
    await page.getByRole('button', { name: 'Remove “My nephew could build that.”' }).click();
    expect(await page.locator('.practice-own li').count()).toBe(0);
    await page.context().close();
  });

  test('ticks and settings stay, and a file joins what is there instead of replacing it', async () => {
    const page = await openPage(path, phone);
    const ticks = page.locator('.practice-plan input[type=checkbox]');
    await ticks.nth(0).check();
    const kit = wordsOf('kit');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: kit.exportFile }).click()]);
    const saved = await readFile(await file.path());
    await ticks.nth(0).uncheck();
    await ticks.nth(1).check();
    await page.locator('input[type=file]').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: saved });
    await page.getByText(kit.imported).waitFor();
    expect([await ticks.nth(0).isChecked(), await ticks.nth(1).isChecked()]).toEqual([true, true]);
    await page.getByLabel(words.settings.perDay).fill('0');
    expect(await page.locator('.practice-settings .field-wrong').textContent()).not.toBe('');
    await page.getByLabel(words.settings.perDay).fill('7');
    await page.reload();
    expect(await page.getByLabel(words.settings.perDay).inputValue()).toBe('7');
    expect(await ticks.nth(1).isChecked()).toBe(true);
    await page.context().close();
  });

  test('damaged storage is set aside and told, and practice begins anew', async () => {
    const page = await openPage('/en/');
    await page.evaluate((name) => localStorage.setItem(name, '{"key":"mushtari:practice","version":1,"data":{"items":7}}'), key);
    await page.goto(`${new URL(page.url()).origin}${path}`);
    await page.getByRole('alert').waitFor();
    await minutes(page, 5).click();
    await page.locator('.card').waitFor();
    expect(await page.evaluate((name) => localStorage.getItem(`${name}:damaged`), key)).toContain('"items":7');
    await page.context().close();
  });

  test('without scripts it is a plan to tick', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await page.locator('.paper .tick a').count()).toBeGreaterThan(10);
    await page.context().close();
  });
});
