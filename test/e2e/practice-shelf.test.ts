import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PracticeState } from '../../src/model/practice/state.ts';
import { answerScene } from './answer-scene.ts';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/practice/';
const key = 'mushtari:practice';
const kit = wordsOf('kit');
const drill = wordsOf('objection-drill');
const words = wordsOf('practice');
const stateOf = (page: Page) =>
  page.evaluate((name) => (JSON.parse(localStorage.getItem(name) ?? '{}') as { data: PracticeState }).data, key);
const ticks = (page: Page) => page.locator('.practice-plan input[type=checkbox]');

/** A card of the drill from the question to the reader's own grade. */
async function answerCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: drill.card.show }).click();
  await page.locator('.choices-list input').first().check();
  await page.getByRole('button', { name: kit.turn.certainty.fairly }).click();
  await page.getByRole('button', { name: drill.card.good, exact: true }).click();
}

/** A storage that throws when it is asked for, or when anything is written to it. */
const refuse = (page: Page, what: 'all' | 'writing') =>
  page.addInitScript((refused) => {
    if (refused === 'all') {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    } else {
      Storage.prototype.setItem = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    }
  }, what);

describe('two tabs at once', () => {
  test('lose nothing of each other: answers, ticks and a wipe', async () => {
    const one = await openPage('/en/tools/objections/?card=burnt-before');
    const other = await one.context().newPage();
    const { origin } = new URL(one.url());
    await other.goto(`${origin}${path}`);
    await ticks(other).nth(0).check();
    await answerCard(one);
    await ticks(other).nth(1).check();
    await ticks(other).nth(0).uncheck();
    const state = await stateOf(one);
    expect(Object.keys(state.items)).toEqual(['objection/burnt-before']);
    expect(state.ticks).toMatchObject({ 'first-day/what-is-a-customer/': { isSet: false }, 'first-day/first-contact/': { isSet: true } });
    await other.locator('.practice-insight table').first().waitFor();

    await one.locator('.personal').getByRole('button', { name: kit.reset }).click();
    expect(await one.locator('.personal-sure').textContent()).toContain(kit.practice.resetSure);
    await one.locator('.personal-sure').getByRole('button', { name: kit.reset }).click();
    await other.locator('.practice-insight').waitFor({ state: 'detached' });
    expect(await ticks(other).nth(1).isChecked()).toBe(false);
    await ticks(other).nth(2).check();
    expect(Object.keys((await stateOf(one)).items)).toEqual([]);
    await one.context().close();
  });

  test('a session ended in one is over in the other', async () => {
    const one = await openPage(path);
    await one.getByRole('button', { name: '5 minutes', exact: true }).click();
    const other = await one.context().newPage();
    await other.goto(one.url());
    await other.locator('.card-words').waitFor();
    await one.getByRole('button', { name: words.today.drop }).click();
    await other.locator('.practice-plan').waitFor();
    await ticks(other).nth(0).check();
    expect((await stateOf(one)).session?.queue).toEqual([]);
    await one.context().close();
  });
});

describe('where nothing can be kept', () => {
  test.each(['all', 'writing'] as const)('(%s refused) practice goes on in memory, says so, and can be saved as a file', async (what) => {
    const page = await openPage('/en/');
    await refuse(page, what);
    await page.goto(`${new URL(page.url()).origin}${path}`);
    await ticks(page).nth(0).check();
    await page.getByRole('status').filter({ hasText: kit.notKept['memory-only'] }).waitFor();
    expect(await ticks(page).nth(0).isChecked()).toBe(true);
    await page.getByRole('button', { name: '5 minutes', exact: true }).click();
    await page.locator('.card-words').waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: kit.exportFile }).click()]);
    expect(Object.keys(JSON.parse(await readFile(await file.path(), 'utf8')).data.ticks)).toEqual(['first-day/what-is-a-customer/']);
    await page.context().close();
  });

  test('a storage filled to its brim is told as full, and kept in again once there is room', async () => {
    const page = await openPage(path);
    await page.evaluate(() => {
      let block = 'x'.repeat(2 ** 20);
      for (let place = 0; block.length > 0; place += 1) {
        try {
          localStorage.setItem(`fill-${place}`, block);
        } catch {
          block = block.slice(0, Math.floor(block.length / 2));
        }
      }
    });
    await ticks(page).nth(0).check();
    await page.getByText(kit.notKept.full).waitFor();
    await page.evaluate(() => localStorage.removeItem('fill-0'));
    await ticks(page).nth(1).check();
    await page.getByText(kit.notKept.full).waitFor({ state: 'detached' });
    expect(Object.keys((await stateOf(page)).ticks)).toEqual(['first-day/what-is-a-customer/', 'first-day/first-contact/']);
    await page.context().close();
  });
});

test('damage is set aside and told until it is let go, can be saved, and practice begins anew', async () => {
  const page = await openPage('/en/');
  const damaged = '{"key":"mushtari:practice","version":2,"data":{"items":7}}';
  await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, damaged]);
  await page.goto(`${new URL(page.url()).origin}${path}`);
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: '5 minutes', exact: true }).click();
  await page.locator('.card').waitFor();
  await page.reload();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: kit.downloadDamaged }).click()]);
  expect(await readFile(await file.path(), 'utf8')).toBe(damaged);
  await page.getByRole('button', { name: kit.dropDamaged }).click();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.reload();
  await page.locator('.card').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.context().close();
});

test('a clock set back loses no answer, and a session started under it is the one that goes on', async () => {
  const page = await openPage('/en/');
  await page.clock.install({ time: new Date('2026-05-10T09:00:00Z') });
  await page.goto(`${new URL(page.url()).origin}/en/tools/objections/?card=burnt-before`);
  await answerCard(page);
  await page.goto(`${new URL(page.url()).origin}${path}`);
  await page.getByRole('button', { name: '5 minutes', exact: true }).click();
  await page.getByRole('button', { name: words.today.drop }).click();
  await page.clock.setSystemTime(new Date('2026-04-01T09:00:00Z'));
  await page.goto(`${new URL(page.url()).origin}/en/tools/objections/?card=burnt-before`);
  await answerCard(page);
  await page.goto(`${new URL(page.url()).origin}${path}`);
  await page.getByRole('button', { name: '5 minutes', exact: true }).click();
  await page.locator('.card-words').waitFor();
  await page.reload();
  await page.locator('.card-words').waitFor();
  const { items } = await stateOf(page);
  expect(items['objection/burnt-before']?.attempts.map(({ at }) => at.slice(0, 10))).toEqual(['2026-04-01', '2026-05-10']);
  await page.context().close();
});

test('what the customer types kept by themselves moves to the one shelf, and scenes come back in practice', async () => {
  const page = await openPage('/en/');
  const old = { key: 'mushtari:customer-types', version: 1, data: { 'clinic-head-signs': { isRight: true, attempts: 3 } } };
  await page.evaluate((text) => localStorage.setItem('mushtari:customer-types', text), JSON.stringify(old));
  await page.goto(`${new URL(page.url()).origin}/en/tools/customer-types/`);
  await answerScene(page);
  const { items } = await stateOf(page);
  expect(Object.keys(items).every((id) => id.startsWith('scene/'))).toBe(true);
  expect(Object.keys(items)).toHaveLength(2);
  expect(items['scene/clinic-head-signs']?.attempts).toMatchObject([{ isRight: true, grade: 'good' }]);
  expect(await page.evaluate(() => localStorage.getItem('mushtari:customer-types'))).toBeNull();
  await page.context().close();
});
