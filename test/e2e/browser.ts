import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** Chromium's flags for machines without a sandbox and without a network. */
export const launchFlags = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--force-color-profile=srgb'];

let browser: Browser;
let complaints: string[] = [];

/** Opens Chromium for the tests of a file, and after each test asserts that nothing went wrong unseen. */
export function shareBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: launchFlags });
  });
  afterAll(() => browser.close());
  afterEach(() => {
    const found = complaints;
    complaints = [];
    expect(found, 'console errors, failed requests and requests outside the site').toEqual([]);
  });
}

/** What a test expects to go wrong, so that it is not held against it. */
export interface Allowance {
  consoleErrors?: RegExp;
}

/** A page in a fresh profile, without a service worker unless it is allowed, which reports console errors, broken scripts and any request outside the site. */
export async function openPage(path: string, options: BrowserContextOptions & Allowance = {}, origin = inject('origin')): Promise<Page> {
  const { consoleErrors, ...contextOptions } = options;
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...contextOptions });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => {
    if (message.type() === 'error' && !consoleErrors?.test(message.text())) complaints.push(`${page.url()} console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()} script: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) complaints.push(`${page.url()} asked for ${url}`);
  });
  await page.goto(`${origin}${path}`);
  return page;
}

/** Scrolls each widget's place into view and waits until it is filled. */
export async function mountWidgets(page: Page): Promise<void> {
  for (const place of await page.locator('[data-widget]').all()) {
    await place.scrollIntoViewIfNeeded();
    await place.locator('> *').first().waitFor();
  }
}

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
export const desktop = { viewport: { width: 1400, height: 900 } } as const;
