import type { BaseColumns } from '../../../model/clv/shop/value-base.ts';
import { gatherPurchases } from '../../../model/purchases/purchases.ts';
import { rejectRows } from '../../../model/purchases/rejects.ts';
import { summarise } from '../../../model/purchases/summarise.ts';
import { writeCsv } from '../../../model/text/csv.ts';
import { type CustomerColumn, type CustomerRow, customerColumns, type Ending, type Report, type Task } from './base-protocol.ts';
import { demoPlan, generateOrders } from './demo-shop.ts';
import { estimateBase, type Fits, fitBase, repeatFit } from './estimate.ts';
import type { Encoding } from './import-text.ts';
import { type Loaded, loadResult } from './loaded.ts';

/** A base of customers with all that has been worked out of it; it lives in the worker, and the page asks for what it shows. */
export interface Base {
  /** Does a task and reports on it; what it returns is its end. */
  run(task: Task, report: (progress: Report) => void, isCancelled: () => boolean): Promise<Ending>;
}

const csv = (text: string) => new Blob(['\ufeff', text], { type: 'text/csv' });

export function createBase(): Base {
  let loaded: Loaded | null = null;
  let fits: Fits | null = null;
  let columns: BaseColumns | null = null;
  let sorted: { key: string; order: Uint32Array } | null = null;

  const load = (next: Loaded, encoding: Encoding): Ending => {
    [loaded, fits, columns, sorted] = [next, null, null, null];
    const { report, cleaning, customers, hasSpend } = next;
    return { kind: 'done', report, cleaning, customers, hasSpend, encoding };
  };

  const rowAt = (entry: number): CustomerRow => ({
    id: loaded?.ids[entry] ?? '',
    count: loaded?.weight[entry] ?? 1,
    frequency: loaded?.frequency[entry] ?? 0,
    recency: loaded?.recency[entry] ?? 0,
    age: loaded?.age[entry] ?? 0,
    alive: columns?.probabilityAlive[entry] ?? 0,
    purchases: columns?.expectedPurchases[entry] ?? 0,
    spend: columns?.expectedSpend[entry] ?? 0,
    value: columns?.residualValue[entry] ?? 0,
  });

  const orderFor = (by: CustomerColumn, isDescending: boolean, search: string): Uint32Array => {
    const key = JSON.stringify([by, isDescending, search]);
    if (sorted?.key !== key) sorted = { key, order: sortCustomers(loaded?.ids ?? [], valuesOf(loaded, columns, by), isDescending, search) };
    return sorted.order;
  };

  return {
    async run(task, report, isCancelled) {
      if (task.kind === 'sniff' || task.kind === 'run') {
        const { readSource } = await import('./read-source.ts');
        const ending = await readSource(task, report, isCancelled);
        return ending.kind === 'imported' ? load(loadResult(ending.result), ending.encoding) : ending;
      }
      if (task.kind === 'demo') return load(loadResult(demoResult(task)), 'utf-8');
      if (loaded === null) return { kind: 'refused', reason: 'no-customers' };
      if (task.kind === 'estimate') {
        const fitted = fits ?? fitBase(loaded);
        if ('kind' in fitted) return fitted;
        fits = fitted;
        const { estimate, value } = estimateBase(loaded, fitted, task.terms);
        columns = value.kind === 'valued' ? value.columns : null;
        sorted = null;
        report({ kind: 'estimated', estimate });
        await new Promise((resolve) => setTimeout(resolve));
        return isCancelled() ? { kind: 'cancelled' } : repeatFit(loaded, fitted, task, report, isCancelled);
      }
      if (task.kind === 'page') {
        const order = orderFor(task.by, task.isDescending, task.search);
        return { kind: 'page', total: order.length, rows: [...order.subarray(task.from, task.from + task.size)].map(rowAt) };
      }
      if (task.kind === 'rejects') {
        const rows = rejectRows(loaded.report.rejects, (reason) => task.reasons[reason] ?? reason);
        return { kind: 'file', file: csv(writeCsv(rows)) };
      }
      return { kind: 'file', file: csv(writeCsv(fileRows(task.head, loaded.ids.length, rowAt))) };
    },
  };
}

function* fileRows(head: string[], customers: number, rowAt: (entry: number) => CustomerRow): Generator<(string | number)[]> {
  yield head;
  for (let entry = 0; entry < customers; entry += 1) {
    const row = rowAt(entry);
    yield [row.id, row.count, ...customerColumns.slice(1).map((column) => row[column])];
  }
}

function valuesOf(loaded: Loaded | null, columns: BaseColumns | null, by: CustomerColumn): Float64Array | null {
  const all: Record<CustomerColumn, Float64Array | null | undefined> = {
    id: null,
    frequency: loaded?.frequency,
    recency: loaded?.recency,
    age: loaded?.age,
    alive: columns?.probabilityAlive,
    purchases: columns?.expectedPurchases,
    spend: columns?.expectedSpend,
    value: columns?.residualValue,
  };
  return all[by] ?? null;
}

/** Customers whose id holds the text, in order of a column; by id as the file has them. */
function sortCustomers(ids: string[], values: Float64Array | null, isDescending: boolean, search: string): Uint32Array {
  const wanted = search.trim().toLowerCase();
  const entries = Uint32Array.from(ids.keys());
  const found = wanted === '' ? entries : entries.filter((entry) => (ids[entry] ?? '').toLowerCase().includes(wanted));
  if (values !== null) found.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0) || one - other);
  return isDescending ? found.reverse() : found;
}

/** A synthetic shop as if its orders had been read from a file that ended yesterday. */
function demoResult({ seed, today, moneyScale }: Extract<Task, { kind: 'demo' }>): Parameters<typeof loadResult>[0] {
  const { customer, day, amount } = generateOrders(demoPlan, seed);
  const start = today - 1 - demoPlan.days;
  const purchases = gatherPurchases(true);
  for (const [order, who] of customer.entries()) {
    purchases.add(`C${String(who + 1).padStart(4, '0')}`, start + (day[order] ?? 0), (amount[order] ?? 0) * moneyScale);
  }
  const log = purchases.finish();
  const rows = customer.length;
  const report = { rows, used: rows, rejected: 0, blank: 0, rejects: { counts: {}, kept: [] }, currencies: {} };
  return { kind: 'purchases', summary: summarise(log, today - 1), log, report };
}
