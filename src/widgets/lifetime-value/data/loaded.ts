import type { Orders } from '../../../model/clv/shop/orders.ts';
import { aggregateCustomers } from '../../../model/clv/shop/purchase-table.ts';
import type { CustomerBase } from '../../../model/clv/shop/value-base.ts';
import { type CustomerTable, inUnit } from '../../../model/purchases/customer-table.ts';
import type { ImportReport, ImportResult } from '../../../model/purchases/importer.ts';
import { netRefunds } from '../../../model/purchases/refunds.ts';
import type { Summary } from '../../../model/purchases/summarise.ts';

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
  /** Orders after refunds, one a customer and day, and the last day observed; null for a table that came summarised. */
  history: { orders: Orders; end: number } | null;
  report: ImportReport;
  cleaning: Summary['cleaning'] | null;
}

/** What came out of an import, as the models need it. */
export function loadResult(result: ImportResult): Loaded {
  const { report } = result;
  if (result.kind === 'summary') return { ...loadTable(result.table), history: null, report, cleaning: null };
  const { end } = result.summary.cleaning;
  const customer: number[] = [];
  const day: number[] = [];
  const amount: number[] = [];
  netRefunds(result.log, end, (index, { days, left }) => {
    days.forEach((date, at) => {
      customer.push(index);
      day.push(date);
      amount.push(left[at] ?? 0);
    });
  });
  const orders: Orders = { customer: Int32Array.from(customer), day: Int32Array.from(day), amount: Float64Array.from(amount) };
  return { ...loadTable(result.summary.table), history: { orders, end }, report, cleaning: result.summary.cleaning };
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
