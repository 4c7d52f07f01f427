import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, shareBrowser } from './browser.ts';
import { wordsOf } from './words.ts';

shareBrowser();

const path = '/en/tools/conversations/';
const { turn: turnWords, end, outcomes, verdicts, choose } = wordsOf('conversation-practice');
const spoken = wordsOf('conversations');
const kit = wordsOf('kit');
const expensive = spoken['too-expensive'];

const focused = (page: Page) => page.evaluate(() => `${document.activeElement?.className} ${document.activeElement?.textContent}`);
const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
};

/** One turn by keyboard, from the customer's words to the feedback: the reply of an id is said, and how sure one is of it. */
async function reply(page: Page, id: string, certainty: 'fairly' | 'sure' = 'fairly'): Promise<void> {
  await page.locator('.card-step').waitFor();
  const show = page.getByRole('button', { name: turnWords.show });
  if (await show.isVisible()) await press(page, turnWords.show);
  await page.locator(`.choices-list input[value="${id}"]`).focus();
  await page.keyboard.press('Space');
  await press(page, kit.turn.certainty[certainty]);
}

describe('the practice of conversations', () => {
  test('a whole conversation by keyboard: own words, three choices with their feedback, the end with what was served', async () => {
    const page = await openPage(path);
    await page.locator('.card textarea').focus();
    await page.keyboard.type('I would ask what they slept on before.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.matches('.choices-list input'))).toBe(true);
    await reply(page, 'ask-compared');
    expect(await focused(page)).toContain(verdicts.strong);
    expect(await page.locator('.card-own').textContent()).toContain('what they slept on before');
    expect(await page.locator('.talk-aims').first().textContent()).toContain('Clarify');
    expect(await page.locator('.card .replies li:visible').count()).toBe(2);
    const notes = await page.locator('.card .card-answer').textContent();
    for (const text of [turnWords.modelIsYours, turnWords.fails, expensive?.turns['price']?.fails]) expect(notes).toContain(text);

    await press(page, turnWords.goOn);
    const answer = expensive?.turns['compared']?.words ?? '';
    expect(await focused(page)).toBe(`card-words ${answer}`);
    expect(await page.locator('[role=status]', { hasText: answer }).count()).toBe(1);
    expect(page.url()).toContain('path=ask-compared&talk=too-expensive');
    await reply(page, 'try-both');
    await press(page, turnWords.goOn);
    await reply(page, 'trial-at-home');
    await press(page, turnWords.seeEnd);
    expect(await focused(page)).toContain(end.title);
    const shown = await page.locator('.talk-end').textContent();
    for (const text of [outcomes.won, end.allStrong, expensive?.endings['bought'] ?? '']) expect(shown).toContain(text);
    expect(await page.locator('.talk-past > li').count()).toBe(3);
    expect(await page.locator('.talk-score [data-standing=untouched], .talk-score [data-standing=harmed]').count()).toBe(0);

    await press(page, end.restart);
    expect(await focused(page)).toBe(`card-words ${expensive?.turns['price']?.words}`);
    expect(page.url()).not.toContain('path=');
    await page.context().close();
  });

  test('the customer’s next words follow from the choice; a turn is tried again and remembers what was tried', async () => {
    const page = await openPage(path);
    await reply(page, 'drop-price', 'sure');
    // Every reply explains itself, the strong one last and named as the good answer.
    const { replies = {}, fails = '' } = expensive?.turns['price'] ?? {};
    const notes = await page.locator('.card .card-answer').textContent();
    const places = [...Object.values(replies).map(({ feedback }) => feedback), fails].map((text) => notes?.indexOf(text) ?? -1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(notes).toContain(kit.turn.sureAndWrong);
    await press(page, turnWords.goOn);
    expect(await page.locator('.card .card-words').textContent()).toBe(expensive?.turns['discount']?.words);
    await reply(page, 'more-off');
    await press(page, turnWords.goOn);
    await reply(page, 'last-push');
    await press(page, turnWords.seeEnd);
    const shown = await page.locator('.talk-end').textContent();
    expect(shown).toContain(outcomes.lost);
    expect(await page.locator('.talk-turned').textContent()).toContain(expensive?.turns['discount']?.replies['more-off']?.text);
    expect(await page.locator('.talk-score [data-standing=harmed]').count()).toBeGreaterThan(0);
    expect(await page.locator('.talk-score [data-standing=untouched]').count()).toBeGreaterThan(0);

    await page.locator('.talk-turned button').click();
    expect(await focused(page)).toBe(`card-words ${expensive?.turns['discount']?.words}`);
    // Own words are asked for again before the replies are shown.
    expect(await page.locator('.card textarea').inputValue()).toBe('');
    expect(await page.locator('.choices-list').count()).toBe(0);
    await press(page, turnWords.show);
    expect(await page.locator('.choices-list label', { hasText: turnWords.tried }).count()).toBe(1);
    expect(await page.locator('.talk-past > li').count()).toBe(1);
    await reply(page, 'take-back');
    await press(page, turnWords.goOn);
    expect(await page.locator('.card .card-words').textContent()).toBe(expensive?.turns['compared']?.words);
    await page.getByRole('button', { name: turnWords.retry.replace('{number}', '1') }).click();
    await press(page, turnWords.show);
    expect(await page.locator('.choices-list label', { hasText: verdicts.weak }).count()).toBe(1);
    await page.context().close();
  });

  test('a link shows a conversation where it stands; what is no path of it is cut off', async () => {
    const page = await openPage(`${path}?talk=rude-visitor&path=calm-down.take-back`);
    const rude = spoken['rude-visitor'];
    expect(await page.locator('.card .card-words').textContent()).toBe(rude?.turns['story']?.words);
    expect(await page.locator('.talk-past > li').count()).toBe(2);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: kit.copyLink }).click();
    await page.getByText(kit.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\?path=calm-down\.take-back&talk=rude-visitor#conversations$/,
    );
    await page.goto(`${page.url().split('?')[0]}?talk=rude-visitor&path=hear-out.fly.test-together`);
    expect(await page.locator('.card .card-words').textContent()).toBe(rude?.turns['story']?.words);
    await page.locator('.choices-row label', { hasText: spoken['silent-buyer']?.title ?? '' }).click();
    expect(await page.locator('.card .card-words').textContent()).toBe(spoken['silent-buyer']?.turns['looking']?.words);
    expect(await page.locator('.talk-past').count()).toBe(0);
    await page.context().close();
  });

  test('without scripts it is a worksheet of all conversations, with one strong way through apart', async () => {
    const page = await openPage(path, { javaScriptEnabled: false });
    const { length } = Object.keys(spoken);
    expect(await page.locator('.paper-items > li').count()).toBe(length);
    expect(await page.locator('.paper-items').textContent()).toContain(expensive?.turns['price']?.words);
    expect(await page.locator('.paper-items').textContent()).not.toContain(expensive?.turns['price']?.replies['ask-compared']?.text);
    await page.locator('.paper-key summary').click();
    expect(await page.locator('.paper-key > ol > li:visible').count()).toBe(length);
    expect(await page.locator('.paper-key').textContent()).toContain(expensive?.turns['decide']?.replies['trial-at-home']?.text);
    await page.context().close();
  });

  test.each(['tr', 'fa'] as const)('/%s/ offers the conversations that it has, and says them in its own words', async (locale) => {
    const own = wordsOf('conversations', locale);
    const page = await openPage(`/${locale}/tools/conversations/`);
    await page.locator('.card .card-words').waitFor();
    expect(await page.locator('.choices-row label').allTextContents()).toEqual(
      Object.keys(spoken).flatMap((id) => (own[id] === undefined ? [] : [own[id].title])),
    );
    expect(await page.locator('.card .card-words').textContent()).toBe(own['too-expensive']?.turns['price']?.words);
    await page.context().close();
  });

  test('an error inside says so and leaves the page', async () => {
    const page = await openPage('/en/', { consoleErrors: /.*/ });
    await page.route('**/data/conversations.json', async (route) => {
      const answer = await route.fetch();
      const data = (await answer.json()) as { talks: { turns: unknown }[] };
      for (const talk of data.talks) talk.turns = [];
      await route.fulfill({ json: data });
    });
    await page.goto(`${new URL(page.url()).origin}${path}`);
    await page.getByRole('button', { name: kit.retry }).waitFor();
    expect(await page.locator('h1').textContent()).toBe('Conversations');
    await page.unroute('**/data/conversations.json');
    await page.reload();
    await page.getByText(choose.legend).waitFor();
    await page.context().close();
  });
});
