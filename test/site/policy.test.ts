import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, folderPolicy } from '../../src/site/policy.ts';

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

describe('the policy of a page on a disk', () => {
  const onDisk = new Map(
    folderPolicy(policy)
      .split('; ')
      .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)] as const),
  );

  test('takes scripts, styles, fonts and pictures from files, the script in the head by its hash, and nothing from a network', () => {
    expect(onDisk.get('script-src')).toEqual(['file:', "'wasm-unsafe-eval'", `'${hash}'`]);
    for (const name of ['style-src', 'font-src', 'frame-src']) expect(onDisk.get(name)).toEqual(['file:']);
    for (const name of ['default-src', 'connect-src', 'base-uri', 'form-action']) expect(onDisk.get(name)).toEqual(["'none'"]);
    expect(folderPolicy(policy)).not.toMatch(/https?:|'self'|\*|unsafe-inline|'unsafe-eval'/);
  });

  test('names no thing of the web', () => {
    for (const name of ['worker-src', 'manifest-src', 'trusted-types', 'require-trusted-types-for']) expect(onDisk.has(name)).toBe(false);
  });
});
