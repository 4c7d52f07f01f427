import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { type Firefox, findFirefox, startFirefox } from './firefox.ts';
import { type Unpacked, unpackPortable } from './folder.ts';
import { someQueries } from './queries.ts';
import { wordsOf } from './words.ts';

const path = findFirefox();
if (path === null) console.log('Firefox was not found, so the folder is not opened in it: install it, or set FIREFOX_PATH.');

const widgets = ['tools/customer-lifetime-value/', 'tools/customer-types/', 'tools/objections/', 'tools/conversations/', 'practice/'];

describe.skipIf(path === null)('the folder in Firefox', () => {
  let folder: Unpacked;
  let firefox: Firefox;
  beforeAll(async () => {
    folder = await unpackPortable();
    firefox = await startFirefox(path ?? '');
  });
  afterAll(async () => {
    await firefox.close();
    folder.remove();
  });
  afterEach(() => {
    const { errors, requests } = firefox.takeEvents();
    expect(errors).toEqual([]);
    expect(
      requests.filter((url) => !url.startsWith(`${folder.address}/`) && !/^(data|blob):/.test(url) && !url.startsWith(inject('origin'))),
    ).toEqual([]);
  });
  const go = (page: string) => firefox.go(`${folder.address}/${page}`);
  /** What is still loading when a page is left is an error to Firefox: a page is done when the widgets in view are filled and its fonts are there. */
  const settle = async () => {
    await firefox.until(() => document.querySelector('body > .note') !== null);
    await firefox.until(() =>
      [...document.querySelectorAll('[data-widget]:empty, [data-search-page]:empty')].every((place) => {
        const { top, bottom } = place.getBoundingClientRect();
        return top > innerHeight + 200 || bottom < -200;
      }),
    );
    await firefox.until(() => document.fonts.ready.then(({ status }) => status === 'loaded'));
  };
  const press = (name: string) =>
    firefox.until((text) => {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
      button?.click();
      return button !== undefined;
    }, name);

  test.each(locales)('mounts every widget in %s, in the handbook’s type', async (locale) => {
    for (const page of widgets) {
      await go(`${locale}/${page}index.html`);
      await settle();
      expect(await firefox.run(() => document.querySelector('[data-widget] button, [data-widget] input') !== null)).toBe(true);
      expect(await firefox.run(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(true);
      expect(await firefox.run(() => getComputedStyle(document.querySelector('.unzip-first') ?? document.body).display)).toBe('none');
    }
  });

  test.each(locales)('answers queries in %s as online', async (locale) => {
    const answers = async (page: string, root: string) => {
      await firefox.go(page);
      const found: unknown[] = [];
      for (const query of someQueries(locale, 1)) {
        await firefox.until((text) => {
          const input = document.querySelector<HTMLInputElement>('#search-input');
          if (input === null) return false;
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          return true;
        }, query);
        await firefox.until(() => document.querySelector('.search-results[aria-busy="false"]') !== null);
        const shown = await firefox.run(() => ({
          text: document.querySelector('.search')?.textContent,
          hits: [...document.querySelectorAll<HTMLAnchorElement>('.search-results a')].map(({ href }) => href),
        }));
        found.push({ text: shown.text, hits: shown.hits.map((href) => href.slice(root.length).replace(/index\.html(?=[?#]|$)/, '')) });
      }
      return found;
    };
    const online = await answers(`${inject('origin')}/${locale}/search/`, inject('origin'));
    expect(await answers(`${folder.address}/${locale}/search/index.html`, folder.address)).toEqual(online);
    expect(JSON.stringify(online).match(/"\//g)?.length).toBeGreaterThan(10);
  });

  test('keeps practice and theme for all pages, though each file has a storage of its own', async () => {
    const drill = wordsOf('objection-drill');
    const kept = () => firefox.until(() => localStorage.getItem('mushtari:practice'));
    await go('en/tools/objections/index.html');
    await press(drill.card.show);
    await firefox.until(() => {
      const reply = document.querySelector<HTMLInputElement>('.choices-list input');
      reply?.click();
      return reply !== null;
    });
    await press(wordsOf('kit').turn.certainty.fairly);
    await press(drill.card.again);
    const state = await kept();
    expect(state).toContain('"objection/');
    await firefox.run(() => {
      const select = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
      if (select !== null) select.value = 'dark';
      select?.dispatchEvent(new Event('change'));
    });
    await firefox.reload();
    await settle();
    expect(await kept()).toBe(state);
    await go('fa/practice/index.html');
    await settle();
    expect(await kept()).toBe(state);
    expect(await firefox.until(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  test('tells a full storage from a refused one, and keeps again when there is room', async () => {
    const kit = wordsOf('kit');
    await go('en/practice/index.html');
    await settle();
    const tick = (place: number) =>
      firefox.until((nth) => {
        const box = document.querySelectorAll<HTMLInputElement>('.practice-plan input[type=checkbox]')[nth];
        box?.click();
        return box !== undefined;
      }, place);
    const ticks = () => firefox.run(() => (localStorage.getItem('mushtari:practice') ?? '').split('"isSet":true').length - 1);
    // Pieces of a hundred thousand letters, then smaller ones, until not even a tick has room.
    const fill = (isFilled: boolean) =>
      firefox.run((fills) => {
        for (const [size, count] of [
          [100_000, 60],
          [1000, 120],
          [20, 120],
        ] as const) {
          for (let part = 0; part < count; part += 1) {
            try {
              if (fills) localStorage.setItem(`filler-${size}-${part}`, 'x'.repeat(size));
              else localStorage.removeItem(`filler-${size}-${part}`);
            } catch {
              // What no longer fits is passed over.
            }
          }
        }
      }, isFilled);
    const tells = (isTold: boolean) =>
      firefox.until((text, wanted) => document.body.textContent?.includes(text) === wanted, kit.notKept.full, isTold);
    await tick(0);
    await firefox.until(() => localStorage.getItem('mushtari:practice')?.includes('"isSet":true') === true);
    await fill(true);
    await tick(1);
    await tells(true);
    expect(await ticks()).toBe(1);
    expect(await firefox.run((text) => document.body.textContent?.includes(text), kit.notKept['memory-only'])).toBe(false);
    await fill(false);
    await tick(2);
    await tells(false);
    expect(await ticks()).toBe(3);
  });

  test('leads from the first page to a language, and from a hit to its section; prints a chapter', async () => {
    await go('index.html?choose');
    await firefox.until(() => document.querySelector('[data-edition=tr][data-likely], [data-edition=en][data-likely]') !== null);
    await firefox.run(() => document.querySelector<HTMLElement>('[data-edition=tr]')?.click());
    await firefox.until(() => location.pathname.endsWith('/tr/index.html'));
    await settle();
    await go('index.html');
    await firefox.until(() => location.pathname.endsWith('/tr/index.html'));
    await settle();
    await go(`tr/search/index.html?q=itiraz`);
    await firefox.until(() => document.querySelector('.search-section a') !== null);
    await settle();
    await firefox.run(() => document.querySelector<HTMLElement>('.search-section a')?.click());
    await firefox.until(() => /index\.html$/.test(location.pathname) && document.getElementById(location.hash.slice(1)) !== null);
    await firefox.until(() => document.querySelector('.found-bar') !== null);
    await settle();
    await go('tr/six-roles/index.html');
    await settle();
    expect(await firefox.print()).toBeGreaterThan(20_000);
  });
});
