import { gregorianDay } from '../../../src/model/purchases/calendar.ts';
import { createImporter, type ImportResult } from '../../../src/model/purchases/importer.ts';
import type { ImportPlan, PurchasePlan, SummaryPlan } from '../../../src/model/purchases/plan.ts';

export const purchases = {
  kind: 'purchases',
  customer: 0,
  date: 1,
  amount: 2,
  dateOrder: 'ymd',
  end: null,
  today: gregorianDay(2025, 1, 1),
} as const;
const summary = { kind: 'summary', customer: null, frequency: 0, recency: 1, age: 2, count: null, spend: null, unit: 'day' } as const;

export function run(rows: string[][], table: PurchasePlan | SummaryPlan, plan: Partial<ImportPlan> = {}): ImportResult {
  const importer = createImporter({ delimiter: ',', hasHeader: false, decimal: '.', ...plan, table });
  importer.add(rows, 1);
  return importer.finish();
}

/** What becomes of rows of purchases; `changes` to the plan of their columns. */
export function importPurchases(rows: string[][], changes: Partial<PurchasePlan> = {}, plan: Partial<ImportPlan> = {}) {
  const result = run(rows, { ...purchases, ...changes }, plan);
  if (result.kind !== 'purchases') throw new Error('not a list of purchases');
  return result;
}

/** What becomes of rows that are summarised already. */
export function importSummary(rows: string[][], changes: Partial<SummaryPlan> = {}) {
  const result = run(rows, { ...summary, ...changes });
  if (result.kind !== 'summary') throw new Error('not a summary');
  return result;
}

/** One line a customer, by id: x, t_x, T, mean spend. */
export function byCustomer({ summary: { table } }: ReturnType<typeof importPurchases>): Record<string, number[]> {
  const { ids, frequency, recency, age, spend } = table;
  return Object.fromEntries(ids.map((id, row) => [id, [frequency, recency, age, spend].map((column) => column[row] ?? 0)]));
}
