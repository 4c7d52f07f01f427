import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mountWidgets, shareBrowser } from './browser.ts';
import { makeEdition, renameScript, replaceEverywhere } from './editions.ts';
import { createHost, type Host } from './host.ts';
import { openTab, openWithWorker, readStatus, untilSaved } from './saved.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const { update } = wordsOf('offline');
const root = mkdtempSync(join(tmpdir(), 'mushtari-editions-'));
const [one, two, three] = ['one', 'two', 'three'].map((name) => join(root, name)) as [string, string, string];
const ids: Record<string, string> = {};

/** Titles, a word of a widget and a script differ from edition to edition. */
const title = (edition: string) => `Roles of edition ${edition}`;
const talk = (edition: string) => `Conversations.${edition}.js`;
const mark = (folder: string, edition: string) => {
  replaceEverywhere(folder, 'Six customer roles', title(edition));
  replaceEverywhere(folder, 'A customer who answers back', `Edition ${edition}: a customer who answers back`);
  renameScript(folder, 'Conversations', edition);
};

let host: Host;
let page: Page;

beforeAll(async () => {
  ids['one'] = await makeEdition('dist', one, (folder) => mark(folder, 'one'));
  ids['two'] = await makeEdition('dist', two, (folder) => mark(folder, 'two'));
  ids['three'] = await makeEdition('dist', three, (folder) => mark(folder, 'three'));
});
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(async () => {
  host = await createHost(one);
  page = await openWithWorker('/en/six-roles/', host.origin);
  await untilSaved(page, 'en');
});
afterEach(async () => {
  await page.context().close();
  await host.close();
});

/** Looks for a new edition, as the browser does when a page is opened. */
const lookForUpdate = (tab: Page) =>
  tab.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update().then(() => undefined)));

const heading = (tab: Page) => tab.locator('h1').first().textContent();
const show = (tab: Page) => tab.getByRole('button', { name: update.show });
const read = (tab: Page, path: string) => tab.evaluate((address) => fetch(address).then((response) => response.text()), path);

async function untilEdition(tab: Page, name: string): Promise<void> {
  await tab.waitForFunction((text) => document.querySelector('h1')?.textContent?.includes(text), title(name));
}

/** Which editions the browser still has. */
const kept = (tab: Page) =>
  tab.evaluate(async () => {
    const [name = ''] = (await caches.keys()).filter((cache) => cache.endsWith('state'));
    const keys = await (await caches.open(name)).keys();
    return keys.flatMap(({ url }) => decodeURIComponent(url).match(/generation (\w+)$/)?.[1] ?? []).sort();
  });
const namesOf = (found: string[]) => found.map((id) => Object.keys(ids).find((name) => ids[name] === id) ?? id).sort();

describe('a new edition while tabs are open', () => {
  test('is shown when the reader says so; what was typed elsewhere stays, with its edition whole; older ones go', async () => {
    const { page: writing } = await openTab(page.context(), `${host.origin}/en/tools/objections/`);
    await mountWidgets(writing);
    await writing.locator('textarea').first().fill('Compared with what?');
    await writing.waitForTimeout(2500);

    host.folder = two;
    await lookForUpdate(page);
    await show(page).waitFor();
    await show(writing).waitFor();
    const { page: third } = await openTab(page.context(), `${host.origin}/en/six-roles/`);
    expect(await heading(third), 'until then a new tab shows the edition in force').toBe(title('one'));
    await third.close();

    await show(page).click();
    await untilEdition(page, 'two');
    await writing.getByText(update.typed).waitFor();
    expect(await writing.locator('textarea').first().inputValue()).toBe('Compared with what?');
    const marks = async (tab: Page) => (await read(tab, '/en/tools/')).match(/Edition \w+: a customer/)?.[0];
    expect(await marks(writing)).toBe('Edition one: a customer');
    expect(await marks(page)).toBe('Edition two: a customer');
    expect(await read(writing, `/_astro/${talk('one')}`)).toContain('// one');

    await writing.getByRole('button', { name: update.reload }).click();
    await mountWidgets(writing);
    expect(await read(writing, '/en/tools/')).toContain('Edition two: a customer');
    expect(namesOf(await kept(page))).toEqual(['one', 'two']);

    host.folder = three;
    await lookForUpdate(page);
    await show(page).click();
    await untilEdition(page, 'three');
    await expect.poll(async () => namesOf(await kept(page))).toEqual(['three', 'two']);
    expect(await page.evaluate((path) => fetch(path).then(({ status }) => status), `/_astro/${talk('one')}`)).toBe(404);
  });

  test('may wait: the question is not asked again in that tab', async () => {
    host.folder = two;
    await lookForUpdate(page);
    await page.getByRole('button', { name: update.later }).click();
    await page.goto(`${host.origin}/en/objections/`);
    await page.waitForTimeout(3000);
    expect(await show(page).count()).toBe(0);
    expect((await readStatus(page))?.id).toBe(ids['one']);
  });

  test('that differs in nothing takes over without a word', async () => {
    await makeEdition(one, join(root, 'same'), () => {});
    host.folder = join(root, 'same');
    await lookForUpdate(page);
    await expect.poll(async () => (await readStatus(page))?.date).toBe('2026-01-02');
    expect(await show(page).count()).toBe(0);
  });
});

describe('an install that goes wrong', () => {
  test('is refused when the host serves a mix of two deployments, and succeeds once it is whole', async () => {
    host.folder = (path) => (/^(sw\.js|_astro\/precache)/.test(path) || path.startsWith('en/f') ? two : one);
    await lookForUpdate(page);
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => [found?.installing, found?.waiting])))
      .toEqual([null, null]);
    await page.goto(`${host.origin}/en/six-roles/`);
    expect(await heading(page)).toBe(title('one'));
    expect((await readStatus(page))?.id).toBe(ids['one']);

    host.folder = two;
    await lookForUpdate(page);
    await show(page).click();
    await untilEdition(page, 'two');
  });

  test('a third edition that arrives while the second is accepted leaves both whole', async () => {
    host.folder = two;
    await lookForUpdate(page);
    await show(page).waitFor();
    let release = () => {};
    const gate = new Promise<void>((opened) => {
      release = opened;
    });
    host.folder = three;
    host.meddle = async (path) => {
      if (path === 'en/six-roles/') await gate;
      return false;
    };
    await lookForUpdate(page);
    await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((found) => found?.installing != null));
    await show(page).click();
    await untilEdition(page, 'two');
    expect(await read(page, '/en/tools/')).toContain('Edition two: a customer');
    expect(await read(page, `/_astro/${talk('two')}`)).toContain('// two');
    release();
    await show(page).click();
    await untilEdition(page, 'three');
    await host.close();
    await page.goto(`${host.origin}/en/tools/conversations/`);
    await mountWidgets(page);
    expect(await read(page, `/_astro/${talk('three')}`)).toContain('// three');
  });
});
