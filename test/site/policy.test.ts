import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../src/site/policy.ts';

const hash = 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
const policy = contentSecurityPolicy(hash);
const directives = new Map(
  policy.split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values] as const;
  }),
);

describe('the Content-Security-Policy', () => {
  test('is one directive a name, and one line', () => {
    expect(directives.size).toBe(policy.split(';').length);
    expect(policy).not.toMatch(/[\r\n]/);
  });

  test('allows nothing that it does not name', () => {
    for (const name of ['default-src', 'base-uri', 'form-action']) expect(directives.get(name)).toEqual(["'none'"]);
  });

  test('runs the site’s own scripts, the one in the head by its hash, and WebAssembly for the search', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", `'${hash}'`]);
  });

  test('allows no inline script or style, and no evaluation of text', () => {
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toContain('unsafe-hashes');
    expect(policy).not.toContain("'unsafe-eval'");
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
  });

  test('fetches nothing from another origin', () => {
    expect(policy).not.toMatch(/https?:|\/\/|\*|blob:/);
    const fetched = [...directives].filter(([name]) => name.endsWith('-src') && !['default-src', 'script-src', 'img-src'].includes(name));
    expect(fetched.length).toBeGreaterThan(0);
    for (const [, values] of fetched) expect(values).toEqual(["'self'"]);
    expect(directives.get('img-src')).toEqual(["'self'", 'data:']);
  });
});
