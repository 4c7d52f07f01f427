import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addAttempt, emptyState, type PracticeState, stateVersion } from '../../src/model/practice/state.ts';
import { answerScene } from './answer-scene.ts';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const words = wordsOf('improve');
const path = '/en/improve/';

/** One person's practice: so many answers to one card, the first ones wrong. */
function practised(person: number, count: number, wrong: number): PracticeState {
  return Array.from({ length: count }, (_, place) => place).reduce((state, place) => {
    const isRight = place >= wrong;
    const at = new Date(Date.UTC(2026, 2, 1 + place, 9, person)).toISOString();
    const chosen = isRight ? 'four-steps' : 'weak-one';
    return addAttempt(state, { id: 'objection/burnt-before' }, { at, version: 1, chosen, isRight, certainty: null, grade: 'good' });
  }, emptyState);
}
const fileOf = (name: string, data: PracticeState) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ key: 'mushtari:practice', version: stateVersion, data })),
});
const finding = (page: Page) => page.locator('.findings > li').first();

describe('the page for those who improve the handbook', () => {
  test('adds up files of two people, the same one twice only once, and says which choices drew answers', async () => {
    const page = await openPage(path);
    await page.getByText(words.found.none).waitFor();
    const load = (...files: ReturnType<typeof fileOf>[]) => page.locator('input[type=file]').setInputFiles(files);
    await load(fileOf('ayla.json', practised(1, 5, 3)), fileOf('behrouz.json', practised(2, 7, 5)));
    await page.getByText('12 answers in all.').waitFor();
    expect(await finding(page).textContent()).toContain('fails in 67% of 12 answers');
    await load(fileOf('ayla-newer.json', practised(1, 6, 3)));
    await page.getByText('13 answers in all.').waitFor();
    expect(await page.locator('.own-list li', { hasText: 'ayla-newer.json' }).textContent()).toContain('1 of them new');
    await load({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByText(words.sources.failed.replace('{file}', 'x.json')).waitFor();
    await finding(page).locator('summary').click();
    expect(await finding(page).locator('.finding-choices').textContent()).toContain(words.found.nobody);
    expect(await finding(page).locator('a').getAttribute('href')).toMatch(/^\/en\/[a-z-]+\/#/);

    const [json] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.save.json }).click()]);
    const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.save.csv }).click()]);
    const counted = await readFile(await json.path());
    expect(counted.toString()).not.toContain('2026');
    expect((await readFile(await csv.path(), 'utf8')).split('\r\n')[1]).toContain('objection/burnt-before,1,objections,');
    await page.reload();
    await load({ name: 'sum.json', mimeType: 'application/json', buffer: counted }, fileOf('ayla.json', practised(1, 5, 3)));
    await page.getByText('13 answers in all.').waitFor();
    expect(await page.locator('.own-list li', { hasText: 'ayla.json' }).textContent()).toContain('0 of them new');
    await page.getByRole('button', { name: 'sum.json' }).click();
    await page.getByText('5 answers in all.').waitFor();
    expect(await finding(page).textContent()).toContain('3 of 5 answers failed');
    await page.context().close();
  });

  test('counts the practice of this browser, and is linked from the practice page', async () => {
    const page = await openPage('/en/tools/customer-types/');
    await answerScene(page);
    await page.goto(`${new URL(page.url()).origin}/en/practice/`);
    await page.getByRole('link', { name: words.title }).click();
    await page.getByText('1 answer in all.').waitFor();
    await page.context().close();
  });

  test('without scripts it is a sheet for counting by hand', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    expect(await page.locator('.tally-sheet tbody tr').count()).toBeGreaterThan(5);
    expect(await page.locator('.tally-sheet').isVisible()).toBe(true);
    await page.context().close();
  });
});
