import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { desktop, mountWidgets, openPage, shareBrowser } from './browser.ts';
import { type Unpacked, unpackPortable } from './folder.ts';
import { describeJourneys } from './journeys.ts';
import { allPages } from './pages.ts';
import { allQuestions, isAnswered } from './queries.ts';
import { wordsOf } from './words.ts';

shareBrowser();

let folder: Unpacked;
beforeAll(async () => {
  folder = await unpackPortable();
});
afterAll(() => folder.remove());

const open = (path: string, options: Parameters<typeof openPage>[1] = {}) => openPage(path, options, folder.address);
const go = (page: Page, path: string) => page.goto(`${folder.address}${path}`);

describeJourneys('the folder', () => ({ address: folder.address, isFolder: true }));

describe.each(locales)('the folder in %s', (locale) => {
  test('opens every page, its style and its fonts with it', async () => {
    const paths = folder.files.filter((file) => file.startsWith(`${locale}/`) && file.endsWith('.html'));
    const known = allPages.filter((path) => !/^(404|offline)\//.test(path)).map((path) => `${locale}/${path}index.html`);
    expect(paths).toEqual(expect.arrayContaining(known));
    const visit = async (some: string[]) => {
      const page = await open('/index.html', desktop);
      for (const path of some) {
        await go(page, `/${path}`);
        expect(await page.locator('h1').isVisible(), path).toBe(true);
        expect(await page.locator('.unzip-first').isVisible(), path).toBe(false);
        expect(await page.evaluate(() => document.fonts.ready.then(({ size }) => size)), path).toBeGreaterThan(0);
      }
      await page.context().close();
    };
    const half = Math.ceil(paths.length / 2);
    await Promise.all([visit(paths.slice(0, half)), visit(paths.slice(half))]);
  });

  test('has every widget at work, in a chapter and on pages of their own', async () => {
    const page = await open(`/${locale}/six-roles/index.html`);
    for (const path of [
      '',
      'practice/',
      ...['customer-lifetime-value', 'customer-types', 'objections', 'conversations'].map((tool) => `tools/${tool}/`),
    ]) {
      if (path !== '') await go(page, `/${locale}/${path}index.html`);
      await mountWidgets(page);
      const live = page.locator('[data-widget]');
      for (const text of await live.allTextContents()) expect(text, path).not.toBe('');
      expect(await live.getByText(wordsOf('kit', locale).failed).count(), path).toBe(0);
    }
    await page.context().close();
  });
});

/** What the search page shows for a query: its verdict, and every hit with where it leads. */
async function answersTo(page: Page, query: string, root: string) {
  await page.locator('#search-input').fill(query);
  await page.locator('.search-results[aria-busy="false"]').waitFor({ state: 'attached' });
  const status = page.locator('.search [role=status]');
  const links = await page
    .locator('.search-results a')
    .evaluateAll((all) => all.map((link) => [(link as HTMLAnchorElement).href, link.textContent ?? ''] as const));
  const hits = links.map(([href, text]) => [href.slice(root.length).replace(/index\.html(?=[?#]|$)/, ''), text]);
  const titles = await page.locator('.search-title a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return { titles, status: await status.textContent(), hits, text: await page.locator('.search-results').textContent() };
}

describe.each(locales)('the search of the folder, in %s', (locale) => {
  test('answers each query as it does online, and nearly all among the first three', async () => {
    const [online, offline] = await Promise.all([openPage(`/${locale}/search/`), open(`/${locale}/search/index.html`)]);
    const answerable = allQuestions(locale).filter(({ rel }) => rel.length > 0).length;
    const missed: string[] = [];
    for (const question of allQuestions(locale)) {
      const { q, rel } = question;
      const [{ titles, ...expected }, { titles: _, ...found }] = await Promise.all([
        answersTo(online, q, inject('origin')),
        answersTo(offline, q, folder.address),
      ]);
      expect(found, q).toEqual(expected);
      if (rel.length > 0 && !isAnswered(question, locale, titles)) missed.push(q);
    }
    expect(1 - missed.length / answerable, missed.join(', ')).toBeGreaterThanOrEqual(0.97);
    await Promise.all([online.context().close(), offline.context().close()]);
  }, 120_000);

  test('leads to the section, and keeps the query in the address', async () => {
    const query = { en: 'objection', tr: 'itiraz', fa: 'اعتراض' }[locale];
    const page = await open(`/${locale}/search/index.html`);
    await page.locator('#search-input').fill(query);
    await page.locator('.search-section a').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
    await page.locator('.search-section a').first().click();
    await page.waitForURL(/index\.html(?:\?.*)?#/);
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).count()).toBe(1);
    await page.context().close();
  });
});

describe('what a reader does in the folder', () => {
  const drill = wordsOf('objection-drill');
  const kit = wordsOf('kit');

  test('a card answered in a chapter is there after a reload and on other pages', async () => {
    const page = await open('/en/tools/objections/index.html');
    await page.getByRole('button', { name: drill.card.show }).click();
    await page.locator('.choices-list input').first().check();
    await page.getByRole('button', { name: kit.turn.certainty.fairly }).click();
    await page.getByRole('button', { name: drill.card.again, exact: true }).click();
    const kept = () => page.evaluate(() => localStorage.getItem('mushtari:practice'));
    const state = await kept();
    expect(state).toContain('"objection/');
    await page.reload();
    await mountWidgets(page);
    expect(await kept()).toBe(state);
    await go(page, '/en/objections/index.html');
    await mountWidgets(page);
    expect(await kept()).toBe(state);
    await page.context().close();
  });

  test('a scenario, a conversation and ticks stay in the address through a reload', async () => {
    const page = await open('/en/tools/customer-lifetime-value/index.html');
    await page.getByRole('button', { name: wordsOf('lifetime-value').presets.names['phone-plan'] ?? '' }).click();
    const facts = await page.locator('.clv-facts').textContent();
    await page.reload();
    expect(await page.locator('.clv-facts').textContent()).toBe(facts);
    await go(page, '/en/tools/conversations/index.html?path=ask-compared&talk=too-expensive');
    await page
      .getByText(wordsOf('conversations')['too-expensive']?.turns['compared']?.words ?? '')
      .first()
      .waitFor();
    await page.context().close();
  });

  test('a base of customers is worked out on the page, where no worker may start', async () => {
    const page = await open('/en/tools/customer-lifetime-value/index.html?level=data');
    await page.getByRole('button', { name: wordsOf('clv-data').source.demo }).click();
    expect(await page.locator('.clv-value').textContent()).toMatch(/^£[\d,]+$/);
    expect(page.workers()).toEqual([]);
    await page.locator('.clv-interval').first().waitFor();
    await page.context().close();
  });

  test('where the browser refuses storage, the tool says so and goes on', async () => {
    const page = await open('/index.html');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    );
    await go(page, '/en/tools/objections/index.html');
    await page.getByText(kit.notKept['memory-only']).waitFor();
    await page.getByRole('button', { name: drill.card.show }).click();
    expect(await page.locator('.choices-list input').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  test('the first page leads to a language and remembers it; the switch keeps the section', async () => {
    const page = await open('/index.html');
    await page.locator('[data-edition=tr]').click();
    await page.waitForURL('**/tr/index.html');
    await go(page, '/index.html');
    await page.waitForURL('**/tr/index.html');
    await go(page, '/tr/objections/index.html#four-steps');
    await page.locator('h1').hover({ force: true });
    await page.locator('[data-language=fa]').first().click();
    await page.waitForURL('**/fa/objections/index.html#four-steps');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.context().close();
  });

  test('an address is copied with the word that it opens here only, and no code is shown of it', async () => {
    const page = await open('/en/tools/objections/index.html');
    await page.context().grantPermissions(['clipboard-write', 'clipboard-read']);
    await page.getByRole('button', { name: kit.copyLink }).click();
    await page.getByText(kit.onlyHere).waitFor();
    await page.getByRole('button', { name: kit.qrCode }).click();
    expect(await page.locator('.copy-link').getByText(kit.onlyHere).count()).toBe(2);
    expect(await page.locator('.qr').count()).toBe(0);
    await page.context().close();
  });

  test('a chapter prints with its worksheets and their key', async () => {
    const page = await open('/fa/six-roles/index.html');
    await page.emulateMedia({ media: 'print' });
    for (const shown of ['h1', '.paper', '.paper-key']) expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
    for (const hidden of ['.site-header', '.widget-live', '.unzip-first'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect((await page.pdf({ format: 'A4', preferCSSPageSize: true })).byteLength).toBeGreaterThan(20_000);
    await page.context().close();
  });

  test('without scripts, chapters read, terms lead to the glossary and widgets are worksheets', async () => {
    const page = await open('/tr/objections/index.html', { javaScriptEnabled: false });
    expect(await page.locator('.paper').first().isVisible()).toBe(true);
    await page.locator('a.term').first().click();
    await page.waitForURL('**/tr/glossary/index.html#*');
    expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
    await page.context().close();
  });
});

test('a page opened inside the zip, where nothing that belongs to it is found, asks to be unzipped', async () => {
  for (const [file, texts] of [
    ['index.html', locales.map((locale) => wordsOf('portable', locale).unzipFirst)],
    ['fa/objections/index.html', [wordsOf('portable', 'fa').unzipFirst]],
  ] as const) {
    const alone = mkdtempSync(join(tmpdir(), 'mushtari-zip-'));
    mkdirSync(dirname(join(alone, file)), { recursive: true });
    copyFileSync(fileURLToPath(`${folder.address}/${file}`), join(alone, file));
    const page = await openPage(`/${file}`, { consoleErrors: /ERR_FILE_NOT_FOUND/ }, pathToFileURL(alone).href);
    for (const text of texts) expect(await page.getByText(text).isVisible()).toBe(true);
    expect(await page.locator('.unzip-first').count()).toBe(texts.length);
    await page.context().close();
    rmSync(alone, { recursive: true });
  }
});

test('what only a host needs is not in the folder, and a text in three languages is', () => {
  expect(folder.files.filter((file) => /(^|\/)(sw\.js|precache|_headers|robots|sitemap|404|manifest)/.test(file))).toEqual([]);
  const text = readFileSync(fileURLToPath(`${folder.address}/READ-ME.txt`), 'utf8');
  for (const locale of locales) expect(text).toContain(wordsOf('portable', locale).readMe.lines[0]);
});
