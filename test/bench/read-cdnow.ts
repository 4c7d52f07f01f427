import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Customers } from '../../src/model/clv/shop/purchase-table.ts';
import type { Orders } from '../../src/widgets/lifetime-value/data/demo-shop.ts';

const toDay = (date: string) => Date.parse(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`) / 86_400_000;

/** First cohort's observation of 39 weeks, and the 39 weeks after it; days since 1970. */
export const cdnowPeriods = { calibrationEnd: toDay('19970930'), end: toDay('19980630'), daysPerUnit: 7 };

/** The orders of `CDNOW_sample.txt` in a folder: a line is id, number in the sample, date (yyyymmdd), units, dollars. */
export function readCdnowOrders(folder: string): Orders {
  const lines = readFileSync(join(folder, 'CDNOW_sample.txt'), 'utf8').trim().split('\n');
  const fields = lines.map((line) => line.trim().split(/\s+/));
  return {
    customer: Int32Array.from(fields, ([, number]) => Number(number) - 1),
    day: Int32Array.from(fields, ([, , date]) => toDay(date ?? '')),
    amount: Float64Array.from(fields, ([, , , , dollars]) => Number(dollars)),
  };
}

/** The customers of `cdnow_customers_summary.csv` in a folder, in weeks rounded to hundredths. */
export function readCdnowSummary(folder: string): Customers {
  const lines = readFileSync(join(folder, 'cdnow_customers_summary.csv'), 'utf8').trim().split('\n').slice(1);
  const fields = lines.map((line) => line.split(',').map(Number));
  const column = (index: number) => Float64Array.from(fields, (row) => row[index] ?? Number.NaN);
  return { frequency: column(1), recency: column(2), age: column(3) };
}
