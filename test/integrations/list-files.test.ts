import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editionDate } from '../../src/integrations/offline/edition-date.ts';
import { groupOf, listFiles } from '../../src/integrations/offline/list-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mushtari-list-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

test('a file belongs to the language whose folder or search it is, else to all', () => {
  expect(groupOf('tr/objections/')).toBe('tr');
  expect(groupOf('pagefind/pagefind.tr_94ed.pf_meta')).toBe('tr');
  expect(groupOf('pagefind/fragment/fa_91.pf_fragment')).toBe('fa');
  expect(groupOf('pagefind/pagefind-entry.json')).toBe('shared');
  expect(groupOf('_astro/en.js')).toBe('shared');
  expect(groupOf('tr/offline/not-saved/')).toBe('shared');
});

test('the list has what readers need, words from another language with it, and nothing for hosts and robots', () => {
  write('tr/six-roles/index.html', '<div data-data="/book/en/data/practice.json"></div>');
  write('en/data/practice.json', '{}');
  for (const name of ['_headers', '.nojekyll', '.hosting/nginx.conf', 'sw.js', 'robots.txt', 'en/book.epub']) write(name, 'x');
  write('_astro/a.js', 'a');
  const { groups } = listFiles(folder, '/book', null);
  expect(Object.keys(groups['tr']?.files ?? {})).toEqual(['en/data/practice.json', 'tr/six-roles/']);
  expect(Object.keys(groups['shared']?.files ?? {})).toEqual(['_astro/a.js']);
  expect(groups['tr']).toMatchObject({ pages: 1 });
});

test('the same files are the same edition, whatever the day; other bytes are another', () => {
  write('en/index.html', 'one');
  const first = listFiles(folder, '/', '2026-01-01');
  expect(listFiles(folder, '/', '2026-02-02').id).toBe(first.id);
  write('en/index.html', 'two');
  expect(listFiles(folder, '/', '2026-01-01').id).not.toBe(first.id);
});

test('the day of an edition is that of its sources', () => {
  expect(editionDate({ SOURCE_DATE_EPOCH: '1767225600' })).toBe('2026-01-01');
  expect(editionDate({}) ?? '2026-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
