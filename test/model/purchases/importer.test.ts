import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gregorianDay, isoDate } from '../../../src/model/purchases/calendar.ts';
import { customerRows, inUnit } from '../../../src/model/purchases/customer-table.ts';
import { createImporter } from '../../../src/model/purchases/importer.ts';
import { mostRejectsKept, rejectRows } from '../../../src/model/purchases/rejects.ts';
import { summarise } from '../../../src/model/purchases/summarise.ts';
import { byCustomer, importPurchases, importSummary, purchases } from './import-rows.ts';

describe('an import of purchases', () => {
  test('drops the first purchase and rejects an impossible day', () => {
    const result = importPurchases([
      ['a', '2024-01-01', '10'],
      ['a', '2024-01-15', '30'],
      ['b', '2024-02-30', '5'],
    ]);
    expect(byCustomer(result)).toEqual({ a: [1, 14, 14, 30] });
    expect(result.report.rejects).toEqual({
      counts: { 'no-such-day': 1 },
      kept: [{ line: 3, reason: 'no-such-day', row: ['b', '2024-02-30', '5'] }],
    });
  });

  test('reads a Persian table, and one customer under ids that differ in invisible marks only', () => {
    const result = importPurchases(
      [
        ['مشتری', 'تاریخ', 'مبلغ'],
        ['علی', '۱۴۰۳/۰۱/۰۱', '۵۰۰٬۰۰۰ تومان'],
        ['\u200fعلی ', '۱۴۰۳/۰۱/۱۵', '۲۰۰٬۰۰۰ تومان'],
        ['سارا', '۱۴۰۳/۰۱/۳۱', '۱٬۰۰۰٬۰۰۰ ریال'],
      ],
      {},
      { hasHeader: true, decimal: null },
    );
    expect(byCustomer(result)).toEqual({ علی: [1, 14, 30, 200_000], سارا: [0, 0, 0, 0] });
    expect(result.report).toMatchObject({ rows: 3, used: 3, currencies: { تومان: 2, ریال: 1 } });
  });

  test('says the line and the reason of every reject, blank and broken lines counted', () => {
    const importer = createImporter({ delimiter: ',', hasHeader: true, decimal: null, table: purchases });
    const next = importer.add([[''], ['id', 'day', 'sum'], ['a', '2024-01-01', '1']], 1);
    expect(next).toBe(4);
    const broken = ['a\nb', '2024-01-01', 'x'];
    const after = importer.add(
      [
        broken,
        ['', '2024-01-01', '1'],
        [' '],
        ['a'],
        ['a', '', '1'],
        ['a', '2024-01-01', ' '],
        ['a', '2030-01-01', '1'],
        ['a', '01/02/24', '1'],
        ['a', '2024-01-01', '1.234'],
        ['Total', 'x', '9'],
        ['"\n'.repeat(60), '2024-01-01', '1'],
      ],
      next,
    );
    expect(after).toBe(next + 2 + 9 + 61);
    const { report } = importer.finish();
    expect(report.rejects.kept.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'bad-amount'],
      [6, 'missing-customer'],
      [8, 'too-few-columns'],
      [9, 'missing-date'],
      [10, 'missing-amount'],
      [11, 'date-in-future'],
      [12, 'two-digit-year'],
      [13, 'ambiguous-amount'],
      [14, 'not-a-date'],
      [15, 'open-quote'],
    ]);
    expect(report).toMatchObject({ rows: 13, used: 1, blank: 2, rejected: 10 });
    expect([...rejectRows({ counts: {}, kept: report.rejects.kept.slice(0, 1) }, (reason) => `(${reason})`)]).toEqual([
      [4, '(bad-amount)', ...broken],
    ]);
  });

  test('counts all rejects and keeps a bounded number', () => {
    const { report } = importPurchases(Array.from({ length: mostRejectsKept + 5 }, () => ['a', 'x'.repeat(5000), '1']));
    expect(report.rejects.counts).toEqual({ 'not-a-date': mostRejectsKept + 5 });
    expect(report.rejects.kept).toHaveLength(mostRejectsKept);
    expect(report.rejects.kept[0]?.row[1]).toHaveLength(1000);
  });

  test('nets refunds against the same day, then the latest earlier ones', () => {
    const result = importPurchases([
      ['a', '2024-01-01', '30'],
      ['a', '2024-01-05', '20'],
      ['a', '2024-01-06', '-25'],
      ['b', '2024-01-01', '10'],
      ['b', '2024-01-10', '0.10'],
      ['b', '2024-01-10', '0.20'],
      ['b', '2024-01-10', '-0.30'],
      ['c', '2024-01-02', '-5'],
      ['c', '2024-01-03', '50'],
      ['c', '2024-01-09', '40'],
      ['c', '2024-01-09', '-15'],
      ['d', '2024-01-01', '5'],
      ['d', '2024-01-08', '-7'],
      ['e', '2024-01-01', '0'],
      ['e', '2024-01-04', '0'],
      ['f', '2024-01-01', '10'],
      ['f', '2024-01-02', '0.70'],
      ['f', '2024-01-02', '0.10'],
      ['f', '2024-01-02', '-0.80'],
    ]);
    // a keeps 25 of day 1; b's tenth and f's second are refunded in full, to within a rounding error; c keeps 25 of the ninth; d has nothing left; e's free orders are purchases.
    expect(byCustomer(result)).toEqual({ a: [0, 0, 9, 0], b: [0, 0, 9, 0], c: [1, 6, 7, 25], e: [1, 3, 9, 0], f: [0, 0, 9, 0] });
    expect(result.summary.cleaning).toMatchObject({
      mergedSameDay: 2,
      zeroAmounts: 2,
      refunds: { sameDay: 3, earlierDay: 1, unmatched: 2 },
      unmatchedAmount: 7,
      refundedDays: 4,
      withoutPurchase: 1,
    });
  });

  test('ends where it is told, with what comes later counted and kept for a check', () => {
    const rows = [
      ['a', '2024-01-01', '10'],
      ['a', '2024-01-08', '20'],
      ['a', '2024-01-31', '5'],
      ['a', '2024-02-08', '30'],
      ['a', '2024-02-09', '-20'],
      ['b', '2024-02-01', '10'],
    ];
    const end = gregorianDay(2024, 1, 31);
    const result = importPurchases(rows, { end });
    expect(byCustomer(result)).toEqual({ a: [2, 30, 30, 12.5] });
    expect(result.summary.cleaning).toMatchObject({ afterEnd: 3, withoutPurchase: 1, end });
    expect([...result.summary.customers].map((customer) => result.log.ids[customer])).toEqual(['a']);
    expect(summarise(result.log).table).toEqual(importPurchases(rows).summary.table);
  });

  test('does without amounts', () => {
    const result = importPurchases(
      [
        ['a', '2024-01-01'],
        ['a', '2024-01-03'],
      ],
      { amount: null },
    );
    expect(byCustomer(result)).toEqual({ a: [1, 2, 2, 0] });
    expect(result.summary.cleaning.zeroAmounts).toBe(0);
  });

  test('has an answer for no rows', () => {
    expect(importPurchases([]).summary.table.ids).toEqual([]);
  });

  const row = fc.tuple(
    fc.constantFrom('a', 'b', 'c', ' a', ''),
    fc.integer({ min: 19_700, max: 19_740 }),
    fc.integer({ min: -3000, max: 5000 }),
    fc.nat(9),
  );
  const written = row.map(([id, day, cents, kind]) => [
    id,
    kind === 0 ? '31/02/2024' : isoDate(day),
    kind === 1 ? 'x' : (cents / 100).toFixed(2),
  ]);

  test('gives one summary whatever the order and the pieces of the rows, and loses none', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 60 }), fc.infiniteStream(fc.nat(1000)), fc.nat(60), (rows, keys, cut) => {
        const shuffled = rows.map((each) => ({ each, key: keys.next().value })).sort((one, other) => one.key - other.key);
        const straight = importPurchases(rows);
        const importer = createImporter({ delimiter: ',', hasHeader: false, decimal: '.', table: purchases });
        importer.add(
          shuffled.slice(0, cut).map(({ each }) => each),
          1,
        );
        importer.add(
          shuffled.slice(cut).map(({ each }) => each),
          1 + cut,
        );
        const other = importer.finish() as typeof straight;
        expect(byCustomer(other)).toEqual(byCustomer(straight));
        expect({ ...other.summary.cleaning, unmatchedAmount: 0 }).toEqual({ ...straight.summary.cleaning, unmatchedAmount: 0 });
        expect(other.summary.cleaning.unmatchedAmount).toBeCloseTo(straight.summary.cleaning.unmatchedAmount, 6);
        expect(other.report.rejects.counts).toEqual(straight.report.rejects.counts);
        const { rows: all, used, rejected, blank, rejects } = straight.report;
        expect(used + rejected + blank).toBe(all);
        expect(all).toBe(rows.length);
        expect(Object.values(rejects.counts).reduce((sum, count) => sum + count, 0)).toBe(rejected);
        expect(straight.log.day.length).toBe(used);
      }),
    );
  });

  test('keeps money: what is left of purchases is all purchases less all refunds that found any', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 60 }), (rows) => {
        const {
          log,
          summary: { cleaning },
        } = importPurchases(rows);
        const total = log.amount.reduce((sum, amount) => sum + amount, 0);
        let left = 0;
        // Each purchase is a repeat purchase of the customer's, once a free order stands before all others.
        const early = importPurchases([...rows, ...log.ids.map((id) => [id, '2020-01-01', '0'])]).summary.table;
        for (const [at, mean] of early.spend.entries()) left += mean * (early.frequency[at] ?? 0);
        expect(left).toBeCloseTo(total + cleaning.unmatchedAmount, 2);
      }),
    );
  });
});

describe('an import of summaries', () => {
  test('takes rows that can be true and refuses the others by reason', () => {
    const { table, report } = importSummary(
      [
        ['2', '30.43', '38.86', '3', '22.35'],
        ['0', '0', '38', '12', ''],
        ['1.5', '3', '9', '1', '1'],
        ['-1', '0', '9', '1', '1'],
        ['0', '3', '9', '1', '1'],
        ['2', '0', '9', '1', '1'],
        ['2', '10', '9', '1', '1'],
        ['2', '-1', '9', '1', '1'],
        ['2', '1', '9', '0', '1'],
        ['2', '1', '9', '1', '-1'],
        ['2', '1', '9', '1', ''],
        ['2', '', '9', '1', '1'],
        ['2', '1'],
      ],
      { count: 3, spend: 4, unit: 'week' },
    );
    expect([...customerRows(table)]).toEqual([
      ['customer', 'x', 't_x', 'T', 'count', 'spend'],
      ['1', 2, 30.43, 38.86, 3, 22.35],
      ['2', 0, 0, 38, 12, 0],
    ]);
    expect(report.rejects.kept.map(({ reason }) => reason)).toEqual([
      'frequency-not-whole',
      'frequency-not-whole',
      'recency-without-repeat',
      'repeats-without-time',
      'recency-beyond-age',
      'negative-time',
      'count-not-whole',
      'bad-amount',
      'missing-amount',
      'missing-amount',
      'too-few-columns',
    ]);
    expect(inUnit(table, 'day').age[1]).toBe(266);
    expect(inUnit(table, 'month').age[1]).toBeCloseTo(8.7392, 4);
    expect(inUnit(inUnit(table, 'month'), 'week').age[1]).toBeCloseTo(38, 12);
  });

  test('reads the table that an import of purchases writes', () => {
    const { table } = importPurchases([
      ['a', '2024-01-01', '10'],
      ['a', '2024-01-15', '30'],
      ['b', '2024-01-20', '5'],
    ]).summary;
    const rows = [...customerRows(table)].slice(1).map((row) => row.map(String));
    expect(importSummary(rows, { customer: 0, frequency: 1, recency: 2, age: 3, count: 4, spend: 5 }).table).toEqual(table);
  });
});
