import type { Browser, Page } from 'playwright-core';
import { type Locale, locales } from '../../../src/i18n/locales.ts';
import { launchChromium, openCold } from '../browser.ts';
import { budgets } from '../budgets.ts';
import { type StaticServer, serveCompressed } from '../static-server.ts';
import { besideBudget, formatTable, kib } from '../table.ts';

const slowdown = 4;
/** What is typed, letter by letter, in each language: a question, words of a title, and a slip. */
const typed: Readonly<Record<Locale, readonly [string, ...string[]]>> = {
  en: ['how do I answer too expensive', 'difficult customers', 'price objecton'],
  tr: ['musteri çok pahalı derse', 'zor müşteriler', 'fiyat itirzai'],
  fa: ['مشتری می گوید گران است', 'مشتریان دشوار', 'اعتارض قیمت'],
};

/** How long a letter took, in ms: until its answer was in the page, until it was painted, and until all excerpts were too. */
interface Keystroke {
  answered: number;
  painted: number;
  whole: number;
}

/** A fast typist leaves so long between two letters, in ms; slower answers are waited for. */
const betweenLetters = 150;

/**
 * Types a text letter by letter. A letter is answered once what the search says of the query with the letter stands in the page, laid
 * out, and the entries with it; the next frame paints it.
 */
function typeSlowly(page: Page, text: string): Promise<Keystroke[]> {
  return page.evaluate(
    async ({ letters, pause }) => {
      const input = document.querySelector<HTMLInputElement>('#search-input');
      const state = document.querySelector('#search-state');
      const list = document.querySelector('.search-results');
      if (input === null || state === null || list === null) throw new Error('There is no search on the page.');
      const isWhole = (): boolean => list.ariaBusy === 'false';
      const untilSeen = (isSeen: () => boolean): Promise<void> =>
        new Promise((done) => {
          const look = new MutationObserver(() => {
            if (!isSeen()) return;
            look.disconnect();
            done();
          });
          look.observe(list.parentElement ?? list, { attributes: true, childList: true, characterData: true, subtree: true });
        });
      // A message sent in a frame is heard once the frame is laid out and painted.
      const untilPainted = (): Promise<void> =>
        new Promise((done) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done();
            port2.postMessage(null);
          });
        });
      const times: Keystroke[] = [];
      for (let length = 1; length <= letters.length; length += 1) {
        const typed = letters.slice(0, length).join('');
        // After a space the question is the same, and a first letter stands in what the search says while it loads: there only the end of
        // the work tells that it was answered.
        const isSaid = (): boolean => state.textContent?.includes(typed.trim()) === true;
        const says = length === 1 || isSaid() ? isWhole : () => isWhole() || isSaid();
        const start = performance.now();
        const since = (): number => performance.now() - start;
        const seen = untilSeen(says).then(() => list.getBoundingClientRect().height);
        const answered = seen.then(since);
        const painted = seen.then(untilPainted).then(since);
        const whole = untilSeen(isWhole).then(untilPainted).then(since);
        input.value = typed;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        times.push({ answered: await answered, painted: await painted, whole: await whole });
        await new Promise((rest) => setTimeout(rest, Math.max(0, pause - since())));
      }
      return times;
    },
    { letters: [...text], pause: betweenLetters },
  );
}

async function measure(browser: Browser, { origin }: StaticServer, locale: Locale): Promise<string[]> {
  const [text] = typed[locale];
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
  const times: Keystroke[] = [];
  for (const one of typed[locale]) times.push(...(await typeSlowly(slow.page, one)).slice(1));
  await slow.close();
  const at = (share: number, what: keyof Keystroke = 'answered'): number =>
    times.map((time) => time[what]).sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? 0;
  return [
    locale,
    besideBudget(bytes / 1024, budgets.firstAnswerKiB),
    String(first.length),
    largest.map((one) => `${one.path.split('/').at(-1)} ${kib(one.bytes)}`).join(', '),
    besideBudget(at(0.5), budgets.keystrokeMs, 0),
    besideBudget(at(0.95), budgets.keystrokeMs, 0),
    besideBudget(at(1), budgets.keystrokeMs, 0),
    ...(['painted', 'whole'] as const).map((what) => `${at(0.5, what).toFixed(0)}, ${at(0.95, what).toFixed(0)}`),
  ];
}

/** Prints what the first answer of a search loads on a chapter's page, and how long each further letter takes on a slow phone. */
export async function printSearchCosts(dist: string): Promise<void> {
  const server = await serveCompressed(dist);
  const browser = await launchChromium();
  try {
    const rows: string[][] = [];
    for (const locale of locales) rows.push(await measure(browser, server, locale));
    const head = [
      'search',
      'first answer KiB',
      'requests',
      'largest',
      `letter ms (${slowdown}× slower)`,
      '95 %',
      'longest',
      'painted, 95 %',
      'with excerpts, 95 %',
    ];
    console.log(`\n${formatTable(head, rows)}`);
  } finally {
    await browser.close();
    await server.close();
  }
}
