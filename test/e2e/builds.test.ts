import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/integrations/serve.ts';
import { mountWidgets, openPage, shareBrowser } from './browser.ts';
import { describeJourneys } from './journeys.ts';
import { openWithWorker, untilSaved } from './saved.ts';
import { wordsOf } from './words.ts';

shareBrowser();

/** Builds an edition of the handbook into a folder of its own and serves it. */
async function buildAndServe(
  folder: string,
  settings: Record<string, string>,
  served = folder,
  base = '/',
): Promise<{ server: Server; origin: string }> {
  // The test runner's own settings (BASE_URL, MODE …) would be taken for the build's.
  const own = new Set(['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV']);
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.has(name)));
  execFileSync(resolve('node_modules/.bin/astro'), ['build'], {
    env: { ...env, MUSHTARI_OUT: folder, MUSHTARI_CACHE: mkdtempSync(join(tmpdir(), 'mushtari-cache-')), ...settings },
    stdio: 'pipe',
  });
  const server = await serveFolder(served, 0, base);
  return { server, origin: `http://localhost:${(server.address() as AddressInfo).port}` };
}

describe('under a base path', () => {
  const root = mkdtempSync(join(tmpdir(), 'mushtari-base-'));
  let site: Awaited<ReturnType<typeof buildAndServe>>;
  beforeAll(async () => {
    site = await buildAndServe(join(root, 'book'), { MUSHTARI_BASE: '/book' }, root, '/book');
  }, 120_000);
  afterAll(() => {
    site.server.close();
    rmSync(root, { recursive: true });
  });

  describeJourneys('a build under a path', () => ({ address: `${site.origin}/book`, isFolder: false }));

  test('pages, links in chapters, widgets and search work', async () => {
    const page = await openPage('/book/en/objections/', {}, site.origin);
    await mountWidgets(page);
    await page.locator('.card .card-words').waitFor();
    await page.locator('.prose a[href*="/five-stages/"]').first().click();
    await page.waitForURL('**/book/en/five-stages/**');
    await page.goto(`${site.origin}/book/tr/search/?q=itiraz`);
    await page.locator('.search-section a').first().click();
    await page.waitForURL('**/book/tr/**');
    await page.goto(`${site.origin}/book/?choose`);
    await page.locator('[data-edition=fa]').click();
    await page.waitForURL('**/book/fa/');
    await page.context().close();
  });

  test('an unknown address answers in its language, and a visit saves the language', async () => {
    const page = await openWithWorker('/book/tr/no-such-page/', site.origin);
    expect(await page.locator('h1').first().textContent()).toBe(wordsOf('interface', 'tr').notFound.title);
    await page.goto(`${site.origin}/book/en/six-roles/`);
    await untilSaved(page, 'en');
    site.server.close();
    site.server.closeAllConnections();
    await page.goto(`${site.origin}/book/en/objections`);
    expect(page.url()).toBe(`${site.origin}/book/en/objections/`);
    await mountWidgets(page);
    await page.locator('.card .card-words').waitFor();
    await page.context().close();
  });
});

describe('a chapter that a language does not have', () => {
  const root = mkdtempSync(join(tmpdir(), 'mushtari-fallback-'));
  let site: Awaited<ReturnType<typeof buildAndServe>>;
  beforeAll(async () => {
    const content = join(root, 'content');
    cpSync('content', content, { recursive: true });
    rmSync(join(content, 'fa/chapters/six-roles.mdx'));
    const contents = join(content, 'fa/contents.yaml');
    writeFileSync(contents, readFileSync(contents, 'utf8').replace(/^planned:$/m, 'planned:\n  six-roles: «شش نقش»'));
    for (const chapter of ['what-is-a-customer', 'difficult-customers', 'five-stages', 'objections', 'lifetime-value']) {
      const file = join(content, `fa/chapters/${chapter}.mdx`);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\[([^\]]*)\]\(\/fa\/six-roles\/[^)]*\)/g, '$1'));
    }
    site = await buildAndServe(join(root, 'dist'), { MUSHTARI_CONTENT: content });
  }, 120_000);
  afterAll(() => {
    site.server.close();
    rmSync(root, { recursive: true });
  });

  test('falls back to English with a notice in the reader’s language, and the passage says its language and direction', async () => {
    const page = await openPage('/fa/six-roles/', {}, site.origin);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const article = page.locator('article');
    expect([await article.getAttribute('lang'), await article.getAttribute('dir')]).toEqual(['en', 'ltr']);
    expect(await page.locator('.notice').textContent()).toMatch(/[آ-ی]/);
    expect(await page.locator('article h1').textContent()).toBe('Six customer roles');
    expect(
      await page
        .locator('.prose > p')
        .first()
        .evaluate((text) => getComputedStyle(text).fontFamily),
    ).toMatch(/Georgia, serif$/);
    await mountWidgets(page);
    expect(await page.locator('.quiz-question').textContent()).toMatch(/[a-z]/);
    await page.goto(`${site.origin}/fa/contents/`);
    expect(await page.locator('a', { hasText: 'شش نقش' }).count()).toBeGreaterThan(0);
    await page.goto(`${site.origin}/fa/search/?q=windbag`);
    await page.locator('.search [role=status]').filter({ hasText: 'windbag' }).waitFor();
    expect(await page.locator('.search-results a[href*="six-roles"]').count()).toBe(0);
    await page.context().close();
  });
});
