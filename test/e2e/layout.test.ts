import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { mountWidgets, openPage, shareBrowser } from './browser.ts';
import { allPages } from './pages.ts';

shareBrowser();

describe.each(locales)('%s', (locale) => {
  test.each([320, 390, 768, 1180, 1920])('no page scrolls sideways at %d pixels', async (width) => {
    const page = await openPage(`/${locale}/`, { viewport: { width, height: 900 } });
    const origin = new URL(page.url()).origin;
    for (const path of allPages) {
      await page.goto(`${origin}/${locale}/${path}`);
      await mountWidgets(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `/${locale}/${path}`).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  test('lines hold between 45 and 80 characters on a desktop', async () => {
    const page = await openPage(`/${locale}/objections/`, { viewport: { width: 1920, height: 1000 } });
    const charactersPerLine = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll<HTMLElement>('.prose > p')].filter(
        (paragraph) => (paragraph.textContent ?? '').length > 200,
      );
      const counts = paragraphs.map((paragraph) => {
        const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
        return (paragraph.textContent ?? '').length / Math.max(1, Math.round(paragraph.getBoundingClientRect().height / height) - 0.5);
      });
      return counts.reduce((sum, count) => sum + count, 0) / counts.length;
    });
    expect(charactersPerLine).toBeGreaterThan(45);
    expect(charactersPerLine).toBeLessThan(80);
    await page.context().close();
  });
});

test('Persian is mirrored: contents at the right, text runs to the left, the passage carries its language and direction', async () => {
  const page = await openPage('/fa/objections/', { viewport: { width: 1400, height: 900 } });
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await page.locator('html').getAttribute('lang')).toBe('fa');
  const [contents, text] = await Promise.all([page.locator('#contents').boundingBox(), page.locator('main').boundingBox()]);
  expect(contents?.x ?? 0).toBeGreaterThan(text?.x ?? 0);
  await page.context().close();
});

test('the fonts are our own, with true Turkish and Persian letters', async () => {
  const page = await openPage('/tr/objections/');
  const usedFonts = async (selector: string) => {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return fonts.map(({ familyName, isCustomFont }) => `${familyName.split(' ')[0]} ${isCustomFont}`);
  };
  await page.evaluate(() => document.fonts.ready);
  expect(new Set(await usedFonts('.prose p'))).toEqual(new Set(['Source true']));
  await page.goto(page.url().replace('/tr/', '/fa/'));
  await page.evaluate(() => document.fonts.ready);
  expect(new Set(await usedFonts('.prose p'))).toEqual(new Set(['Vazirmatn true']));
  expect(new Set(await usedFonts('h1'))).toEqual(new Set(['Vazirmatn true']));
  await page.context().close();
});
