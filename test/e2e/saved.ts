import type { BrowserContext, Page } from 'playwright-core';
import type { Status } from '../../src/offline/protocol.ts';
import { openPage, phone } from './browser.ts';

/** What a browser without a network says of requests that fail, and of pages that answer 404 or 503. */
export const noNetwork = /ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_INTERNET|Failed to load resource|Failed to fetch|ServiceWorker/;

/** Opens a page on a phone in a fresh profile that may keep a worker. */
export function openWithWorker(path: string, origin: string, options = {}): Promise<Page> {
  return openPage(path, { ...phone, serviceWorkers: 'allow', consoleErrors: noNetwork, ...options }, origin);
}

/** What the worker in force says; null where there is none. */
export function readStatus(page: Page): Promise<Status | null> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<Status | null>((answered) => {
      port1.onmessage = ({ data }) => answered(data as Status);
      setTimeout(() => answered(null), 2000);
    });
    if (!registration?.active) return null;
    registration.active.postMessage({ kind: 'status' }, [port2]);
    return answer;
  });
}

/** Waits until a language is saved whole. */
export async function untilSaved(page: Page, language: string): Promise<Status> {
  for (let tries = 0; tries < 200; tries += 1) {
    const status = await readStatus(page);
    if (status?.languages[language]?.savedAt) return status;
    await page.waitForTimeout(150);
  }
  throw new Error(`“${language}” was not saved: ${JSON.stringify(await readStatus(page))}`);
}

/** Another tab of the same profile. */
export async function openTab(context: BrowserContext, address: string): Promise<{ page: Page; status: number }> {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const response = await page.goto(address);
  return { page, status: response?.status() ?? 0 };
}
