import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, phone, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/practice/';
const words = wordsOf('practice');
const drill = wordsOf('objection-drill');
const kit = wordsOf('kit');
const key = 'mushtari:practice';
interface Kept {
  items: object;
  own: { words: string }[];
  session: { queue: string[]; done: string[] } | null;
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
  await page.getByRole('button', { name: kit.turn.certainty.fairly, exact: true }).focus();
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
    expect([session?.queue.length, session?.done.length]).toEqual([0, 6]);
    const attempts = await page.locator('.practice-insight table').first().locator('td:nth-child(2)').allTextContents();
    expect(attempts.reduce((sum, text) => sum + Number(text), 0)).toBe(6);
    await page.context().close();
  });

  test('an objection of one’s own is kept, comes up, and is gone when removed', async () => {
    const page = await openPage(path);
    await page.getByRole('button', { name: words.own.save, exact: true }).click();
    expect(await page.locator('.practice-own .field-wrong:not(:empty)').count()).toBe(3);
    await page.getByLabel(words.own.said, { exact: true }).fill('My nephew could build that.');
    await page.getByLabel(words.own.strong, { exact: true }).fill('He might. Who would keep it running after that?');
    await page.getByRole('button', { name: words.own.save, exact: true }).click();
    expect(await page.locator('.practice-own .field-wrong:not(:empty)').allTextContents()).toEqual([words.own.missingWeak]);
    expect(await page.getByLabel(words.own.said, { exact: true }).inputValue()).toBe('My nephew could build that.');
    await page.getByLabel(words.own.weak, { exact: true }).fill('He could not.');
    await page.getByRole('button', { name: words.own.save, exact: true }).click();
    await page.getByText(words.own.saved).waitFor();
    const { own } = await stateOf(page);
    expect(own.map((card) => card.words)).toEqual(['My nephew could build that.']);
    await page.getByRole('button', { name: `${words.own.edit} “My nephew could build that.”` }).click();
    await page.getByLabel(words.own.weak, { exact: true }).fill('Let him.');
    await page.getByLabel(words.own.why, { exact: true }).fill('It ends the talk.');
    await page.getByLabel(words.own.fails, { exact: true }).fill('When he has kept one running.');
    await page.getByRole('button', { name: words.own.save, exact: true }).click();
    await page.getByLabel(words.choose.legend).selectOption({ label: words.progress.skills.own });
    await minutes(page, 5).click();
    expect(await page.locator('.card-words').textContent()).toBe('My nephew could build that.');
    await page.getByRole('button', { name: words.turn.show }).click();
    await page.getByLabel('Let him.').check();
    await page.getByRole('button', { name: kit.turn.certainty.sure, exact: true }).click();
    // Each option tells what became of it, then why; the strong one stands as the good answer.
    const { mistaken, missed } = kit.turn.option;
    const answer = page.locator('.card-answer');
    expect((await answer.locator('.replies b').allTextContents()).sort()).toEqual([mistaken, missed].sort());
    expect(await answer.locator('.replies li', { hasText: mistaken }).textContent()).toContain('It ends the talk.');
    expect(await answer.locator('h4').allTextContents()).toEqual([words.turn.model, words.turn.fails]);
    expect(await answer.textContent()).toContain('When he has kept one running.');
    await page.getByRole('button', { name: words.turn.again, exact: true }).click();
    await page.getByRole('button', { name: words.turn.next, exact: true }).click();
    expect(Object.keys((await stateOf(page)).items)).toEqual([expect.stringMatching(/^own\//)]);
    await page.getByRole('button', { name: `${words.own.remove} “My nephew could build that.”` }).click();
    expect(await page.locator('.own-list li').count()).toBe(0);
    await page.context().close();
  });

  test('ticks and settings stay, and a file joins what is there instead of replacing it', async () => {
    const page = await openPage(path, phone);
    const ticks = page.locator('.practice-plan input[type=checkbox]');
    await ticks.nth(0).check();
    await ticks.nth(2).check();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: kit.exportFile }).click()]);
    const saved = await readFile(await file.path());
    await page.getByRole('button', { name: kit.reset }).click();
    await page.locator('.personal-sure').getByRole('button', { name: kit.reset }).click();
    await ticks.nth(1).check();
    await page.locator('.personal input[type=file]').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: saved });
    await page.getByText(kit.imported).waitFor();
    expect([await ticks.nth(0).isChecked(), await ticks.nth(1).isChecked(), await ticks.nth(2).isChecked()]).toEqual([true, true, true]);
    await page.getByLabel(words.settings.perDay).fill('0');
    expect(await page.locator('.practice-settings .field-wrong').textContent()).not.toBe('');
    await page.getByLabel(words.settings.perDay).fill('7');
    await page.reload();
    expect(await page.getByLabel(words.settings.perDay).inputValue()).toBe('7');
    expect(await ticks.nth(1).isChecked()).toBe(true);
    await page.context().close();
  });

  test('own objections go into a file and join those of a colleague; what is wrong with a file is said', async () => {
    const page = await openPage(path);
    await page.getByLabel(words.own.said, { exact: true }).fill('Too dear.');
    await page.getByLabel(words.own.weak, { exact: true }).fill('It is not.');
    await page.getByLabel(words.own.strong, { exact: true }).fill('Against what?');
    await page.getByRole('button', { name: words.own.save, exact: true }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.own.file.save }).click()]);
    const saved = JSON.parse(await readFile(await file.path(), 'utf8')) as { cards: object[] };
    const other = await openPage(path);
    const load = (data: unknown) =>
      other
        .locator('.own-file input[type=file]')
        .setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(data)) });
    await load({ ...saved, cards: [...saved.cards, { id: 'b', who: '', words: '', weak: '', strong: 'Yes.' }] });
    await other.getByText('1 objection was taken in.').waitFor();
    expect(await other.locator('.own-file li').textContent()).toBe(`Entry 2: “${words.own.said}” is empty.`);
    expect(await other.locator('.own-list li').count()).toBe(1);
    await load({ key, version: 2 });
    await other.getByText(words.own.file.isPractice).waitFor();
    await other.context().close();
    await page.context().close();
  });

  test('a chosen set is practised, printed as a worksheet with its key apart, and carried away', async () => {
    const page = await openPage(`${path}?skill=objections&topic=price`);
    await page.getByRole('heading', { name: drill.choose.topic.price }).waitFor();
    await page.locator('.fold > summary').click();
    await page.locator('.carry').waitFor();
    await page.evaluate(() => {
      globalThis.print = () => undefined;
    });
    const { carry } = kit;
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: carry.formats.json }).click()]);
    expect(file.suggestedFilename()).toBe('mushtari-practice-skill-objections-topic-price.json');
    const { cards } = JSON.parse(await readFile(await file.path(), 'utf8')) as { cards: { prompt: { words: string } }[] };
    await page.getByRole('button', { name: carry.print }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.carry-sheet .paper-items > li').count()).toBe(cards.length);
    expect(await page.locator('.carry-sheet .paper-key').evaluate((sheet) => getComputedStyle(sheet).breakBefore)).toBe('page');
    expect(await page.locator('.carry-sheet .paper-items .card-words').first().textContent()).toBe(cards[0]?.prompt.words);
    expect(await page.locator('main').isVisible()).toBe(false);
    await page.context().close();
  });

  test('how it sits: last time, when sure, how honest certainty is, what fails with its section, and the days ahead', async () => {
    const page = await openPage(path);
    const at = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const record = {
      version: 1,
      memory: { due: at, stability: 2, difficulty: 5, reps: 1, lapses: 0, lastReview: at },
      attempts: [1, 2, 3, 4, 5].map((minute) => ({
        ...{ at: new Date(Date.parse(at) + minute * 60_000).toISOString(), version: 1, chosen: 'x' },
        ...{ isRight: false, certainty: 'sure', grade: 'again' },
      })),
    };
    const data = {
      items: { 'objection/burnt-before': record, 'objection/gone-long-ago': record },
      own: [],
      settings: { perDay: 20 },
      read: { objections: '2026-03-02' },
      ticks: {},
      session: { id: at, started: at, minutes: 5, queue: ['objection/gone-long-ago'], done: [] },
    };
    await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, JSON.stringify({ key, version: 1, data })]);
    await page.reload();
    const insight = page.locator('.practice-insight');
    await insight.getByText(wordsOf('practice').calibration.verdicts.over).waitFor();
    expect(await insight.locator('table').first().textContent()).toContain('missed on');
    expect(await insight.getByText('read on 2 March 2026').count()).toBe(1);
    expect(await insight.locator('li a').textContent()).toBe('Objections · Four steps');
    await page.setViewportSize(phone.viewport);
    const tables = insight.locator('.scroll:has(table)');
    for (const table of await tables.all())
      expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await insight.locator('li a').getAttribute('href')).toMatch(/^\/en\/[a-z-]+\/#/);
    expect(await insight.locator('p', { hasText: '1 item comes back' }).count()).toBe(1);
    expect(await page.getByText('1 item is due.').count()).toBe(1);
    await page.goto(page.url().replace('practice/', ''));
    expect(await page.locator('[data-due]').textContent()).toBe('1 item is due.');
    expect(await page.locator('[data-read]').textContent()).toContain('1 of 24');
    await page.context().close();
  });

  test('without scripts it is a plan to tick', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await page.locator('.paper .tick a').count()).toBeGreaterThan(10);
    await page.context().close();
  });

  test('printed it is the plan, without anything of its reader', async () => {
    const page = await openPage(path);
    await minutes(page, 5).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper .tick a').first().isVisible()).toBe(true);
    expect(await page.locator('.practice').isVisible()).toBe(false);
    await page.context().close();
  });
});
