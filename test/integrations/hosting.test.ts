import { describe, expect, test } from 'vitest';
import { caddyConfiguration, netlifyHeaders, nginxConfiguration } from '../../src/integrations/hosting/forms.ts';
import { headerRules, headersFor, withSlashes } from '../../src/integrations/hosting/headers.ts';

describe('the table of headers', () => {
  test('gives every file who may frame it, and keeps only hashed files', () => {
    for (const path of ['', 'en/', 'sw.js', '_astro/a.js']) expect(headersFor(path)['X-Frame-Options']).toBe('DENY');
    expect(headersFor('_astro/a.js')['Cache-Control']).toContain('immutable');
    for (const path of ['', 'en/', 'sw.js', 'pagefind/pagefind.js']) expect(headersFor(path)['Cache-Control']).toBe('no-cache');
  });

  test('gives no file a header twice', () => {
    const common = Object.keys(headerRules.find(({ files }) => files === 'all')?.headers ?? {});
    for (const { files, headers } of headerRules)
      if (files !== 'all') expect(Object.keys(headers).some((name) => common.includes(name))).toBe(false);
  });

  test('puts slashes around a base', () => {
    expect(['/', '/book', 'book/', '/a/b/'].map(withSlashes)).toEqual(['/', '/book/', '/book/', '/a/b/']);
  });
});

describe('every form', () => {
  const forms = { netlifyHeaders, nginxConfiguration, caddyConfiguration };

  test.each(Object.entries(forms))('%s says all of the table, under the base', (_, form) => {
    const text = form('/book');
    for (const { headers } of headerRules)
      for (const [name, value] of Object.entries(headers)) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
    expect(text).toContain('/book/_astro/');
    expect(text).not.toMatch(/(?<!\/book)\/_astro\//);
  });

  test('_headers has each path once', () => {
    const paths = netlifyHeaders('/')
      .split('\n')
      .filter((line) => line.startsWith('/'));
    expect(new Set(paths).size).toBe(paths.length);
  });
});
