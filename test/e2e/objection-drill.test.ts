import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { ItemRecord } from '../../src/model/practice/record.ts';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/tools/objections/';
const storageKey = 'mushtari:practice';
const formerKey = 'mushtari:objection-drill';
/** What the drill kept and saved as a file before all practice had one shelf: one card, due long ago. */
const formerText = JSON.stringify({
  key: formerKey,
  version: 1,
  data: {
    memories: {
      'burnt-before': {
        due: '2020-01-03T09:00:00.000Z',
        stability: 2.3,
        difficulty: 2.1,
        reps: 1,
        lapses: 0,
        lastReview: '2020-01-01T09:00:00.000Z',
      },
    },
    attempts: { 'burnt-before': [{ at: '2020-01-01T09:00:00.000Z', reply: 'four-steps', certainty: 'sure', grade: 'good' }] },
  },
});
const { card: cardWords, choose } = wordsOf('objection-drill');
const kit = wordsOf('kit');
const { certainty } = kit.turn;

/** One card from the question to the reader's own grade. */
async function answerCard(page: Page, grade: 'again' | 'good'): Promise<void> {
  await page.getByRole('button', { name: cardWords.show }).click();
  await page.locator('.choices-list input').first().check();
  await page.getByRole('button', { name: certainty.fairly }).click();
  await page.getByRole('button', { name: cardWords[grade], exact: true }).click();
}

describe('the objection drill', () => {
  test('a card by keyboard: answer first, choose, say how sure, see all replies and the four steps, grade oneself', async () => {
    const page = await openPage(path);
    await page.locator('.card textarea').focus();
    await page.keyboard.type('I would ask what they expected to pay.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.choices-list input').first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: certainty.sure, exact: true }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('card-answer');
    expect(await page.locator('.card-own').textContent()).toContain('I would ask what they expected');
    expect(await page.locator('.four-steps li').count()).toBe(4);
    expect(await page.locator('.replies li').count()).toBe(3);
    expect(await page.locator('.replies li[data-quality=strong]').count()).toBe(1);
    await page.getByRole('button', { name: cardWords.good, exact: true }).focus();
    await page.keyboard.press('Enter');
    const isRight = (await page.locator('.quiz-verdict').getAttribute('data-state')) === 'right';
    const back = isRight ? /comes back (tomorrow|in \d+ days)/ : /comes back today/;
    expect(await page.locator('.card-grade [role=status]').textContent()).toMatch(back);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('card-words');
    await page.context().close();
  });

  test('cards come back when they are due, also on the home page', async () => {
    const page = await openPage(path);
    await answerCard(page, 'again');
    const kept = await page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), storageKey);
    const [[id, { memory, attempts }]] = Object.entries<ItemRecord>(kept.data.items) as [[string, ItemRecord]];
    expect(id).toMatch(/^objection\//);
    expect(attempts).toMatchObject([{ version: 1, certainty: 'fairly', grade: 'again' }]);
    expect(Date.parse(memory?.due ?? '')).toBeGreaterThan(Date.now());
    kept.data.items[id].memory.due = '2020-01-01T00:00:00.000Z';
    await page.evaluate(([key, text]) => localStorage.setItem(key ?? '', text ?? ''), [storageKey, JSON.stringify(kept)]);
    await page.goto(`${new URL(page.url()).origin}/en/`);
    expect(await page.locator('[data-due]').textContent()).toContain('1');
    await page.locator('[data-due-open]').click();
    await page.waitForURL('**/en/practice/');
    await page.goto(`${new URL(page.url()).origin}${path}?show=due`);
    expect(await page.locator('.drill').textContent()).toContain('Card 1 of 1');
    await page.context().close();
  });

  test('by topic, and a link to one card', async () => {
    const page = await openPage(path);
    await page.locator('.choices-row label', { hasText: choose.topic.delay }).click();
    expect(await page.locator('.drill').textContent()).toMatch(/Card 1 of \d+/);
    expect(page.url()).toContain('topic=delay');
    await page.goto(`${page.url().split('?')[0]}?card=burnt-before&topic=trust`);
    expect(await page.locator('.drill').textContent()).toMatch(/Card 1 of \d+/);
    const words = await page.locator('.card .card-words').textContent();
    await page.goto(`${page.url().split('?')[0]}?card=burnt-before`);
    expect(await page.locator('.card .card-words').textContent()).toBe(words);
    await page.context().close();
  });

  test('what was practised goes into a file and comes back in another browser', async () => {
    const page = await openPage(path);
    await answerCard(page, 'good');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: kit.exportFile }).click()]);
    const file = await download.path();
    expect(download.suggestedFilename()).toBe('mushtari-practice.json');
    expect(Object.keys(JSON.parse(await readFile(file, 'utf8')).data.items)).toHaveLength(1);
    const other = await openPage(path);
    await other.locator('input[type=file]').setInputFiles(file);
    await other.getByText(kit.imported).waitFor();
    expect(await other.evaluate((key) => localStorage.getItem(key), storageKey)).toContain('stability');
    await other
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"key":1}') });
    await other.getByText(kit.importFailed).waitFor();
    await other.context().close();
    await page.context().close();
  });

  test('what the drill kept by itself moves over, counted on the home page before it does', async () => {
    const page = await openPage('/en/');
    await page.evaluate(([key, text]) => localStorage.setItem(key ?? '', text ?? ''), [formerKey, formerText]);
    await page.reload();
    expect(await page.locator('[data-due]').textContent()).toContain('1');
    await page.goto(`${new URL(page.url()).origin}${path}?show=due`);
    await page.locator('.card .card-words').waitFor();
    expect(await page.locator('.drill').textContent()).toContain('Card 1 of 1');
    await answerCard(page, 'good');
    const kept = await page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}'), storageKey);
    expect(kept.data.items['objection/burnt-before'].attempts).toHaveLength(2);
    expect(await page.evaluate((key) => localStorage.getItem(key), formerKey)).toBeNull();
    await page.context().close();
  });

  test('a file that the drill saved then is still loaded', async () => {
    const page = await openPage(path);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'old.json', mimeType: 'application/json', buffer: Buffer.from(formerText) });
    await page.getByText(kit.imported).waitFor();
    expect(await page.evaluate((key) => localStorage.getItem(key), storageKey)).toContain('objection/burnt-before');
    await page.context().close();
  });

  test('damaged data is set aside and reported, and the drill goes on', async () => {
    const page = await openPage(path);
    await page.evaluate((key) => localStorage.setItem(key, '{"broken'), storageKey);
    await page.reload();
    await page.locator('.drill [role=alert]').waitFor();
    expect(await page.evaluate((key) => localStorage.getItem(`${key}:damaged`), storageKey)).toBe('{"broken');
    await answerCard(page, 'good');
    await page.context().close();
  });

  test('a browser that refuses storage is told of, and everything works in memory', async () => {
    const page = await openPage('/en/');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(`${new URL(page.url()).origin}${path}`);
    await page.getByText(kit.notKept['memory-only']).waitFor();
    await answerCard(page, 'good');
    await page.context().close();
  });

  test('an error inside says so and leaves the page', async () => {
    const page = await openPage('/en/', { consoleErrors: /.*/ });
    await page.route('**/data/objection-drill.json', async (route) => {
      const answer = await route.fetch();
      const data = (await answer.json()) as { cards: { replies: unknown }[] };
      for (const card of data.cards) card.replies = null;
      await route.fulfill({ json: data });
    });
    await page.goto(`${new URL(page.url()).origin}${path}`);
    await page.getByRole('button', { name: kit.retry }).waitFor();
    expect(await page.locator('h1').textContent()).toBe('Objections');
    await page.unroute('**/data/objection-drill.json');
    await page.route('**/data/objection-drill.json', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: kit.retry }).waitFor();
    await page.unroute('**/data/objection-drill.json');
    await page.getByRole('button', { name: kit.retry }).click();
    await page.locator('.card .card-words').waitFor();
    await page.context().close();
  });
});

test('a tool whose code could not be fetched is there once it is tried again', async () => {
  const page = await openPage('/en/objections/', { consoleErrors: /ObjectionDrill|ERR_FAILED/ });
  await page.route('**/ObjectionDrill*', (route) => route.abort());
  const place = page.locator('[data-widget="objection-drill"]');
  await place.scrollIntoViewIfNeeded();
  await place.getByText(kit.failed).waitFor();
  await page.unroute('**/ObjectionDrill*');
  await place.getByRole('button', { name: kit.retry }).click();
  await page.locator('.card').waitFor();
  await page.context().close();
});
