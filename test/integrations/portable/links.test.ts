import { describe, expect, test } from 'vitest';
import { findBrokenLinks } from '../../../src/integrations/portable/links.ts';

const folderOf = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([file, text]) => [file, new TextEncoder().encode(text)]));

describe('the links of a folder', () => {
  test('are found whole: to pages, ids, styles, fonts, modules and the web', () => {
    const folder = folderOf({
      'index.html':
        '<link rel="stylesheet" href="a/b.css"><a href="a/page%20one.html?q=1#%D8%A7">one</a><a href="https://example.org/">web</a>',
      'a/page one.html': '<h2 id="ا">A</h2><a href="#ا">here</a><script src="../s.js"></script>',
      'a/b.css': '@font-face{src:url("f.woff2")}',
      'a/f.woff2': '',
      's.js': "System.register(['./t.js'],function(e,m){m.import('./t.js')})",
      't.js': '',
    });
    expect(findBrokenLinks(folder)).toEqual([]);
  });

  test.each([
    ['<a href="b.html">', 'a.html leads to b.html, which is not in the folder.'],
    ['<a href="/a.html">', 'a.html leads to /a.html, which is not a relative address.'],
    ['<a href="a.html#gone">', 'a.html leads to a.html#gone, which names no element of that page.'],
    ['<a href="file:///a.html">', 'a.html leads to file:///a.html, which would leave the folder.'],
    ['<img src="https://example.org/a.png">', 'a.html leads to https://example.org/a.png, which would leave the folder.'],
    ['<link rel="stylesheet" href="../a.html">', 'a.html leads to ../a.html, which is not in the folder.'],
  ])('%s is told', (html, problem) => {
    expect(findBrokenLinks(folderOf({ 'a.html': html }))).toEqual([problem]);
  });

  test('of style sheets and modules are told too', () => {
    expect(findBrokenLinks(folderOf({ 'a.css': 'a{b:url(gone.svg)}', 'a.js': "System.register(['./gone.js'],function(e,m){})" }))).toEqual([
      'a.css leads to gone.svg, which is not in the folder.',
      'a.js leads to ./gone.js, which is not in the folder.',
    ]);
    expect(findBrokenLinks(folderOf({ 'a.js': "m.import('./later.js')" }))).toHaveLength(1);
  });
});
