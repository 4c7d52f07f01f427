import { describe, expect, inject, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { desktop, openPage, phone, shareBrowser } from './browser.ts';
import { describeJourneys } from './journeys.ts';
import { wordsOf } from './words.ts';

const { chapter } = wordsOf('interface');

shareBrowser();

describeJourneys('a build at the root', () => ({ address: inject('origin'), isFolder: false }));

describe('finding one’s way', () => {
  test('the first visit chooses a language, the next one goes there', async () => {
    const page = await openPage('/');
    await page.locator('[data-edition=tr]').click();
    await page.waitForURL('**/tr/');
    await page.goto(`${new URL(page.url()).origin}/`);
    await page.waitForURL('**/tr/');
    await page.goto(`${new URL(page.url()).origin}/?choose`);
    expect(await page.locator('[data-edition]').count()).toBe(locales.length);
    await page.context().close();
  });

  test('switching the language keeps the chapter and the section', async () => {
    const page = await openPage('/en/objections/', desktop);
    await page.locator('.contents [href="#four-steps"]').click();
    await page.mouse.wheel(0, 60);
    await page.locator('.contents [href="#four-steps"][data-here]').waitFor();
    // A pointer goes where the link is; the tool's own click would first scroll the page under the header that stays.
    const link = await page.locator('.site-header [data-language=fa]').boundingBox();
    await page.mouse.click((link?.x ?? 0) + 10, (link?.y ?? 0) + 20);
    await page.waitForURL(/\/fa\/objections\/#/);
    expect(new URL(page.url()).hash).toBe('#four-steps');
    await page.context().close();

    const onPhone = await openPage('/tr/objections/#too-expensive', phone);
    await onPhone.mouse.wheel(0, 30);
    await onPhone.locator('.heading').first().waitFor({ state: 'attached' });
    await onPhone.locator('.thumb-bar [popovertarget=contents]').tap();
    await onPhone.locator('.contents [data-language=en]').tap();
    await onPhone.waitForURL(/\/en\/objections\/#too-expensive$/);
    await onPhone.context().close();
  });

  test('the contents mark where the reader is, and list every chapter, those still in English as such', async () => {
    const page = await openPage('/en/objections/', desktop);
    expect(await page.locator('.contents [aria-current=page]').textContent()).toContain('Objections');
    await page.goto(page.url().replace('objections/', 'contents/'));
    expect(await page.locator('.contents-part li > a').count()).toBe(24);
    await page.goto(page.url().replace('/en/', '/tr/'));
    expect(await page.locator('.contents-part li').count()).toBe(24);
    expect(await page.locator('.contents-part .tag').count()).toBe(18);
    await page.context().close();
  });

  test('the keyboard reaches the text first', async () => {
    const page = await openPage('/en/objections/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  test('on a phone contents and outline open as sheets and lead to a section', async () => {
    const page = await openPage('/en/objections/', phone);
    await page.locator('.thumb-bar [popovertarget=outline]').tap();
    await page.locator('#outline a', { hasText: 'Three causes' }).tap();
    expect(new URL(page.url()).hash).toBe('#three-causes');
    await page.locator('#outline').waitFor({ state: 'hidden' });
    await page.locator('.thumb-bar [popovertarget=contents]').tap();
    await page.locator('#contents a', { hasText: 'Making contact' }).waitFor();
    await page.context().close();
  });

  test('previous and next lead through the chapters in order', async () => {
    const page = await openPage('/tr/six-roles/');
    await page.locator('.neighbour-next').click();
    await page.waitForURL('**/tr/know-your-customer/');
    await page.locator('.neighbour-previous').click();
    await page.waitForURL('**/tr/six-roles/');
    await page.context().close();
  });

  test.each(locales)('an unknown address under /%s/ answers 404 in that language', async (locale) => {
    const page = await openPage(`/${locale}/`, { consoleErrors: /404/ });
    const response = await page.goto(`${page.url()}no-such-page/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    const static404 = await page.goto(`${new URL(page.url()).origin}/404.html`);
    expect(static404?.status()).toBe(200);
    await page.context().close();
  });
});

describe('reading', () => {
  test('a heading’s link copies its address', async () => {
    const page = await openPage('/en/objections/', { ...desktop, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('h2#four-steps').hover();
    const link = page.getByRole('link', { name: `${chapter.copyLink} Four steps` });
    await link.click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${page.url().split('#')[0]}#four-steps`);
    await page.getByRole('status').filter({ hasText: chapter.linkCopied }).waitFor();
    await page.context().close();
  });

  test('a term explains itself on hover, on focus and on touch, and Escape hides it', async () => {
    const page = await openPage('/en/six-roles/', desktop);
    const term = page.locator('a.term').first();
    const note = page.locator('.note');
    await term.hover();
    await note.waitFor();
    expect((await note.textContent())?.length).toBeGreaterThan(30);
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'hidden' });
    await page.mouse.move(2, 2);
    await page.locator('.search-open').focus();
    for (let step = 0; step < 60 && !(await note.isVisible()); step += 1) await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toContain('term');
    expect(await page.locator(':focus').getAttribute('aria-describedby')).toMatch(/^term-/);
    await page.context().close();

    const touch = await openPage('/fa/six-roles/', phone);
    await touch.mouse.wheel(0, 20);
    await touch.locator('.heading').first().waitFor({ state: 'attached' });
    await touch.locator('a.term').first().tap();
    await touch.locator('.note').waitFor();
    expect(new URL(touch.url()).pathname).toBe('/fa/six-roles/');
    await touch.context().close();
  });

  test('on a wide screen a claim’s grade and source stand in the margin', async () => {
    const page = await openPage('/en/five-stages/', desktop);
    await page.locator('.margin-note').first().waitFor();
    expect(await page.locator('.margin-note').count()).toBe(await page.locator('.claim').count());
    await page.context().close();
  });

  test('light and dark follow the system until the reader chooses, and the choice stays', async () => {
    const page = await openPage('/en/', { ...desktop, colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const dark = await paper();
    await page.locator('[data-theme-choice]').focus();
    await page.locator('[data-theme-choice]').selectOption('light');
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await paper()).toBe(light);
    await page.context().close();
  });
});

test('every page carries its language, canonical address, alternates, card and policy', async () => {
  for (const locale of locales) {
    const page = await openPage(`/${locale}/objections/`);
    const attribute = (selector: string, name: string) => page.locator(selector).first().getAttribute(name);
    expect(await attribute('link[rel=canonical]', 'href')).toMatch(new RegExp(`/${locale}/objections/$`));
    expect(await page.locator('link[rel=alternate][hreflang]').count()).toBe(locales.length + 1);
    expect(await attribute('meta[property="og:title"]', 'content')).toBe(await page.title());
    const policy = (await attribute('meta[http-equiv="content-security-policy"]', 'content')) ?? '';
    expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval' 'sha256-[^']+';/);
    expect(policy).not.toContain('unsafe-inline');
    const manifest = await page.request.get(new URL((await attribute('link[rel=manifest]', 'href')) ?? '', page.url()).href);
    expect(await manifest.json()).toMatchObject({ lang: locale, start_url: `/${locale}/` });
    await page.context().close();
  }
});
