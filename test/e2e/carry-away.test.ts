import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { qrPath } from '../../src/widgets/kit/qr-path.ts';
import { readAnki } from '../model/practice/read-anki.ts';
import { readGift } from '../model/practice/read-gift.ts';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/tools/objections/';

async function openFold(page: Page): Promise<void> {
  await page.locator('.fold > summary').click();
  await page.locator('.carry').waitFor();
}

/** What a button saves. */
async function save(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe.each(locales)('taking objection cards along, in %s', (locale) => {
  const { formats } = wordsOf('kit', locale).carry;
  const cards = wordsOf('objections', locale);
  const inScript = { en: /^[^\u0600-\u06ff]+$/, tr: /^[^\u0600-\u06ff]+$/, fa: /[\u0600-\u06ff]/ }[locale];

  test('a topic’s cards as four files', async () => {
    const page = await openPage(`/${locale}/tools/objections/?topic=price`);
    await openFold(page);
    const anki = await save(page, formats.anki);
    expect(anki.name).toBe('mushtari-objections-price-anki.txt');
    expect(anki.text.startsWith('#separator:tab\n#html:true\n')).toBe(true);
    const { notes } = readAnki(anki.text);
    const ids = notes.map(([guid = '']) => guid.replace(`mushtari-${locale}-`, ''));
    expect(ids.length).toBeGreaterThan(2);
    for (const [place, id] of ids.entries()) expect(notes[place]?.[3]).toContain(cards[id]?.words.split(/["&<>]/)[0]);

    const moodle = await save(page, formats.moodle);
    expect(moodle.name).toBe('mushtari-objections-price-moodle.txt');
    const questions = readGift(moodle.text);
    expect(questions.map(({ title }) => title)).toEqual(ids);
    expect(questions[0]?.answers.map(({ weight }) => weight).sort()).toEqual([0, 100, 50]);

    const json = await save(page, formats.json);
    expect(json.name).toBe('mushtari-objections-price.json');
    const file = JSON.parse(json.text);
    expect([file.version, file.language, file.licence.name, file.source]).toEqual([
      4,
      locale,
      'CC BY 4.0',
      `${page.url()}#objection-drill`,
    ]);
    expect(file.cards.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(file.cards[0].prompt.words).toMatch(inScript);
    expect(new URL(file.cards[0].address).search).toBe(`?card=${ids[0]}`);

    const table = await save(page, formats.csv);
    expect(table.name).toBe('mushtari-objections-price.csv');
    expect(table.text.startsWith('\ufeffid,language,topic,')).toBe(true);
    expect(table.text.match(/\r\n/g)?.length).toBeGreaterThan(ids.length * 3);
    expect(await page.locator('.carry [role=status]').textContent()).toContain('mushtari-objections-price.csv');
    await page.context().close();
  });
});

test('the fold’s code is fetched when it is opened; where it cannot be, that is told and can be tried again', async () => {
  const { carry, tryAgain } = wordsOf('kit');
  const page = await openPage(path, { consoleErrors: /TakeCards|ERR_FAILED/ });
  await page.locator('.card').waitFor();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.route('**/TakeCards*', (route) => route.abort());
  expect(fetched).toEqual([]);
  await page.locator('.fold > summary').click();
  await page.getByRole('button', { name: tryAgain }).waitFor();
  expect(await page.locator('.card').count()).toBe(1);
  await page.unroute('**/TakeCards*');
  await page.getByRole('button', { name: tryAgain }).click();
  await page.locator('.carry').waitFor();
  expect(fetched.some((url) => url.includes('TakeCards'))).toBe(true);
  expect(await page.locator('.fold > summary').textContent()).toBe(carry.title);
  await page.context().close();
});

test('it says how many cards are chosen, follows the choice, and has nothing to save of an empty one', async () => {
  const { carry } = wordsOf('kit');
  const { choose } = wordsOf('objection-drill');
  const page = await openPage(path);
  await openFold(page);
  const all = Number.parseInt((await page.locator('.carry > p').first().textContent()) ?? '', 10);
  expect(all).toBe(Object.keys(wordsOf('objections')).length);
  await page.locator('.choices-row label', { hasText: choose.topic.delay }).click();
  const delay = Number.parseInt((await page.locator('.carry > p').first().textContent()) ?? '', 10);
  expect(delay).toBeGreaterThan(0);
  expect(delay).toBeLessThan(all);
  await page.locator('.choices-row label', { hasText: choose.due }).click();
  expect(await page.locator('.carry > p').first().textContent()).toBe(carry.none);
  expect(await page.locator('.carry button:enabled').count()).toBe(0);
  await page.context().close();
});

test.each(locales)('in %s the chosen set prints as a worksheet, with its key on a sheet of its own and nothing else', async (locale) => {
  const { carry } = wordsOf('kit', locale);
  const page = await openPage(`/${locale}/tools/objections/?topic=trust`);
  await openFold(page);
  expect(await page.locator('.carry-sheet').count()).toBe(0);
  await page.evaluate(() => {
    globalThis.print = () => {};
  });
  await page.getByRole('button', { name: carry.print }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.carry-sheet');
  expect(await sheet.isVisible()).toBe(true);
  expect(await page.evaluate(() => [...document.body.children].filter((child) => child.getClientRects().length > 0).length)).toBe(1);
  const cards = await sheet.locator('.paper-items > li').count();
  expect(cards).toBeGreaterThan(2);
  expect(await sheet.locator('.blank').count()).toBe(cards * 3);
  expect(await sheet.locator('.paper-key li').count()).toBe(cards);
  expect(await sheet.locator('.paper-key').evaluate((key) => getComputedStyle(key).breakBefore)).toBe('page');
  expect(await sheet.getAttribute('dir')).toBe(locale === 'fa' ? 'rtl' : 'ltr');
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await sheet.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.documentElement.dataset['print'])).toBeUndefined();
  await page.context().close();
});

test('scenes of a set go along too; on paper they show their options', async () => {
  const { carry } = wordsOf('kit');
  const page = await openPage('/en/tools/customer-types/?set=behaviours');
  await openFold(page);
  const { name, text } = await save(page, carry.formats.anki);
  expect(name).toBe('mushtari-customer-types-behaviours-anki.txt');
  const scenes = Object.keys(wordsOf('scenes').behaviours);
  expect(readAnki(text).notes).toHaveLength(scenes.length);
  await page.evaluate(() => {
    globalThis.print = () => {};
  });
  await page.getByRole('button', { name: carry.print }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.carry-sheet .paper-items > li').count()).toBe(scenes.length);
  expect(await page.locator('.carry-sheet .tick').count()).toBeGreaterThan(scenes.length * 2);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('label', { hasText: wordsOf('customer-types').modes.recognise }).click();
  expect(await page.locator('.fold').count()).toBe(0);
  await page.context().close();
});

test.each([
  ['objections', '?card=burnt-before'],
  ['customer-types', '?mode=recognise&seen=names-a-sum'],
  ['customer-lifetime-value', '?currency=GBP&margin=70'],
])('the QR code of /en/tools/%s/ is its address, for a slide', async (tool, search) => {
  const { qrCode, qrLabel } = wordsOf('kit');
  const page = await openPage(`/en/tools/${tool}/${search}`);
  const button = page.getByRole('button', { name: qrCode });
  await button.click();
  const code = page.getByRole('img', { name: qrLabel });
  await code.waitFor();
  const address = (await page.locator('.qr figcaption').textContent()) ?? '';
  expect(new URL(address).searchParams.get(search.slice(1).split('=')[0] ?? '')).toBe(search.split(/[=&]/)[1]);
  const { data } = encode(address, { ecc: 'M', border: 4 });
  expect(await code.locator('path').getAttribute('d')).toBe(qrPath(data));
  expect((await code.boundingBox())?.width).toBeGreaterThan(300);
  await button.click();
  expect(await page.locator('.qr').count()).toBe(0);
  await page.context().close();
});

test('the QR code follows the card that is open', async () => {
  const { qrCode } = wordsOf('kit');
  const { choose } = wordsOf('objection-drill');
  const page = await openPage(`${path}?card=burnt-before`);
  await page.getByRole('button', { name: qrCode }).click();
  const before = await page.locator('.qr path').getAttribute('d');
  await page.locator('.choices-row label', { hasText: choose.topic.delay }).click();
  expect(await page.locator('.qr figcaption').textContent()).toContain('topic=delay');
  expect(await page.locator('.qr path').getAttribute('d')).not.toBe(before);
  await page.context().close();
});
