import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PracticeState } from '../../src/model/practice/state.ts';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/practice/';
const key = 'mushtari:practice';
const stateOf = (page: Page) =>
  page.evaluate((name) => (JSON.parse(localStorage.getItem(name) ?? '{}') as { data: PracticeState }).data, key);

describe('a sitting', () => {
  test('is not touched by a visit to another language, nor is what was learnt; items that no language has are let go', async () => {
    const page = await openPage('/en/');
    const at = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const memory = { due: at, stability: 2, difficulty: 5, reps: 1, lapses: 0, lastReview: at };
    const record = { version: 1, memory, attempts: [] };
    const { origin } = new URL(page.url());
    const english = (await (await page.request.get(`${origin}/en/data/practice.json`)).json()) as { cards: { id: string }[] };
    const turkish = (await (await page.request.get(`${origin}/tr/data/practice.json`)).json()) as { cards: { id: string }[] };
    const onlyEnglish = english.cards.map(({ id }) => id).filter((id) => !turkish.cards.some((card) => card.id === id));
    const queue = [...onlyEnglish.slice(0, 2), 'objection/burnt-before', 'item/long-gone'];
    expect(queue).toHaveLength(4);
    const data = {
      ...{ own: [], settings: { perDay: 20, updated: null }, read: {}, ticks: {} },
      items: Object.fromEntries(queue.map((id) => [id, record])),
      session: { id: at, started: at, minutes: 10, queue, done: [] },
    };
    await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, JSON.stringify({ key, version: 2, data })]);
    await page.goto(`${origin}${path}`);
    await page.getByText(/^1 of 3/).waitFor();
    const before = await stateOf(page);
    expect(before.session?.queue).toEqual(queue.slice(0, 3));
    expect(before.items['item/long-gone']?.memory).toBeNull();

    await page.goto(`${origin}/tr/practice/`);
    await page.locator('.card-words').waitFor();
    expect(await stateOf(page)).toEqual(before);
    await page.getByRole('button', { name: wordsOf('practice', 'tr').turn.show }).waitFor();
    await page.goto(`${origin}${path}`);
    await page.getByText(/^1 of 3/).waitFor();
    expect(await stateOf(page)).toEqual(before);
    await page.context().close();
  });
});
