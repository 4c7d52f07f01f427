import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../../src/i18n/locales.ts';
import { launchChromium, openCold } from '../browser.ts';
import { budgets } from '../budgets.ts';
import { type StaticServer, serveCompressed } from '../static-server.ts';
import { besideBudget, formatTable, kib } from '../table.ts';

const slowdown = 4;
/** What is typed, letter by letter, in each language. */
const typed: readonly (readonly [Locale, string])[] = [
  ['en', 'how do I answer too expensive'],
  ['tr', 'musteri çok pahalı derse'],
  ['fa', 'مشتری می گوید گران است'],
];

/** Types a text letter by letter; returns how long each answer took, in ms, with the next letter typed once it is there. */
function typeSlowly(page: Page, text: string): Promise<number[]> {
  return page.evaluate(
    async (letters) => {
      const input = document.querySelector<HTMLInputElement>('#search-input');
      const list = document.querySelector('.search-results');
      if (input === null || list === null) throw new Error('There is no search on the page.');
      const times: number[] = [];
      for (let length = 1; length <= letters.length; length += 1) {
        input.value = letters.slice(0, length).join('');
        const start = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise<void>((done) => {
          const look = new MutationObserver(() => {
            if (list.ariaBusy === 'true') return;
            look.disconnect();
            done();
          });
          look.observe(list, { attributeFilter: ['aria-busy'] });
        });
        times.push(performance.now() - start);
        await new Promise((rest) => setTimeout(rest, 30));
      }
      return times;
    },
    [...text],
  );
}

async function measure(browser: Browser, { origin }: StaticServer, locale: Locale, text: string): Promise<string[]> {
  const { page, received, close } = await openCold(browser, `${origin}/${locale}/objections/`);
  const before = received.length;
  await page.keyboard.press('/');
  await page.locator('#search-input').fill(text);
  await page.locator('.search-results li').first().waitFor();
  await page.waitForLoadState('networkidle');
  const first = received.slice(before);
  const bytes = first.reduce((total, one) => total + one.bytes, 0);
  const largest = [...first].sort((a, b) => b.bytes - a.bytes).slice(0, 4);
  await close();
  const slow = await openCold(browser, `${origin}/${locale}/objections/`, slowdown);
  await slow.page.keyboard.press('/');
  await slow.page.locator('#search-input').waitFor();
  const times = (await typeSlowly(slow.page, text)).slice(1).sort((a, b) => a - b);
  await slow.close();
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return [
    locale,
    besideBudget(bytes / 1024, budgets.firstAnswerKiB),
    String(first.length),
    largest.map((one) => `${one.path.split('/').at(-1)} ${kib(one.bytes)}`).join(', '),
    besideBudget(at(0.5), budgets.keystrokeMs, 0),
    besideBudget(at(0.95), budgets.keystrokeMs, 0),
  ];
}

/** Prints what the first answer of a search loads on a chapter's page, and how long each further letter takes on a slow phone. */
export async function printSearchCosts(dist: string): Promise<void> {
  const server = await serveCompressed(dist);
  const browser = await launchChromium();
  try {
    const rows: string[][] = [];
    for (const [locale, text] of typed) rows.push(await measure(browser, server, locale, text));
    const head = ['search', 'first answer KiB', 'requests', 'largest', `letter ms (${slowdown}× slower)`, '95 %'];
    console.log(`\n${formatTable(head, rows)}`);
  } finally {
    await browser.close();
    await server.close();
  }
}
