import { describe, expect, test } from 'vitest';
import { locate, pathInFolder } from '../../../src/integrations/portable/runtime/locate.ts';

const folder = { root: 'file:///home/me/a%20%23b/', base: '/' };
const page = `${folder.root}en/objections/index.html`;

describe('an address in the folder', () => {
  test.each([
    ['/en/?q=a#b', 'en/index.html?q=a#b'],
    ['file:///en/search/?q=a', 'en/search/index.html?q=a'],
    ['/pagefind/pagefind.js', 'pagefind/pagefind.js'],
    ['../search/index.html#a', 'en/search/index.html#a'],
    ['/home/me/a%20%23b/pagefind/pagefind-entry.json?ts=1', 'pagefind/pagefind-entry.json?ts=1'],
    ['/', 'index.html'],
  ])('%s is found at %s', (address, path) => {
    expect(locate(address, page, folder)).toBe(folder.root + path);
  });

  test.each(['https://example.org/a/', 'mailto:a@example.org', 'blob:null/1'])('%s stays what it is', (address) => {
    expect(locate(address, page, folder)).toBe(address);
  });

  test('stays in the drive of Windows, and under the base that the site was built for', () => {
    const windows = { root: 'file:///C:/Users/me/mushtari/', base: '/book/' };
    const from = `${windows.root}en/index.html`;
    expect(locate('/book/tr/', from, windows)).toBe(`${windows.root}tr/index.html`);
    expect(locate('/C:/Users/me/mushtari/pagefind/a.json', from, windows)).toBe(`${windows.root}pagefind/a.json`);
    expect(locate('/other/', from, windows)).toBe('file:///C:/other/');
  });

  test('is a path of the folder, or of none', () => {
    expect(pathInFolder(`${folder.root}data/%DB%8C%20a.json?ts=1#b`, folder)).toBe('data/ی a.json');
    expect(pathInFolder('file:///home/me/other.json', folder)).toBeNull();
  });
});
