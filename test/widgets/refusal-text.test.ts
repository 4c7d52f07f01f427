import { expect, test } from 'vitest';
import type { ImportReport } from '../../src/model/purchases/importer.ts';
import { refusalText } from '../../src/widgets/lifetime-value/data/refusal-text.ts';
import { wordsOf } from '../e2e/words.ts';

const words = wordsOf('clv-data');
const report: ImportReport = {
  rows: 5,
  used: 0,
  rejected: 5,
  blank: 0,
  rejects: { counts: { 'missing-date': 1, 'two-digit-year': 4 }, kept: [] },
  currencies: {},
};

test('where every row was rejected the commonest reason is named', () => {
  expect(refusalText(words, 'no-customers', report)).toContain(words.imported.reasons['two-digit-year']);
  expect(refusalText(words, 'no-customers', { ...report, used: 1 })).toBe(words.refused['no-customers']);
  expect(refusalText(words, 'no-time', report)).toBe(words.refused['no-time']);
});
