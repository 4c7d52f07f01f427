import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../../../src/integrations/portable/folder.ts';
import { writeTwin } from '../../../src/integrations/portable/twin.ts';
import { zipFolder } from '../../../src/integrations/portable/zip.ts';

const policy = `<meta http-equiv="content-security-policy" content="script-src 'self'">`;
const build: Record<string, string> = {
  'index.html': `<head>${policy}<link rel="canonical" href="https://shop.test/book/"><link rel="stylesheet" href="/book/_astro/a.css"></head><a href="/book/en/">en</a>`,
  'en/index.html': `<head>${policy}</head><div data-data="/book/en/data/a.json"></div><script type="module" src="/book/_astro/a.js"></script>`,
  'en/offline/index.html': `<head>${policy}</head>`,
  'en/data/a.json': '{"a":"</script>\u2028"}',
  'en/data/asked-for-later.json': '{}',
  'en/alone/index.html': `<head>${policy}</head>`,
  '_astro/a.css': '@font-face{src:url(/book/_astro/a.woff2)}',
  '_astro/a.woff2': 'font',
  '_astro/later.css': 'b{}',
  '_astro/a.js': 'export const a=1;import("./b.js").then(()=>a)',
  '_astro/b.js': 'import{a}from"./a.js";const s=`/book/_astro/later.css`;console.log(a,s,"/book/en/",import.meta.url);',
  '_astro/worker.js': 'postMessage(1)',
  'pagefind/pagefind.js': 'export const search=(address)=>import(address)',
  'pagefind/index/a.pf_index': 'index',
  'sw.js': 'self',
  '404.html': `<head>${policy}</head>`,
};
const words = { unzipFirst: 'unzip', linkCopiedHere: 'here', readMe: { title: 'a', lines: ['b'] } };

describe('the folder made of a build', () => {
  const dist = mkdtempSync(join(tmpdir(), 'mushtari-build-'));
  let folder: Folder;
  const text = (file: string) => new TextDecoder().decode(folder.get(file));
  beforeAll(async () => {
    for (const [file, content] of Object.entries(build)) {
      mkdirSync(dirname(join(dist, file)), { recursive: true });
      writeFileSync(join(dist, file), content);
    }
    folder = await makeFolder(dist, { en: words, tr: words, fa: words });
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  test('holds pages and data, and of the rest what they lead to', () => {
    expect([...folder.keys()]).toEqual([
      '_astro/a.css',
      '_astro/a.js',
      '_astro/a.woff2',
      '_astro/b.js',
      '_astro/folder-shelf.html',
      '_astro/folder-shelf.js',
      '_astro/folder.css',
      '_astro/folder.js',
      '_astro/later.css',
      'en/alone/index.html',
      'en/data/a.json.js',
      'en/data/asked-for-later.json.js',
      'en/index.html',
      'index.html',
      'pagefind/index/a.pf_index.js',
      'pagefind/pagefind.js',
    ]);
  });

  test('loads its scripts as before, piece by piece, as classic ones', () => {
    expect(text('_astro/a.js')).toMatch(/^System\.register\(/);
    expect(text('_astro/a.js')).toMatch(/\.import\('\.\/b\.js'\)/);
    expect(text('_astro/b.js')).toMatch(/^System\.register\(\['\.\/a\.js'\]/);
    expect(text('pagefind/pagefind.js')).toContain('.import(address)');
    expect(`${text('_astro/a.js')}${text('_astro/b.js')}`).not.toMatch(/\bimport\.meta|^import|\bexport\b/m);
  });

  test('finds a style sheet that a script adds beside the script, and leaves the addresses of pages to the runtime', () => {
    expect(text('_astro/b.js')).toContain('new URL("later.css",module.meta.url).href');
    expect(text('_astro/b.js')).toContain('"/book/en/"');
    expect(text('_astro/a.css')).toContain('url("a.woff2")');
  });

  test('is the same zip each time it is made, in any order', () => {
    const zip = zipFolder(folder, 'mushtari-1');
    expect(Buffer.from(zipFolder(new Map([...folder].reverse()), 'mushtari-1')).equals(zip)).toBe(true);
  });
});

describe('a twin', () => {
  test.each(['a.json', 'a.pf_index'])('gives the bytes of %s when it runs', (file) => {
    const bytes = new TextEncoder().encode('{"a":"</script>\u2028\\n«ی»"}');
    let given: [string, boolean] = ['', false];
    runInNewContext(writeTwin(file, bytes), { mushtariGive: (body: string, isBase64: boolean) => (given = [body, isBase64]) });
    const [body, isBase64] = given;
    expect(Buffer.from(body, isBase64 ? 'base64' : 'utf8').equals(bytes)).toBe(true);
  });
});
