import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relativeAddress, resolveAddress } from '../../../src/integrations/portable/addresses.ts';

const site = {
  address: 'https://mushtari.example/book/',
  files: new Set(['index.html', 'en/index.html', 'tr/a/index.html', '_astro/a.css']),
};

describe('an address in a page of the build', () => {
  test.each([
    ['/book/en/?q=a#b', 'tr/a/index.html', { file: 'en/index.html', rest: '?q=a#b' }],
    ['/book/', 'en/index.html', { file: 'index.html', rest: '' }],
    ['../../_astro/a.css', 'tr/a/index.html', { file: '_astro/a.css', rest: '' }],
    ['/book/en', 'index.html', { file: 'en/index.html', rest: '' }],
    ['https://mushtari.example/book/en/#b', 'index.html', { file: 'en/index.html', rest: '#b' }],
    ['?choose', 'en/index.html', { file: 'en/index.html', rest: '?choose' }],
  ])('%s in %s names its file', (address, from, target) => {
    expect(resolveAddress(address, from, site)).toEqual(target);
  });

  test.each(['#b', 'https://example.org/', 'mailto:a@example.org', 'data:,a', '/elsewhere/'])('%s is not of the site', (address) => {
    expect(resolveAddress(address, 'en/index.html', site)).toBeNull();
  });

  test('that leads nowhere stops the build with file and address', () => {
    expect(() => resolveAddress('/book/en/gone/', 'index.html', site)).toThrow('index.html leads to /book/en/gone/');
  });
});

const part = fc.stringMatching(/^[a-zی#%? ]{1,6}$/);

describe('a relative address', () => {
  test('of a page above goes up', () => {
    expect(relativeAddress('en/a/index.html', 'en/index.html')).toBe('../index.html');
  });

  test('leads from one file to the other, whatever their names', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), fc.array(part, { minLength: 1, maxLength: 4 }), (from, to) => {
        fc.pre(!from.join('/').startsWith(`${to.join('/')}/`)); // No file is another's folder.
        const address = relativeAddress(from.join('/'), to.join('/'));
        const base = new URL(from.map(encodeURIComponent).join('/'), 'file:///F/');
        expect(decodeURIComponent(new URL(address, base).pathname)).toBe(posix.join('/F', to.join('/')));
      }),
    );
  });
});
