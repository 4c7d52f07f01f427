import { aggregateCustomers } from '../../../model/clv/shop/purchase-table.ts';
import type { CustomerBase } from '../../../model/clv/shop/value-base.ts';
import { type BuyingDays, listBuyingDays } from '../../../model/purchases/buying-days.ts';
import { type CustomerTable, inUnit } from '../../../model/purchases/customer-table.ts';
import type { ImportReport, ImportResult } from '../../../model/purchases/importer.ts';
import type { PurchaseLog } from '../../../model/purchases/purchases.ts';
import { type Summary, summarise } from '../../../model/purchases/summarise.ts';

/** Customers that have been read, times in days; what is needed to fit, to check and to list them. */
export interface Loaded {
  ids: string[];
  frequency: Float64Array;
  recency: Float64Array;
  age: Float64Array;
  base: CustomerBase;
  weight: Float64Array;
  customers: number;
  hasSpend: boolean;
  /** The days on which customers bought and the last day observed; null for a table that came summarised. */
  history: { days: BuyingDays; end: number; log: PurchaseLog } | null;
  report: ImportReport;
  cleaning: Summary['cleaning'] | null;
}

/** What came out of an import, as the models need it. */
export function loadResult(result: ImportResult): Loaded {
  const { report } = result;
  if (result.kind === 'summary') return { ...loadTable(result.table), history: null, report, cleaning: null };
  const { end } = result.summary.cleaning;
  return {
    ...loadTable(result.summary.table),
    history: { days: listBuyingDays(result.log, end), end, log: result.log },
    report,
    cleaning: result.summary.cleaning,
  };
}

/** The same purchases, observed until another day; null for a table that came summarised. */
export function observeUntil({ history, report }: Loaded, end: number): Loaded | null {
  return history && loadResult({ kind: 'purchases', summary: summarise(history.log, end), log: history.log, report });
}

function loadTable(table: CustomerTable) {
  const { ids, frequency: repeats, recency, age, spend, count } = inUnit(table, 'day');
  const frequency = Float64Array.from(repeats);
  const weight = Float64Array.from(count);
  const rows = aggregateCustomers({ frequency, recency, age }, weight);
  return {
    ids,
    frequency,
    recency,
    age,
    weight,
    base: { table: rows, meanSpend: spend, weight },
    customers: weight.reduce((sum, one) => sum + one, 0),
    hasSpend: spend.some((amount) => amount > 0),
  };
}
