import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts Chromium: the one named by CHROMIUM_PATH, or the first in a usual place. Throws where there is none. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? usualPlaces.find(existsSync);
  if (executablePath === undefined) throw new Error('There is no Chromium. Install it, or name it in CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'] });
}

export type Kind = 'page' | 'style' | 'script' | 'font' | 'icon' | 'other';

/** One response as it came over the wire, headers included. */
export interface Received {
  path: string;
  kind: Kind;
  bytes: number;
}

const kinds: Record<string, Kind> = { '': 'page', '.html': 'page', '.css': 'style', '.js': 'script', '.mjs': 'script', '.woff2': 'font' };

/** `kindOf('/en/objections/')` is `'page'`, `kindOf('/favicon.svg')` is `'icon'`. */
export function kindOf(path: string): Kind {
  if (/\/(favicon|icon)[^/]*$/.test(path)) return 'icon';
  return kinds[extname(path)] ?? 'other';
}

export interface ColdPage {
  page: Page;
  /** What has arrived so far; it grows while the page is open. */
  received: Received[];
  close(): Promise<void>;
}

/** Opens an address on a phone's screen with an empty cache, the processor slowed `slowdown` times, and waits until it is quiet. */
export async function openCold(browser: Browser, url: string, slowdown = 1): Promise<ColdPage> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  const paths = new Map<string, string>();
  const received: Received[] = [];
  devTools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/^https?:/.test(request.url)) paths.set(requestId, new URL(request.url).pathname);
  });
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId);
    if (path !== undefined) received.push({ path, kind: kindOf(path), bytes: encodedDataLength });
  });
  await devTools.send('Network.enable');
  if (slowdown > 1) await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (response?.status() !== 200)
    throw new Error(`${url} answers ${response?.status()}. Build the handbook again, or correct the address.`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, received, close: () => context.close() };
}

/** Bytes of some kinds of responses, or of all but some. */
export function sumBytes(received: readonly Received[], isCounted: (kind: Kind) => boolean): number {
  return received.filter(({ kind }) => isCounted(kind)).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Durations in ms of the tasks over 50 ms since the page began to load. */
export function readLongTasks(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const durations: number[] = [];
        new PerformanceObserver((list) => durations.push(...list.getEntries().map(({ duration }) => duration))).observe({
          type: 'longtask',
          buffered: true,
        });
        setTimeout(() => done(durations), 300);
      }),
  );
}
