import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { answerScene } from './answer-scene.ts';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/tools/customer-types/';
const { learn, modes, recognise, sets } = wordsOf('customer-types');
const { certainty } = wordsOf('kit').turn;
const { behaviours } = wordsOf('types');

describe('customer types', () => {
  test('a whole first pass by keyboard: every option explains itself, focus goes to the next scene, then all come mixed', async () => {
    const page = await openPage(path);
    const scenes = (parse(readFileSync('content/shared/scenes.yaml', 'utf8')) as { roles: unknown[] }).roles.length;
    for (let scene = 1; scene <= scenes; scene += 1) {
      await page.locator('.quiz textarea').focus();
      await page.keyboard.type('She pays.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const options = await page.locator('.choices-list input').count();
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: certainty.fairly }).focus();
      await page.keyboard.press('Enter');
      expect(await page.locator('.replies b').count()).toBe(options);
      for (const text of await page.locator('.replies li > p:last-child').allTextContents()) expect(text.length).toBeGreaterThan(20);
      expect(await page.locator('.card-own').textContent()).toContain('She pays.');
      await page.getByRole('button', { name: learn.next }).focus();
      await page.keyboard.press('Enter');
      if (scene < scenes) expect(await page.evaluate(() => document.activeElement?.className)).toBe('card-words');
    }
    expect(await page.locator('.quiz [role=status]').textContent()).toBe(learn.done);
    await page.getByRole('button', { name: learn.again }).click();
    expect(await page.locator('.quiz').textContent()).toContain(learn.mixed);
    await page.reload();
    expect(await page.locator('.quiz').textContent()).toContain(learn.mixed);
    await page.context().close();
  });

  test('what an answer was worth takes the focus and is kept with how sure the reader was', async () => {
    const page = await openPage(path);
    await answerScene(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('class'))).toBe('card-answer');
    expect(await page.getByRole('group', { name: new RegExp(`^(${learn.right}|${learn.wrong.split('{')[0]})`) }).count()).toBe(1);
    const kept = await page.evaluate(() => localStorage.getItem('mushtari:practice') ?? '');
    expect(kept).toContain('"certainty":"guess"');
    await page.context().close();
  });

  test('ticks speak for types, with each weight shown, and travel in the address', async () => {
    const page = await openPage(path);
    await page.locator('.choices-row label', { hasText: modes.recognise }).click();
    await page.locator('.choices-row label', { hasText: sets.names.behaviours }).click();
    for (const index of [0, 1]) await page.locator('.recognise input[type=checkbox]').nth(index).press('Space');
    expect(await page.locator('.recognise-result [role=status]').textContent()).toBe(
      recognise.strongest.replace('{type}', behaviours['rude']?.name ?? ''),
    );
    await page.locator('.supports summary').first().press('Enter');
    expect(await page.locator('.supports details[open] td.number').first().textContent()).toMatch(/^\+\d/);
    expect(await page.locator('.advice li').count()).toBeGreaterThan(4);
    const address = page.url();
    expect(address).toContain('seen=raised-voice.personal-insult');
    const other = await openPage(new URL(address).pathname + new URL(address).search);
    await other.locator('.recognise').waitFor();
    expect(await other.locator('.recognise input:checked').count()).toBe(2);
    await other.context().close();
    await page.context().close();
  });

  test('a chapter practises its own set', async () => {
    const page = await openPage('/tr/difficult-customers/');
    await page.locator('#customer-types').scrollIntoViewIfNeeded();
    await page.locator('.quiz').waitFor();
    expect(await page.locator('#customer-types .widget-switches fieldset').count()).toBe(1);
    await page.context().close();
  });
});
