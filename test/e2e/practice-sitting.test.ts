import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PracticeState } from '../../src/model/practice/state.ts';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/practice/';
const words = wordsOf('practice');
const kit = wordsOf('kit');
const key = 'mushtari:practice';
const stateOf = (page: Page) =>
  page.evaluate((name) => (JSON.parse(localStorage.getItem(name) ?? '{}') as { data: PracticeState }).data, key);

/** Takes a turn as far as its feedback; what is asked has one choice. */
async function answer(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.turn.show }).click();
  await page.locator('.choices-list input').first().check();
  await page.getByRole('button', { name: kit.turn.certainty.fairly, exact: true }).click();
  const own = page.getByRole('button', { name: words.turn.good, exact: true });
  if ((await own.count()) > 0) await own.click();
  await page.locator('.card-grade [role=status]').waitFor();
}

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

  test('under way in two tabs: a turn that was begun stays with its words, and after it the tab goes on where both are', async () => {
    const one = await openPage(`${path}?skill=objections`);
    await one.getByRole('button', { name: '10 minutes', exact: true }).click();
    await one.locator('.card textarea').fill('I would ask what they compare it with.');
    const first = await one.locator('.card-words').textContent();
    const other = await one.context().newPage();
    await other.goto(one.url());
    for (let turn = 1; turn <= 2; turn += 1) {
      await other.getByText(new RegExp(`^${turn} of `)).waitFor();
      await answer(other);
      await other.getByRole('button', { name: words.turn.next, exact: true }).click();
    }
    await other.getByText(/^3 of /).waitFor();
    const third = await other.locator('.card-words').textContent();

    expect(await one.locator('.card textarea').inputValue()).toBe('I would ask what they compare it with.');
    expect(await one.locator('.card-words').textContent()).toBe(first);
    await answer(one);
    expect(await one.getByText(/^1 of /).count()).toBe(1);
    await one.getByRole('button', { name: words.turn.next, exact: true }).click();
    await one.getByText(/^3 of /).waitFor();
    expect(await one.locator('.card-words').textContent()).toBe(third);

    // What was not begun goes along with the other tab.
    await answer(other);
    await one.getByText(/^4 of /).waitFor();
    await one.context().close();
  });

  test('left before “Next” by its last answer shows the answer until then, and is over for a new page', async () => {
    const page = await openPage('/en/');
    const session = { id: 'x', started: '2026-03-02T09:00:00.000Z', minutes: 5, queue: ['objection/burnt-before'], done: [] };
    const data = { items: {}, own: [], settings: { perDay: 20, updated: null }, read: {}, ticks: {}, session };
    await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, JSON.stringify({ key, version: 2, data })]);
    await page.goto(`${new URL(page.url()).origin}${path}`);
    await answer(page);
    expect(await page.locator('.card-answer').isVisible()).toBe(true);
    expect(await page.locator('.practice-plan').count()).toBe(0);
    const next = await page.context().newPage();
    await next.goto(page.url());
    await next.locator('.practice-plan').waitFor();
    expect((await stateOf(page)).session).toMatchObject({ queue: [], done: ['objection/burnt-before'] });
    await page.getByRole('button', { name: words.turn.next, exact: true }).click();
    await page.getByRole('heading', { name: words.done.title }).waitFor();
    await page.context().close();
  });
});

describe('the focus', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  /** A page in a sitting with these items. */
  const openSitting = async (queue: readonly string[]) => {
    const page = await openPage('/en/');
    const session = { id: 'x', started: '2026-03-02T09:00:00.000Z', minutes: 5, queue, done: [] };
    const data = { items: {}, own: [], settings: { perDay: 20, updated: null }, read: {}, ticks: {}, session };
    await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, JSON.stringify({ key, version: 2, data })]);
    await page.goto(`${new URL(page.url()).origin}${path}`);
    await page.locator('.practice .card').waitFor();
    return page;
  };

  test('comes to a heading after the last answer of a sitting, after one that is ended, and after a single item', async () => {
    const page = await openSitting(['objection/burnt-before']);
    await answer(page);
    await press(page, words.turn.next);
    expect(await focused(page)).toBe(words.done.title);
    await press(page, '5 minutes');
    await page.locator('.card-words').waitFor();
    await press(page, words.today.drop);
    expect(await focused(page)).toBe(words.done.title);
    await page.goto(`${page.url()}?item=objection/burnt-before`);
    await answer(page);
    await press(page, words.turn.next);
    expect(await focused(page)).toBe(words.today.title);
    await page.context().close();
  });

  test('comes to the situation of a conversation; a verdict is what the answer is called', async () => {
    const page = await openSitting(['objection/burnt-before', 'conversation/too-expensive']);
    await answer(page);
    const verdict = (await page.locator('.quiz-verdict').textContent()) ?? '';
    await page.getByRole('group', { name: verdict, exact: true }).waitFor();
    await press(page, words.turn.next);
    expect(await focused(page)).toBe(wordsOf('conversations')['too-expensive']?.situation);
    await page.context().close();
  });

  test('stays on the page when a card is removed, and when all is to be wiped, or not', async () => {
    const page = await openPage(path);
    await page.getByLabel(words.own.said, { exact: true }).fill('Too dear.');
    await page.getByLabel(words.own.weak, { exact: true }).fill('It is not.');
    await page.getByLabel(words.own.strong, { exact: true }).fill('Against what?');
    await press(page, words.own.save);
    await press(page, `${words.own.remove} “Too dear.”`);
    expect(await focused(page)).toBe(words.own.title);
    await press(page, kit.reset);
    expect(await page.getByRole('group', { name: kit.practice.resetSure }).evaluate((group) => group === document.activeElement)).toBe(
      true,
    );
    await page.locator('.personal-sure').getByRole('button', { name: kit.keep }).press('Enter');
    expect(await focused(page)).toBe(kit.reset);
    await press(page, kit.reset);
    await page.locator('.personal-sure').getByRole('button', { name: kit.reset }).press('Enter');
    expect(await focused(page)).toBe(kit.reset);
    await page.context().close();
  });
});

test('the start page tells what is due today under the number a day, the practice page also what has to wait', async () => {
  const page = await openPage(path);
  const { cards } = (await (await page.request.get(new URL('/en/data/practice.json', page.url()).href)).json()) as {
    cards: { id: string; version: number }[];
  };
  const at = new Date(Date.now() - 9 * 86_400_000).toISOString();
  const memory = { due: at, stability: 2, difficulty: 5, reps: 1, lapses: 0, lastReview: at };
  const items = Object.fromEntries(cards.slice(0, 15).map(({ id, version }) => [id, { version, memory, attempts: [] }]));
  const data = { items, own: [], settings: { perDay: 5, updated: null }, read: {}, ticks: {}, session: null };
  await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, JSON.stringify({ key, version: 2, data })]);
  await page.reload();
  await page.getByText('15 items are due, 5 of them today.').waitFor();
  await page.goto(`${new URL(page.url()).origin}/en/`);
  expect(await page.locator('[data-due]').textContent()).toBe('5 items are due.');
  await page.context().close();
});
