import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { getLocalePaths, localeOf } from '../../src/site/paths.ts';
import { pageUrl, withBase } from '../../src/site/urls.ts';

describe('the base that the site is built for', () => {
  test('stands before every path of the site', () => {
    expect(withBase('/en/objections/', '/book/')).toBe('/book/en/objections/');
    expect(withBase('/en/objections/?by=all#goals', '/book/')).toBe('/book/en/objections/?by=all#goals');
    expect(withBase('/', '/book/')).toBe('/book/');
  });

  test('may be given without its last slash, or be the root', () => {
    expect(withBase('/en/', '/a/book')).toBe('/a/book/en/');
    expect(withBase('/en/', '/')).toBe('/en/');
    expect(withBase('/en/')).toBe('/en/');
  });

  test('does not touch anchors, relative paths and foreign addresses', () => {
    for (const path of ['#goals', 'icon.png', 'https://example.org/', 'mailto:me@example.org', ''])
      expect(withBase(path, '/book/')).toBe(path);
  });
});

describe('the address of a page', () => {
  test('is its path within its edition', () => {
    expect(pageUrl('tr', 'objections/')).toBe('/tr/objections/');
    expect(pageUrl('fa', 'tools/customer-types/')).toBe('/fa/tools/customer-types/');
  });

  test('without a page is that of the edition’s home', () => {
    expect(pageUrl('en')).toBe('/en/');
  });
});

describe('routes', () => {
  test('there is one path an edition, and its edition is read back from it', () => {
    expect(getLocalePaths().map(({ params }) => localeOf(params))).toEqual([...locales]);
  });

  test('a route of no edition says what to do', () => {
    expect(() => localeOf({ locale: 'de' })).toThrow('“de” is not an edition. Add it to src/i18n/locales.ts');
    expect(() => localeOf({})).toThrow('is not an edition');
  });
});
