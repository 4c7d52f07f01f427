import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gregorianDay } from '../../src/model/purchases/calendar.ts';
import { makePlan } from '../../src/model/purchases/plan.ts';
import type { Report } from '../../src/widgets/lifetime-value/data/base-protocol.ts';
import { createRowSplitter, splitRows } from '../../src/widgets/lifetime-value/data/import-rows.ts';
import { readSource } from '../../src/widgets/lifetime-value/data/read-source.ts';
import { findTableFault } from '../../src/widgets/lifetime-value/data/table-fault.ts';

const today = gregorianDay(2025, 1, 1);

async function importFrom(source: Blob, { language = 'en', isCancelled = (): boolean => false } = {}) {
  const reports: Report[] = [];
  const report = (each: Report) => reports.push(each);
  const sniffed = await readSource({ kind: 'sniff', source, language, overrides: {} }, report, () => false);
  if (sniffed.kind !== 'sniffed') throw new Error(sniffed.kind);
  const planned = makePlan(sniffed.sniff, today);
  if (planned.kind !== 'ready') throw new Error(planned.questions.join());
  const ending = await readSource({ kind: 'run', source, language, plan: planned.plan }, report, isCancelled);
  return { ending, reports, sniffed };
}

const manyOrders = (count: number) =>
  `customer;date;total\r\n${Array.from({ length: count }, (_, index) => `"müşteri ${index % 500}";05.${String(1 + (index % 12)).padStart(2, '0')}.2024;1.250,50\r\n`).join('')}`;

describe('the splitter of rows', () => {
  test('gives the same rows whatever the pieces', () => {
    const text = 'a,"b\nc",d\n\n"x ""y""",1,2\nlast,"row"';
    const rows = [['a', 'b\nc', 'd'], [''], ['x "y"', '1', '2'], ['last', 'row']];
    expect(splitRows(text, ',')).toEqual(rows);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const splitter = createRowSplitter(',');
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = places.slice(1).map((to, index) => text.slice(places[index], to));
        expect(pieces.flatMap((piece, index) => [...splitter.push(piece, index === pieces.length - 1)])).toEqual(rows);
      }),
    );
  });

  test('loses one line to a quotation mark that never closes, not the rest of the file', () => {
    expect(splitRows('a,1\n"b,2\nc,3\nd,4', ',')).toEqual([
      ['a', '1'],
      ['"b', '2'],
      ['c', '3'],
      ['d', '4'],
    ]);
  });
});

describe('the import of a file', () => {
  test('rejects a line whose quotation mark never closes, and makes no customer of it', async () => {
    const { ending } = await importFrom(new Blob(['id,date,sum\nK1,2024-01-01,5\n"K1,2024-01-02,5\nK1,2024-02-03,7\n']));
    if (ending.kind !== 'imported' || ending.result.kind !== 'purchases') throw new Error(ending.kind);
    const { report, summary } = ending.result;
    expect(report.rejects.kept).toEqual([{ line: 3, reason: 'open-quote', row: ['"K1', '2024-01-02', '5'] }]);
    expect(summary.table.ids).toEqual(['K1']);
  });

  test('says of a file that it is no text', async () => {
    const picture = new Blob([Uint8Array.of(0x47, 0x49, 0x46, 0x38, 0, 0, 10, 44, 59)]);
    const task = { kind: 'sniff', source: picture, language: 'en', overrides: {} } as const;
    expect(
      (
        await readSource(
          task,
          () => {},
          () => false,
        )
      ).kind,
    ).toBe('no-table');
  });

  test.each([
    ['', 'empty'],
    [' \n\n', 'empty'],
    ['hello', 'noTable'],
    ['one\ntwo\nthree', 'noTable'],
    ['customer,date,amount\n', 'noRows'],
    ['customer,date,amount\na,2024-01-01,5', null],
  ])('of %j it says what is wrong', async (text, fault) => {
    const task = { kind: 'sniff', source: new Blob([text]), language: 'en', overrides: {} } as const;
    const looked = await readSource(
      task,
      () => {},
      () => false,
    );
    if (looked.kind !== 'sniffed') throw new Error(looked.kind);
    expect(findTableFault(looked.sniff)).toBe(fault);
  });

  test('streams many pieces, with progress to the end', async () => {
    const source = new Blob(['\ufeff', manyOrders(30_000)]);
    const { ending, reports } = await importFrom(source);
    expect(ending).toMatchObject({ kind: 'imported', encoding: 'utf-8', result: { report: { rows: 30_000, used: 30_000, rejected: 0 } } });
    const progress = reports.filter((report) => report.kind === 'progress');
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.at(-1)).toEqual({ kind: 'progress', bytes: source.size, total: source.size });
    if (ending.kind !== 'imported' || ending.result.kind !== 'purchases') throw new Error(ending.kind);
    expect(ending.result.summary.table.ids).toHaveLength(500);
    expect(ending.result.summary.table.ids[3]).toBe('müşteri 3');
  });

  test('stops where it is told', async () => {
    let asked = 0;
    const { ending, reports } = await importFrom(new Blob([manyOrders(30_000)]), { isCancelled: () => ++asked > 2 });
    expect(ending).toEqual({ kind: 'cancelled' });
    expect(reports).toHaveLength(2);
  });

  test('falls back to the language’s own encoding, and says so', async () => {
    const bytes = Uint8Array.from('m\xfc\xfeteri;tarih;tutar\n\xddpek;05.03.2024;12,50\n', (letter) => letter.charCodeAt(0));
    const { ending, sniffed } = await importFrom(new Blob([bytes]), { language: 'tr' });
    expect(sniffed).toMatchObject({ encoding: 'windows-1254', sniff: { columns: [{ name: 'müşteri' }, {}, {}] } });
    expect(ending).toMatchObject({ kind: 'imported', encoding: 'windows-1254', result: { summary: { table: { ids: ['İpek'] } } } });
  });

  test('finds bytes that are not UTF-8 late in a file, and starts anew', async () => {
    const source = new Blob([manyOrders(30_000), Uint8Array.of(0xdd), 'pek;05.03.2024;1,50\n']);
    const { ending, sniffed } = await importFrom(source, { language: 'fa' });
    expect(sniffed.kind === 'sniffed' && ending.kind === 'imported' && ending.encoding).toBe('windows-1256');
    expect(ending).toMatchObject({ result: { report: { rows: 30_001, used: 30_001 } } });
  });

  test('reads the Unicode text of spreadsheets', async () => {
    const text = '\ufeffid\ttarih\ttutar\nŞ1\t05.03.2024\t12,50\n';
    const { ending } = await importFrom(new Blob([Uint16Array.from(text, (letter) => letter.charCodeAt(0))]));
    expect(ending).toMatchObject({ kind: 'imported', encoding: 'utf-16le', result: { summary: { table: { ids: ['Ş1'] } } } });
  });

  test('looks further than the head for a day that settles the order', async () => {
    const line = (day: string) => `a${'.'.repeat(90)},${day}/01/2024,5\n`;
    const { sniffed } = await importFrom(new Blob(['customer,date,total\n', line('03').repeat(6000), line('25').repeat(600)]));
    expect(sniffed).toMatchObject({ sniff: { columns: [{}, { date: { kind: 'settled', order: 'dmy' } }, {}] } });
  });

  test('says that a file cannot be read any more', async () => {
    const gone = {
      size: 5,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
    } as unknown as Blob;
    expect(
      await readSource(
        { kind: 'sniff', source: gone, language: 'en', overrides: {} },
        () => {},
        () => false,
      ),
    ).toEqual({ kind: 'unreadable' });
  });
});
