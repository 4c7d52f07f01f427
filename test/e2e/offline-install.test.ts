import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mountWidgets, openPage, shareBrowser } from './browser.ts';
import { createHost, type Host } from './host.ts';
import { openWithWorker, readStatus, untilSaved } from './saved.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const words = wordsOf('offline');
let host: Host;
beforeEach(async () => {
  host = await createHost('dist');
});
afterEach(() => host.close());

const row = (language: string) => `[data-saved-language="${language}"]`;

describe('saving that is cut off', () => {
  test.each([40, 150])('after %i requests goes on with the next visit, and fetches only what is missing', async (limit) => {
    const page = await openWithWorker('/en/six-roles/', host.origin);
    const bodies = () =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.endsWith('bodies'));
        const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return keys.flat().length;
      });
    let isCut = false;
    host.meddle = (_, response) => {
      isCut ||= host.asked.length > limit;
      if (isCut) response.destroy();
      return isCut;
    };
    await expect.poll(() => isCut, { timeout: 20_000 }).toBe(true);
    await page.waitForTimeout(1000);
    const kept = await bodies();
    expect(kept).toBeGreaterThan(limit / 2);

    host.meddle = () => false;
    host.asked.length = 0;
    await page.goto(`${host.origin}/en/objections/`);
    await untilSaved(page, 'en');
    const ofThePage = 15;
    expect(host.asked.length).toBeLessThan((await bodies()) - kept + ofThePage);
    await page.context().close();
  });
});

describe('the page that shows what is saved', () => {
  test('saves another language, tells its size and date, removes it again, and finds no newer edition', async () => {
    const page = await openWithWorker('/en/offline/', host.origin);
    await untilSaved(page, 'en');
    const state = (language: string) => page.locator(`${row(language)} [data-part=state]`);
    await expect.poll(() => state('en').textContent()).toMatch(/^Saved on \d/);
    expect(await page.locator(`${row('en')} [data-part=size]`).textContent()).toMatch(/^\d+ pages · \d+(\.\d)? MB$/);
    expect(await state('tr').textContent()).toBe(words.state.none);

    await page.locator(row('tr')).getByRole('button', { name: words.save }).click();
    await untilSaved(page, 'tr');
    await expect.poll(() => state('tr').textContent()).toMatch(/^Saved on/);
    await page.locator(row('tr')).getByRole('button', { name: words.remove }).click();
    await expect.poll(() => state('tr').textContent()).toBe(words.state.none);
    expect((await readStatus(page))?.languages['tr']).toMatchObject({ isWanted: false, savedAt: null });
    expect((await readStatus(page))?.languages['en']?.savedAt).not.toBeNull();

    await page.getByRole('button', { name: words.check }).click();
    await page.getByText(words.newest).waitFor();
    expect(await page.locator('[data-part=edition]').textContent()).toMatch(/^Edition/);
    await page.context().close();
  });

  test('a language that was removed stays removed', async () => {
    const page = await openWithWorker('/en/offline/', host.origin);
    await untilSaved(page, 'en');
    await page.locator(row('en')).getByRole('button', { name: words.remove }).click();
    await expect.poll(async () => (await readStatus(page))?.languages['en']?.isWanted).toBe(false);
    await page.goto(`${host.origin}/en/six-roles/`);
    await page.waitForTimeout(3500);
    expect((await readStatus(page))?.languages['en']).toMatchObject({ isWanted: false, savedAt: null });
    await page.context().close();
  });

  test('where the device asks to save data, nothing is saved by itself', async () => {
    const page = await openWithWorker('/en/', host.origin);
    await page.context().addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }));
    await page.goto(`${host.origin}/en/offline/`);
    await page.getByText(words.sparing).waitFor();
    await page.waitForTimeout(3000);
    expect(await readStatus(page)).toBeNull();
    await page.locator(row('en')).getByRole('button', { name: words.save }).click();
    await untilSaved(page, 'en');
    await page.context().close();
  });

  test('a device without room is told in words', async () => {
    const page = await openWithWorker('/en/offline/', host.origin);
    await untilSaved(page, 'en');
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize: 1 });
    await page.locator(row('fa')).getByRole('button', { name: words.save }).click();
    await page.getByText(/There is not enough space/).waitFor();
    expect((await readStatus(page))?.languages['en']?.savedAt).not.toBeNull();
    await page.context().close();
  });
});

test('where workers are blocked, the site works and says so when asked to save', async () => {
  const page = await openPage('/en/six-roles/', { serviceWorkers: 'block' }, host.origin);
  await mountWidgets(page);
  await page.waitForTimeout(3000);
  await page.goto(`${host.origin}/en/offline/`);
  await page.locator(row('en')).getByRole('button', { name: words.save }).click();
  await page.getByText(words.blocked).waitFor();
  await page.context().close();
});

test('a browser without workers is told so at once', async () => {
  const page = await openPage('/en/', {}, host.origin);
  await page.context().addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto(`${host.origin}/en/offline/`);
  await page.getByText(words.blocked).waitFor();
  await page.context().close();
});
