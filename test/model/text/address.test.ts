import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressToShare } from '../../../src/model/text/address.ts';

describe('the address to share', () => {
  test('of a page on a disk is its published one, with query and fragment', () => {
    expect(addressToShare('file:///F/en/index.html?q=a#b', 'https://mushtari.example/en/')).toBe('https://mushtari.example/en/?q=a#b');
    expect(addressToShare('file:///F/en/index.html', 'https://mushtari.example/en/')).toBe('https://mushtari.example/en/');
  });

  test('is none where the page is published nowhere', () => {
    expect(addressToShare('file:///F/en/index.html', null)).toBeNull();
  });

  test('of a page on the web is the one it has', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (href) => {
        expect(addressToShare(href, 'https://mushtari.example/')).toBe(href);
      }),
    );
  });
});
