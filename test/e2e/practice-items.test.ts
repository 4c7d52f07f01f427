import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPage, phone, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/practice/';
const { turn, single, done } = wordsOf('practice');
const talk = wordsOf('conversation-practice');
const items = wordsOf('practice-items');
const kit = wordsOf('kit');
const key = 'mushtari:practice';
const textsOf = (id: string) => Object.fromEntries(Object.entries(items[id]?.entries ?? {}).map(([entry, { text }]) => [entry, text]));

const sitting = [
  'item/five-stages-in-order',
  'item/signs-of-silence',
  'item/sign-and-way-back',
  'item/instalments-in-one-sentence',
  'conversation/too-expensive',
];

interface Kept {
  items: Record<
    string,
    { attempts: { isRight: boolean; certainty: string; chosen: string; grade: string; version: number; turns?: unknown }[] }
  >;
  session: { queue: string[] } | null;
}
const stateOf = (page: Page) => page.evaluate((name) => (JSON.parse(localStorage.getItem(name) ?? '{}') as { data: Kept }).data, key);

/** Opens the page in the middle of a sitting with these items. */
async function openSitting(queue: readonly string[]): Promise<Page> {
  const page = await openPage('/en/');
  const session = { id: '2026-03-02T09:00:00.000Z', started: '2026-03-02T09:00:00.000Z', minutes: 20, queue, done: [] };
  const data = { items: {}, own: [], settings: { perDay: 20 }, read: {}, ticks: {}, session };
  await page.evaluate(([name, text]) => localStorage.setItem(name ?? '', text ?? ''), [key, JSON.stringify({ key, version: 1, data })]);
  await page.goto(`${new URL(page.url()).origin}${path}`);
  await page.locator('.practice .card').waitFor();
  return page;
}

/** Goes on by the Tab key until something of this name and role has the focus, as a reader without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not come to “${selector}”.`);
}
const press = async (page: Page, name: string) => {
  const id = await page.getByRole('button', { name, exact: true }).evaluate((button) => {
    button.setAttribute('data-wanted', '');
    return button.tagName;
  });
  await tabTo(page, `${id.toLowerCase()}[data-wanted]`);
  await page.keyboard.press('Enter');
  await page.evaluate(() => document.querySelector('[data-wanted]')?.removeAttribute('data-wanted'));
};

async function produce(page: Page, show: string): Promise<void> {
  await tabTo(page, '.card textarea');
  await page.keyboard.type('My own words come first.');
  await press(page, show);
}

/** What a screen reader is given of the turn. */
const heard = (page: Page) => page.locator('.practice-today').ariaSnapshot();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.className);
const goOn = async (page: Page) => press(page, turn.next);

async function putInOrder(page: Page, right: readonly string[]): Promise<void> {
  for (const [place, id] of right.entries()) {
    const stands = () =>
      page.locator('.order-steps li').evaluateAll((steps, step) => steps.findIndex((li) => li.dataset['step'] === step), id);
    while ((await stands()) > place) {
      await tabBackOrOn(page, `[data-step="${id}"] [data-by="-1"]`);
      await page.keyboard.press('ArrowUp');
      await page.waitForTimeout(30);
    }
  }
}
/** Buttons of earlier steps lie behind; the Tab key goes round only at the page's end, so this starts anew at the list. */
async function tabBackOrOn(page: Page, selector: string): Promise<void> {
  await page.locator('.order-steps button').first().focus();
  await tabTo(page, selector);
}

describe('items of every kind', () => {
  test('a whole session by keyboard, with what a screen reader hears; it goes on after the page was closed', async () => {
    let page = await openSitting(sitting);

    // Order: the steps, their buttons and each move are told.
    expect(await focused(page)).toBe('card-words');
    await produce(page, turn.show);
    const steps = textsOf('five-stages-in-order');
    expect(await heard(page)).toContain(`group "${items['five-stages-in-order']?.question}"`);
    expect(await page.getByRole('button', { name: turn.moveDown.replace('{step}', steps['contact'] ?? '') }).count()).toBe(1);
    await putInOrder(page, ['contact', 'needs', 'presentation', 'objections', 'close']);
    expect(await page.locator('.order [role=status]').textContent()).toMatch(/^\d of 5: /);
    await press(page, kit.turn.certainty.sure);
    expect(await focused(page)).toBe('card-answer');
    expect(await page.locator('.card-answer').textContent()).toContain(turn.right);
    expect(await heard(page)).toMatch(/status: Back /);
    await goOn(page);

    // Several: boxes in a group, every option explained both ways.
    await produce(page, turn.show);
    const boxes = textsOf('signs-of-silence');
    expect(await heard(page)).toContain(`checkbox "${boxes['complaint']}"`);
    for (const id of ['later-order', 'complaint']) {
      await page.locator('.choices-list input').first().focus();
      await tabTo(page, `.choices-list input[value="${id}"]`);
      await page.keyboard.press('Space');
    }
    await press(page, kit.turn.certainty.fairly);
    const compared = (await page.locator('.card-answer').textContent()) ?? '';
    const explained = items['signs-of-silence']?.entries ?? {};
    for (const told of [explained['later-order']?.right, explained['complaint']?.wrong, explained['shorter-replies']?.wrong])
      expect(compared).toContain(told);

    // The page is closed before “Next”: the answer was kept, and the sitting goes on with the next item.
    const again = await page.context().newPage();
    await page.close();
    page = again;
    await page.goto(`${inject('origin')}${path}`);
    await page.getByText(/^3 of 5/).waitFor();
    expect((await stateOf(page)).session?.queue).toEqual(sitting.slice(2));

    // Match: a list for each, named by what is to be matched.
    await produce(page, turn.show);
    for (const text of Object.values(textsOf('sign-and-way-back')))
      expect(await page.getByRole('combobox', { name: text }).count()).toBe(1);
    const ways = {
      'short-answers': 'to-contact',
      'not-for-me': 'to-needs',
      'doubt-after-doubt': 'to-presentation',
      'think-about-it': 'to-contact',
    };
    for (const [entry, choice] of Object.entries(ways)) {
      const list = page.locator(`select[id$="-${entry}"]`);
      await list.focus();
      const wanted = items['sign-and-way-back']?.choices?.[choice] ?? '';
      await page.keyboard.type(wanted.slice(0, 12));
      expect(await list.inputValue()).toBe(choice);
    }
    await press(page, kit.turn.certainty.guess);
    expect(await page.locator('.quiz-verdict').textContent()).toBe(turn.counted.replace('{right}', '3').replace('{all}', '4'));
    await goOn(page);

    // Free: how sure, then the criteria, then the model answer, then the reader's own grade.
    await produce(page, turn.compare);
    await press(page, kit.turn.certainty.fairly);
    expect(await heard(page)).toContain(`group "${turn.rubric}"`);
    await tabTo(page, '.choices-list input[value="total"]');
    await page.keyboard.press('Space');
    expect(await page.locator('.practice').textContent()).not.toContain(items['instalments-in-one-sentence']?.model);
    await press(page, turn.showModel);
    expect(await page.locator('.card-answer').textContent()).toContain(items['instalments-in-one-sentence']?.model);
    await press(page, turn.good);
    expect(await focused(page)).toBe('button button-main');
    // One criterion of several was ticked; the reader's own grade decides.
    expect((await stateOf(page)).items['item/instalments-in-one-sentence']?.attempts.at(-1)).toMatchObject({
      chosen: 'total',
      isRight: true,
    });
    await goOn(page);

    // Conversation: turn by turn to its end, each with how sure, then the grade.
    for (const reply of ['ask-compared', 'try-both', 'trial-at-home']) {
      await tabTo(page, '.card textarea');
      await press(page, talk.turn.show);
      await page.locator(`.choices-list input[value="${reply}"]`).focus();
      await page.keyboard.press('Space');
      await press(page, kit.turn.certainty.sure);
      await page.locator('.card-answer').waitFor();
      await page.locator('.talk .talk-acts .button-main').last().focus();
      await page.keyboard.press('Enter');
    }
    await page.locator('.talk-end').waitFor();
    expect(await heard(page)).toContain(turn.talkRight);
    await press(page, turn.good);
    await goOn(page);

    await page.getByRole('heading', { name: done.title }).waitFor();
    const { items: kept, session } = await stateOf(page);
    expect(session?.queue).toEqual([]);
    const last = sitting.map((id) => kept[id]?.attempts.at(-1));
    expect(last.map((attempt) => [attempt?.isRight, attempt?.certainty, attempt?.grade])).toEqual([
      [true, 'sure', 'good'],
      [false, 'fairly', 'again'],
      [false, 'guess', 'again'],
      [true, 'fairly', 'good'],
      [true, null, 'good'],
    ]);
    expect(last[4]?.turns).toEqual(Array(3).fill({ isRight: true, certainty: 'sure' }));
    expect(last[0]?.chosen).toBe('contact needs presentation objections close');
    expect(last[4]?.chosen).toBe('ask-compared try-both trial-at-home');
    await page.context().close();
  }, 120_000);

  test('an item has an address of its own, to copy and as a QR code; practised there, it is kept like any other', async () => {
    const page = await openPage(`${path}?item=item/who-else-decides`, phone);
    await page.locator('.card-words', { hasText: items['who-else-decides']?.situation ?? '' }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.practice-today').getByRole('button', { name: kit.copyLink }).click();
    await page.getByText(kit.copied).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).searchParams.get('item')).toBe('item/who-else-decides');
    await page.locator('.practice-today').getByRole('button', { name: kit.qrCode }).click();
    await page.getByRole('img', { name: kit.qrLabel }).waitFor();
    await page.getByRole('button', { name: turn.show }).click();
    for (const id of ['who-will-use-it', 'at-the-table', 'how-last-time']) await page.locator(`input[value="${id}"]`).check();
    await page.getByRole('button', { name: kit.turn.certainty.sure, exact: true }).click();
    await page.getByRole('button', { name: turn.next, exact: true }).click();
    await page.getByRole('heading', { name: wordsOf('practice').today.title, exact: true }).waitFor();
    expect(page.url()).not.toContain('item=');
    expect((await stateOf(page)).items['item/who-else-decides']?.attempts.map(({ isRight }) => isRight)).toEqual([true]);
    await page.context().close();
  });

  test('an address of no item says so, and the rest of the page works', async () => {
    const page = await openPage(`${path}?item=item/long-gone`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('item/long-gone');
    await page.getByRole('button', { name: '5 minutes', exact: true }).click();
    await page.locator('.practice .card').waitFor();
    await page.getByRole('button', { name: single.toDay }).click();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  test('a sitting passes over items that are gone', async () => {
    const page = await openSitting(['item/long-gone', 'item/signs-of-silence']);
    await page.getByText('1 of 1').waitFor();
    await page.context().close();
  });

  test.each(['tr', 'fa'] as const)('/%s/ has the items of its chapters, in its own words', async (locale) => {
    const own = wordsOf('practice-items', locale);
    const page = await openPage(`/${locale}/practice/?item=item/four-steps-in-order`, phone);
    await page.locator('.card-words', { hasText: own['four-steps-in-order']?.situation ?? '' }).waitFor();
    await page.getByRole('button', { name: wordsOf('practice', locale).turn.show }).click();
    expect(await page.locator('.order-steps li').count()).toBe(4);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.context().close();
  });

  test('the items of a chapter go along as a worksheet with its key, and as files', async () => {
    const page = await openPage(path);
    await page.locator('.fold summary').click();
    await page.getByLabel(wordsOf('practice').choose.legend).selectOption('chapter-five-stages');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: kit.carry.formats.moodle }).click()]);
    expect(file.suggestedFilename()).toBe('mushtari-practice-chapter-five-stages-moodle.txt');
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: kit.carry.print }).click();
    const sheet = page.locator('.carry-sheet');
    expect(await sheet.locator('.paper-slots').count()).toBeGreaterThan(0);
    expect(await sheet.locator('.paper-key').textContent()).toContain(items['sign-and-way-back']?.choices?.['to-needs']);
    await page.context().close();
  });
});
