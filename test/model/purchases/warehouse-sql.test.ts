import { describe, expect, test } from 'vitest';
import { gregorianDay } from '../../../src/model/purchases/calendar.ts';
import { dialects, warehouseSql } from '../../../src/model/purchases/warehouse-sql.ts';

const source = { table: 'shop.orders', customer: 'client id', date: 'paid_at', amount: 'total', end: gregorianDay(2024, 12, 31) };

describe('the query for a warehouse', () => {
  test('merges days, drops the first purchase and weights the mean, in every dialect', () => {
    for (const dialect of dialects) {
      const sql = warehouseSql(dialect, source);
      expect(sql).toMatch(/GROUP BY \S+client id\S*, CAST\(\S+paid_at\S+ AS DATE\)/);
      expect(sql).toContain("<= DATE '2024-12-31'");
      expect(sql).toContain('COUNT(*) - 1 AS x');
      expect(sql).toContain('CASE WHEN position > 1 THEN amount ELSE 0 END');
      expect(sql).toContain('SUM(repeat_amount) * 1.0 / (x * COUNT(*))');
      expect(sql).toContain('GROUP BY x, t_x, age');
    }
  });

  test('counts days and quotes names in the dialect’s own way', () => {
    const [standard = '', bigquery = '', spark = '', duckdb = ''] = dialects.map((dialect) => warehouseSql(dialect, source));
    expect(standard).toContain("DATE '2024-12-31' - MIN(purchase_day) AS age");
    expect(standard).toContain('FROM "shop"."orders"');
    expect(bigquery).toContain("DATE_DIFF(DATE '2024-12-31', MIN(purchase_day), DAY) AS age");
    expect(bigquery).toContain('FROM `shop`.`orders`');
    expect(spark).toContain("DATEDIFF(DATE '2024-12-31', MIN(purchase_day)) AS age");
    expect(duckdb).toContain("DATE_DIFF('day', MIN(purchase_day), DATE '2024-12-31') AS age");
  });

  test('keeps a name inside its quotes', () => {
    const evil = { ...source, customer: 'a"; DROP TABLE x; --', date: 'b`\\` \n\0c', amount: null };
    expect(warehouseSql('duckdb', evil)).toContain('"a""; DROP TABLE x; --" AS customer');
    expect(warehouseSql('spark', evil)).toContain('CAST(`b``\\`` c` AS DATE)');
    expect(warehouseSql('bigquery', evil)).toContain('CAST(`b\\`\\\\\\` c` AS DATE)');
    for (const dialect of dialects) expect(warehouseSql(dialect, evil)).not.toContain('\0');
  });

  test('does without amounts', () => {
    const sql = warehouseSql('standard', { ...source, amount: null });
    expect(sql).toContain('0 AS amount');
    expect(sql).not.toContain('HAVING');
  });
});
