import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeCsv } from '../../../src/model/text/csv.ts';

const firstCell = (cell: string | number) => Papa.parse<string[]>(writeCsv([[cell]])).data[0]?.[0];

test('a file has a byte order mark, CRLF and doubled quotation marks', () => {
  expect(writeCsv([['=1+1', 'a "b"', -2]])).toBe('\ufeff\'=1+1,"a ""b""",-2\r\n');
  expect(writeCsv([['a;b', 'c\nd', ' e', 'f']])).toBe('\ufeff"a;b","c\nd"," e",f\r\n');
});

test('what a spreadsheet would run is text, and numbers stay numbers', () => {
  for (const text of ['=cmd', '+A1', '-A1', '@SUM(A1)', ' =1', '\t=1', '＝1', '-1+cmd', '=-1'])
    expect(firstCell(text), text).toBe(`'${text}`);
  for (const text of ['-12.50', '+5', '-1,234.5', 'a=b', '۵', '']) expect(firstCell(text), text).toBe(text);
});

test('any cells come back, but for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const { data } = Papa.parse<string[]>(writeCsv(rows), { delimiter: ',', newline: '\r\n', skipEmptyLines: false });
      const back = data.slice(0, -1).map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@])/, '')));
      expect(back).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=\s*[=+\-@])/, ''))));
    }),
  );
});
