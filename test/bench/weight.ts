import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { locales } from '../../src/i18n/locales.ts';
import { contentRoot } from '../../src/integrations/content/root.ts';
import { tools } from '../../src/site/urls.ts';
import { toBarePage } from './bare-page.ts';
import { launchChromium, openCold, readLongTasks, sumBytes } from './browser.ts';
import { budgets } from './budgets.ts';
import { runIslands } from './islands.ts';
import { type StaticServer, serveCompressed } from './static-server.ts';
import { besideBudget, formatTable, kib } from './table.ts';

const slowdown = 4;
const timedLoads = 3;

const chapterSlugs = () =>
  readdirSync(join(contentRoot, 'en/chapters'))
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => basename(name, '.mdx'));

const isCounted = (kind: string) => kind !== 'font' && kind !== 'icon';

async function weighBarePage(browser: Browser, server: StaticServer, path: string, html: string): Promise<number> {
  const barePath = `/bare${path}`;
  server.put(barePath, html);
  const bare = await openCold(browser, server.origin + barePath);
  await bare.close();
  return sumBytes(bare.received, isCounted);
}

/** Loads the page with the processor slowed. Other work on the machine can only add tasks, so the calmest load is the page's own. */
async function countLongTasks(browser: Browser, url: string): Promise<{ count: number; longest: number }> {
  const loads: number[][] = [];
  for (let load = 0; load < timedLoads; load += 1) {
    const { page, close } = await openCold(browser, url, slowdown);
    loads.push(await readLongTasks(page));
    await close();
  }
  const calmest = loads.sort((a, b) => a.length - b.length || Math.max(0, ...a) - Math.max(0, ...b))[0] ?? [];
  return { count: calmest.length, longest: Math.max(0, ...calmest) };
}

async function weighChapter(browser: Browser, server: StaticServer, path: string): Promise<string[]> {
  const { page, received, close } = await openCold(browser, server.origin + path);
  const bareHtml = await toBarePage(page);
  await close();
  const bytes = sumBytes(received, isCounted);
  const bare = await weighBarePage(browser, server, path, bareHtml);
  const { count, longest } = await countLongTasks(browser, server.origin + path);
  const of = (wanted: string) => kib(sumBytes(received, (kind) => kind === wanted));
  return [
    path,
    of('page'),
    of('style'),
    of('script'),
    besideBudget(bytes / 1024, budgets.chapterKiB),
    besideBudget(received.filter(({ kind }) => isCounted(kind)).length, budgets.chapterRequests, 0),
    besideBudget(sumBytes(received, (kind) => kind === 'font') / 1024, budgets.fontsKiB),
    besideBudget(count, budgets.longTasks, 0),
    longest.toFixed(0),
    kib(bare),
    (bytes / bare).toFixed(2),
  ];
}

async function weighTool(browser: Browser, server: StaticServer, path: string): Promise<string[]> {
  const { page, received, close } = await openCold(browser, server.origin + path);
  await runIslands(page);
  await close();
  const of = (wanted: string) => sumBytes(received, (kind) => kind === wanted);
  const files = received.filter(({ kind }) => kind === 'script').length;
  return [
    path,
    ...['page', 'style', 'other'].map((kind) => kib(of(kind))),
    besideBudget(of('script') / 1024, budgets.toolScriptKiB),
    String(files),
  ];
}

/** Weighs the built site in `folder` and prints two tables. Throws when Chromium or a page is missing. */
export async function printWeights(folder: string): Promise<void> {
  const browser = await launchChromium();
  const server = await serveCompressed(folder);
  try {
    const chapters: string[][] = [];
    const paths = locales.flatMap((locale) => chapterSlugs().map((slug) => `/${locale}/${slug}/`));
    await countLongTasks(browser, server.origin + paths[0]); // the browser's own first start is no page's cost
    for (const path of paths) chapters.push(await weighChapter(browser, server, path));
    const head = ['chapter', 'html', 'css', 'js', 'KiB', 'requests', 'fonts KiB', `tasks ×${slowdown}`, 'ms', 'bare KiB', 'ratio'];
    console.log(`\nWeight of a chapter, cold, before any widget is in view (measured / budget)\n\n${formatTable(head, chapters)}`);
    const rows: string[][] = [];
    for (const locale of locales) for (const tool of tools) rows.push(await weighTool(browser, server, `/${locale}/tools/${tool}/`));
    const toolHead = ['tool', 'html', 'css', 'data', 'script KiB', 'scripts'];
    console.log(`\nScript of a tool, once its widget runs (measured / budget)\n\n${formatTable(toolHead, rows)}`);
  } finally {
    await browser.close();
    await server.close();
  }
}
