import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

async function openSet(path: string): Promise<Page> {
  const page = await openPage(path);
  await page.locator('.fold > summary').click();
  await page.locator('.carry').waitFor();
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  return page;
}

async function save(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
  return readFile(await download.path(), 'utf8');
}

test.each(locales)('in %s conversations go along: printed turn by turn with their key, as files by turn, in JSON whole', async (locale) => {
  const [kit, { carry }] = [wordsOf('kit', locale), wordsOf('practice', locale)];
  const talks = Object.values(wordsOf('conversations', locale));
  const page = await openSet(`/${locale}/practice/?skill=conversations`);
  expect(await page.locator('.carry').textContent()).toContain(carry.talkFiles);
  expect(JSON.parse(await save(page, kit.carry.formats.json)).cards).toHaveLength(talks.length);
  expect((await save(page, kit.carry.formats.moodle)).match(/^::/gm)?.length).toBeGreaterThan(talks.length * 2);
  await page.getByRole('button', { name: kit.carry.print }).click();
  const sheet = page.locator('.carry-sheet');
  expect(await sheet.locator('.paper-items > li').count()).toBe(talks.length);
  expect(await sheet.locator('.paper-turn').count()).toBeGreaterThan(talks.length * 2);
  expect(await sheet.locator('.paper-turn .tick').count()).toBe((await sheet.locator('.paper-turn').count()) * 3);
  expect(await sheet.locator('.paper-turn .blank').count()).toBe((await sheet.locator('.paper-turn').count()) * 2);
  expect(await sheet.textContent()).toContain(carry.talkPaper);
  for (const { title } of talks) expect(await sheet.locator('.paper-key').textContent()).toContain(title);
  await page.context().close();
});

test('an item keeps its own address and topic in the file of whatever set it was taken from', async () => {
  const page = await openSet('/en/practice/?skill=objections&topic=price');
  const { cards, source } = JSON.parse(await save(page, wordsOf('kit').carry.formats.json)) as {
    cards: { address: string; topic: object; part: { id: string } }[];
    source: string;
  };
  expect(new URL(source).search).toBe('?skill=objections&topic=price');
  expect(cards.length).toBeGreaterThan(2);
  for (const { address, topic, part } of cards) {
    expect([...new URL(address).searchParams.keys()]).toEqual(['item']);
    expect([topic, part.id]).toEqual([{ id: 'price', name: wordsOf('objection-drill').choose.topic.price }, 'objections']);
  }
  await page.context().close();
});
