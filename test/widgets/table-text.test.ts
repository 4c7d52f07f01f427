import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '../../src/i18n/locales.ts';
import { readTable } from '../../src/widgets/lifetime-value/contract/read-table.ts';
import { tableFromAddress, tableToAddress, writeTable } from '../../src/widgets/lifetime-value/contract/table-text.ts';

test('a table reads back from the language it was written in, and travels in an address whatever its digits', () => {
  const figure = fc.oneof(
    fc.integer({ min: 0, max: 5_000_000 }),
    fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10),
  );
  const line = fc.array(figure, { minLength: 2, maxLength: 8 }).map((figures) => figures.toSorted((a, b) => b - a));
  const table = fc.array(
    line.filter(([first = 0]) => first > 0),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...locales), table, (locale, lines) => {
      const text = writeTable(locale, lines);
      const reading = readTable(locale, { text, unit: 'shares', size: null });
      expect(reading.kind === 'cohorts' && reading.cohorts.map(({ survivors }) => survivors)).toEqual(lines);
      const address = tableToAddress(locale, text);
      expect(address).toMatch(/^[\d.]+([-_][\d.]+)*$/);
      expect(tableFromAddress(locale, address ?? '')).toBe(text);
    }),
  );
});

test('decimals keep their place from one language to another', () => {
  expect(tableToAddress('tr', '100 63,1\n100 70')).toBe('100-63.1_100-70');
  expect(tableFromAddress('fa', '100-63.1')).toBe('۱۰۰ ۶۳٫۱');
  expect(writeTable('fa', [[100, 63.1]])).toBe('۱۰۰ ۶۳٫۱');
  expect(tableToAddress('en', '100 many')).toBeNull();
  for (const wrong of ['', '100-', '1e5-3', '.-.']) expect(tableFromAddress('en', wrong)).toBeNull();
});
