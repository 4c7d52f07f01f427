import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTarget, languageAt, pathWithin } from '../../src/offline/address.ts';
import { hashAt } from '../../src/offline/edition.ts';
import { editions } from './arbitrary.ts';

const files = { '': 'r', 'en/': 'e', 'en/objections/': 'o', 'sw.css': 's' };
const edition = { id: '1', date: null, groups: { shared: { pages: 1, bytes: 1, files }, en: { pages: 0, bytes: 0, files: {} } } };

describe('the path of an address', () => {
  test('is what follows the root, without query and anchor', () => {
    expect(pathWithin('https://a.example/book/en/?q=1', 'https://a.example/book/')).toBe('en/');
    expect(pathWithin('https://a.example/en/#goals', 'https://a.example/')).toBe('en/');
    expect(pathWithin('https://a.example/%D9%81', 'https://a.example/')).toBe('ف');
  });

  test('is nothing outside the root, and survives what cannot be decoded', () => {
    expect(pathWithin('https://a.example/other/', 'https://a.example/book/')).toBeNull();
    expect(pathWithin('https://b.example/book/', 'https://a.example/book/')).toBeNull();
    expect(pathWithin('https://a.example/%E0%A4%A', 'https://a.example/')).toBe('%E0%A4%A');
  });
});

describe('a path', () => {
  test('leads to its file, to the page’s own address, or nowhere', () => {
    expect(findTarget(edition, 'en/')).toEqual({ kind: 'file', path: 'en/', hash: 'e' });
    for (const other of ['en/objections', 'en/objections/index.html']) {
      expect(findTarget(edition, other)).toEqual({ kind: 'redirect', path: 'en/objections/' });
    }
    expect(findTarget(edition, 'index.html')).toEqual({ kind: 'redirect', path: '' });
    expect(findTarget(edition, 'toString')).toEqual({ kind: 'unknown' });
  });

  test('never leads in a circle', () => {
    fc.assert(
      fc.property(editions, fc.constantFrom('en', 'en/a', 'tr', 'en/a/index.html', 'index.html', '_astro/x.js'), (some, path) => {
        const target = findTarget(some, path);
        if (target.kind === 'redirect') expect(findTarget(some, target.path).kind).toBe('file');
        if (target.kind === 'file') expect(hashAt(some, path)).toBe(target.hash);
      }),
    );
  });

  test('belongs to the language of its first step', () => {
    expect([languageAt(edition, 'en/x'), languageAt(edition, 'english/'), languageAt(edition, 'shared/')]).toEqual([
      'en',
      undefined,
      undefined,
    ]);
  });
});
