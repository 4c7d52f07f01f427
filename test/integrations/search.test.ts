import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseEdition } from '../../src/integrations/search/edition-index.ts';
import { readPage } from '../../src/integrations/search/read-page.ts';
import { checkDrift, writeSearchIndex } from '../../src/integrations/search/write-index.ts';
import { unpackIndexFile } from '../../src/model/search/index-file.ts';

const content = { stopWords: ['ve'], forms: [], synonyms: [['pahalı', 'fiyat itirazı']] };
const page = { url: '/tr/itirazlar/', kind: 'chapter', chapter: 'itirazlar', part: 'satis' } as const;
const html = `<html><body><nav>Menü</nav><main data-pagefind-body>
  <h1>Fiyat &amp; <i>itiraz</i></h1><p>Giriş</p>
  <h2 id="dort-adim">Dört adım</h2><p>Dinleyin<br>ve sorun.</p><ul><li>Bir</li><li>İki</li></ul>
  <div data-pagefind-ignore><p>Yok</p></div>
  <dl><div id="wallet" data-search-entry="term wallet"><dt>cüzdan</dt><dd>Öden <b>en</b> kişi.</dd></div></dl>
</main></body></html>`;

describe('a built page', () => {
  const [chapter, term] = readPage(html, page);

  test('is read as a title and sections of plain text, without what is left out', () => {
    expect(chapter).toEqual({
      ...page,
      title: 'Fiyat & itiraz',
      sections: [
        { id: '', title: '', text: 'Giriş' },
        { id: 'dort-adim', title: 'Dört adım', text: 'Dinleyin\nve sorun.\nBir\nİki' },
      ],
    });
  });

  test('gives up its entries with addresses of their own', () => {
    expect(term).toMatchObject({ url: '/tr/itirazlar/#wallet', kind: 'term', title: 'cüzdan', sections: [{ text: 'Öden en kişi.' }] });
  });

  test('without a searchable body gives nothing', () => {
    expect(readPage('<main><h1>404</h1></main>', page)).toEqual([]);
  });
});

describe('the index', () => {
  const edition = { language: 'tr', documents: readPage(html, page), content } as const;

  test('is written with one WebAssembly, without workers and interfaces, under the language’s own name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'index-'));
    await writeSearchIndex([edition], folder);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('.pagefind'))).toEqual(['wasm.unknown.pagefind']);
    expect(files.filter((file) => file.endsWith('.js'))).toEqual(['pagefind.js']);
    expect(JSON.parse(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8'))).toMatchObject({ languages: { tr: { wasm: null } } });
    const { entries, groups } = unpackIndexFile(readFileSync(join(folder, 'words.tr.json'), 'utf8'));
    expect(entries.map(({ kind, chapter }) => [kind, chapter])).toEqual([
      ['chapter', 'itirazlar'],
      ['term', null],
    ]);
    expect(groups).toEqual([{ members: [['pahal'], ['fiyat', 'itiraz']], isSameWord: false }]);
    rmSync(folder, { recursive: true });
  });

  test('is refused where Pagefind counted other words', () => {
    const [entry] = analyseEdition(edition).analysed;
    if (entry === undefined) throw new Error('There is no entry.');
    expect(() => checkDrift(entry, entry.words.join(' '))).not.toThrow();
    expect(() => checkDrift(entry, entry.words.slice(1).join(' '))).toThrow(/number 1 is .* Pin the version/);
  });
});
