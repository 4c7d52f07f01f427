import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { answerScene } from './answer-scene.ts';
import { mountWidgets, openPage, phone, shareBrowser } from './browser.ts';
import { allPages } from './pages.ts';
import { wordsOf } from './words.ts';

shareBrowser();

/**
 * Violations of WCAG 2.0 to 2.2, levels A and AA, or of the rules given, one line each. The window is made as high as the page
 * and its contents: what lies under a bar that stays, or beyond a list's edge, only waits to be scrolled.
 */
async function findViolations(page: Page, rules?: string[]): Promise<string[]> {
  const { width = 1280 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width, height: Math.max(2400, await page.evaluate(() => document.documentElement.scrollHeight)) });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((runOnly) => {
    const { axe: injected } = globalThis as unknown as { axe: typeof axe };
    return injected.run(document, { runOnly, resultTypes: ['violations'] });
  }, rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`,
  );
}

describe.each(locales)('%s', (locale) => {
  test.each(allPages)('/%s has no violation in light, and its colours none in dark', async (path) => {
    const page = await openPage(`/${locale}/${path}`, { colorScheme: 'light' });
    await mountWidgets(page);
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, ['color-contrast'])).toEqual([]);
    await page.context().close();
  });

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test('an item of each kind has none, being answered and explained', async () => {
      const page = await openPage(`/${locale}/practice/`, { colorScheme, ...phone });
      const { origin } = new URL(page.url());
      const { turn } = wordsOf('practice', locale);
      for (const id of ['six-roles-what-each-wants', 'signs-of-silence', 'five-stages-in-order', 'instalments-in-one-sentence']) {
        await page.goto(`${origin}/${locale}/practice/?item=item/${id}`);
        await page.locator('.card .button-main').click();
        // Who writes freely says how sure she is first, all others when they have answered.
        if (id.startsWith('instalments')) await page.locator('.card-certainty button').first().click();
        for (const list of await page.locator('.match select').all()) await list.selectOption({ index: 1 });
        for (const box of await page.locator('.card input[type=checkbox]').all()) await box.check();
        expect(await findViolations(page)).toEqual([]);
        await page.locator('.card .card-certainty button, .card .card-step > .button-main').last().click();
        await page.getByText(turn.fails).waitFor();
      }
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    });

    test('an answered scene, the recogniser, an answered card and a wrong figure have none', async () => {
      const types = await openPage(`/${locale}/tools/customer-types/`, { colorScheme });
      await answerScene(types, 1);
      expect(await findViolations(types)).toEqual([]);
      await types.goto(`${types.url()}?mode=recognise&seen=names-a-sum.bought-recently`);
      await types.locator('.supports summary').first().click();
      expect(await findViolations(types)).toEqual([]);
      await types.context().close();

      const drill = await openPage(`/${locale}/tools/objections/`, { colorScheme, ...phone });
      await drill.locator('.card-step > .button').click();
      await drill.locator('.choices-list input').first().check();
      expect(await findViolations(drill)).toEqual([]);
      await drill.locator('.card-certainty button').first().click();
      await drill.locator('.card-grade button').first().click();
      expect(await findViolations(drill)).toEqual([]);
      await drill.locator('.fold > summary').click();
      await drill.locator('.carry').waitFor();
      await drill.locator('.copy-link button[aria-expanded]').click();
      await drill.locator('.qr svg').waitFor();
      expect(await findViolations(drill)).toEqual([]);
      await drill.context().close();

      const value = await openPage(`/${locale}/tools/customer-lifetime-value/`, { colorScheme });
      await value.locator('.field input').first().fill('abc');
      for (const summary of await value.locator('.chart summary').all()) await summary.click();
      expect(await findViolations(value)).toEqual([]);
      await value.context().close();
    });

    test('a chapter’s end, and practice and its count with something kept, have none', async () => {
      const page = await openPage(`/${locale}/objections/`, { colorScheme, ...phone });
      await mountWidgets(page);
      await page.locator('.chapter-end').scrollIntoViewIfNeeded();
      await page.locator('.chapter-done button').click();
      await page.evaluate(() => scrollTo(0, 0));
      expect(await findViolations(page)).toEqual([]);
      const { origin } = new URL(page.url());
      await page.goto(`${origin}/${locale}/tools/customer-types/`);
      await answerScene(page);
      await page.goto(`${origin}/${locale}/practice/`);
      await page.locator('.practice-own > .personal-acts .button').click();
      await page.locator('.fold > summary').click();
      await page.locator('.carry').waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.goto(`${origin}/${locale}/improve/`);
      await page.locator('.findings summary').first().click();
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    });

    test('a conversation under way, its feedback and its end have none', async () => {
      const page = await openPage(`/${locale}/tools/conversations/?talk=too-expensive&path=drop-price`, { colorScheme, ...phone });
      await page.locator('.card-step > .button').click();
      await page.locator('.choices-list input').first().check();
      expect(await findViolations(page)).toEqual([]);
      await page.locator('.card-certainty button').first().click();
      for (const summary of await page.locator('.talk summary').all()) await summary.click();
      expect(await findViolations(page)).toEqual([]);
      await page.goto(`${page.url().split('?')[0]}?talk=too-expensive&path=drop-price.more-off.last-push`);
      await page.locator('.talk-end').waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    });

    test('the calculator’s other levels have none, with their results', async () => {
      const page = await openPage(`/${locale}/tools/customer-lifetime-value/?level=contract&size=900&table=100-63.1-46.8-38.2`, {
        colorScheme,
      });
      await page.locator('.clv-value').first().waitFor();
      await page.locator('.clv-check summary').click();
      await page.locator('.clv-check button').click();
      expect(await findViolations(page)).toEqual([]);
      await page.goto(`${page.url().split('?')[0]}?level=data`);
      await page.locator('.clv-source summary').first().waitFor();
      for (const summary of await page.locator('.clv-source summary').all()) await summary.click();
      await page.locator('.clv-source textarea').fill('id,day,paid\na,02/03/2024,1\nb,03/04/2024,2\na,05/05/2024,1\nb,06/07/2024,x');
      await page.locator('.clv-source details > .button').first().click();
      await page.locator('.clv-confirm').waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.locator('.clv-source .clv-acts .button-quiet').click();
      await page.locator('.clv-value').first().waitFor();
      await page.locator('.clv-list tbody tr').first().waitFor();
      await page.locator('.clv-print').waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.context().close();
    });
  });
});

test.each(['light', 'dark'] as const)('the page to choose a language and the open search have no violation in %s', async (colorScheme) => {
  const root = await openPage('/?choose', { colorScheme });
  expect(await findViolations(root)).toEqual([]);
  await root.goto(`${root.url().split('?')[0]}en/`);
  await root.keyboard.press('/');
  await root.locator('#search-input').fill('objection');
  await root.locator('.search-results li').first().waitFor();
  expect(await findViolations(root)).toEqual([]);
  await root.context().close();
});
