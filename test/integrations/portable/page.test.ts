import { describe, expect, test } from 'vitest';
import { type Book, makeFolderPage } from '../../../src/integrations/portable/page.ts';

const words = (language: string) => ({
  unzipFirst: `${language}: unzip`,
  linkCopiedHere: `${language}: only here`,
  readMe: { title: '', lines: [''] },
});
const book: Book = {
  site: {
    address: 'https://mushtari.example/',
    files: new Set([
      'index.html',
      'en/index.html',
      'en/data/a.json',
      '_astro/a.css',
      '_astro/a.js',
      'favicon.svg',
      'en/offline/index.html',
    ]),
  },
  isPublished: false,
  isLeftOut: (file) => file.includes('offline'),
  words: { en: words('en'), tr: words('tr'), fa: words('fa') },
};
const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-a'; connect-src 'self'; trusted-types default">`;
const page = (head: string, body = '', given = book) =>
  makeFolderPage(`<!DOCTYPE html><html><head>${policy}${head}</head><body>${body}</body></html>`, 'en/index.html', given);

describe('a page of the folder', () => {
  test('has relative addresses, also where a widget finds its words', () => {
    const { html, links } = page('', '<a href="/?choose">a</a><div data-data="/en/data/a.json" data-next="/not/a/file"></div>');
    expect(html).toContain('<a href="../index.html?choose">');
    expect(html).toContain('data-data="data/a.json" data-next="/not/a/file"');
    expect(links).toEqual(['index.html', 'en/data/a.json']);
  });

  test('hands its modules to the runtime, which is the only script with an address', () => {
    const { html, modules } = page('<script type="module" src="/_astro/a.js" crossorigin></script><script>inline()</script>');
    expect(modules).toEqual(['_astro/a.js']);
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script>',
      '<script defer="" src="../_astro/folder.js" data-base="/" data-root="../" data-shelf="folder-shelf.html" data-modules="a.js">',
    ]);
  });

  test('drops links to pages that mean nothing on a disk, with their line', () => {
    const { html, links } = page(
      '',
      '<ul><li><a href="/">a</a></li><li> <a href="/en/offline/">b</a></li></ul><p>c <a href="/en/offline/">d</a></p>',
    );
    expect(html).toContain('<ul><li><a href="../index.html">a</a></li></ul><p>c </p>');
    expect(links).toEqual(['index.html']);
  });

  test('has the policy for files', () => {
    expect(page('').html).toContain(`content="default-src 'none'; script-src file: 'sha256-a'; connect-src 'none'; frame-src file:"`);
  });

  test('names no address on the web but the one it is published at', () => {
    const head =
      '<link rel="canonical" href="https://mushtari.example/en/"><link rel="alternate" hreflang="tr" href="https://mushtari.example/tr/">' +
      '<meta property="og:url" content="https://mushtari.example/en/"><link rel="manifest" href="/gone.webmanifest">';
    expect(page(head).html).not.toMatch(/mushtari\.example|manifest/);
    const published = page(head, '', { ...book, isPublished: true }).html;
    expect(published.match(/https:[^"]*/g)).toEqual(['https://mushtari.example/en/']);
  });

  test('says in its language what to do where its style sheet is missing, and how far a copied address goes', () => {
    const { html } = page('', '<p data-shell-status="copied"></p>');
    expect(html).toContain('<p class="unzip-first" lang="en" dir="ltr">en: unzip</p>');
    expect(html).toContain('data-shell-status="en: only here"');
    expect(page('', '<p data-shell-status="copied"></p>', { ...book, isPublished: true }).html).toContain('data-shell-status="copied"');
  });

  test.each([
    ['<a href="/gone/">', 'en/index.html leads to /gone/'],
    ['<script type="module">a()</script>', 'holds a module in its text'],
    ['<script type="module" src="https://example.org/a.js"></script>', 'loads https://example.org/a.js from elsewhere'],
    ['<img srcset="a.png 2x">', 'has the attribute srcset'],
  ])('with %s stops the build', (body, fact) => {
    expect(() => page('', body)).toThrow(fact);
  });

  test('without a policy stops the build', () => {
    expect(() => makeFolderPage('<!DOCTYPE html><p>a</p>', 'index.html', book)).toThrow('has no Content-Security-Policy');
  });
});
