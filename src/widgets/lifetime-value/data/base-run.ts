import type { BaseColumns } from '../../../model/clv/shop/value-base.ts';
import { gatherPurchases } from '../../../model/purchases/purchases.ts';
import { rejectRows } from '../../../model/purchases/rejects.ts';
import { summarise } from '../../../model/purchases/summarise.ts';
import { writeCsv } from '../../../model/text/csv.ts';
import { isLeavingCertain } from './at-limit.ts';
import {
  type CustomerColumn,
  type CustomerRow,
  customerColumns,
  type Ending,
  type EstimateTerms,
  estimatedColumns,
  fewestRepeaters,
  mostBounded,
  type Report,
  type Task,
} from './base-protocol.ts';
import { demoPlan, generateOrders } from './demo-shop.ts';
import { estimateBase, type Fits, fitBase, modelsOf, termsFor } from './estimate.ts';
import type { Encoding } from './import-text.ts';
import { type Loaded, loadResult, observeUntil } from './loaded.ts';
import { valueNewCustomer } from './new-customer.ts';
import { boundNewCustomer } from './repeat-new-customer.ts';
import { boundCustomers, type Repeats, repeatFit } from './repeats.ts';

/** A base of customers with all that has been worked out of it; it lives in the worker, and the page asks for what it shows. */
export interface Base {
  /** Does a task and reports on it; what it returns is its end. */
  run(task: Task, report: (progress: Report) => void, isCancelled: () => boolean): Promise<Ending>;
}

/** How long the worker rests after an estimate, so that on a machine of few cores the page draws it undisturbed. */
const drawingMs = 300;

const csv = (text: string) => new Blob(['\ufeff', text], { type: 'text/csv' });

export function createBase(): Base {
  let loaded: Loaded | null = null;
  let read: Encoding = 'utf-8';
  let fits: Fits | null = null;
  let columns: BaseColumns | null = null;
  let repeats: Repeats | null = null;
  let sorted: { key: string; order: Uint32Array } | null = null;

  const load = (next: Loaded, encoding: Encoding): Ending => {
    [loaded, fits, columns, repeats, sorted] = [next, null, null, null, null];
    read = encoding;
    const { report, cleaning, customers, hasSpend } = next;
    return { kind: 'done', report, cleaning, customers, hasSpend, encoding };
  };

  const rowAt = (entry: number): CustomerRow => ({
    bounds: null,
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

  const rowsAt = (entries: Uint32Array): CustomerRow[] => Array.from(entries, (entry) => rowAt(entry));
  function* eachRow(entries: Uint32Array): Generator<CustomerRow> {
    for (const entry of entries) yield rowAt(entry);
  }

  const boundRows = async (rows: CustomerRow[], entries: Uint32Array, isCancelled: () => boolean): Promise<CustomerRow[] | null> => {
    if (loaded === null || repeats === null || columns === null) return rows;
    const bounds = await boundCustomers(loaded, repeats, entries, isCancelled);
    const isCertain = fits !== null && isLeavingCertain(fits.purchases.limits);
    return (
      bounds &&
      rows.map((row, index) => {
        const found = bounds[index] ?? null;
        return { ...row, bounds: found && isCertain ? { ...found, alive: null } : found };
      })
    );
  };

  const compare = (all: EstimateTerms[]): Ending => {
    if (fits === null) return { kind: 'cancelled' };
    const [fitted, models] = [fits, modelsOf(fits)];
    const customers = all.map((each) => {
      const terms = termsFor(fitted, each);
      return {
        newCustomer: valueNewCustomer(models, terms),
        bounds: repeats && boundNewCustomer(models, repeats.fits, terms),
      };
    });
    return { kind: 'compared', customers };
  };

  const saveAll = async (task: Extract<Task, { kind: 'export' }>, isCancelled: () => boolean): Promise<Ending> => {
    const entries = Uint32Array.from(loaded?.ids.keys() ?? []);
    const hasBounds = repeats !== null && entries.length <= mostBounded;
    const rows = hasBounds ? await boundRows(rowsAt(entries), entries, isCancelled) : eachRow(entries);
    return rows === null ? { kind: 'cancelled' } : { kind: 'file', file: csv(writeCsv(fileRows(task, rows, hasBounds))) };
  };

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
      if (task.kind === 'observe') return load(observeUntil(loaded, task.end) ?? loaded, read);
      if (task.kind === 'estimate') {
        const fitted = fits ?? fitBase(loaded);
        if ('kind' in fitted) return fitted;
        fits = fitted;
        const terms = termsFor(fitted, task.terms);
        const { estimate, value } = estimateBase(loaded, fitted, terms);
        columns = value.kind === 'valued' ? value.columns : null;
        [repeats, sorted] = [null, null];
        report({ kind: 'estimated', estimate });
        if (estimate.repeaters < fewestRepeaters) return { kind: 'ended' };
        // Another table may be read meanwhile; what is repeated is the fit of this one.
        const [table, current] = [loaded, columns];
        await new Promise((resolve) => setTimeout(resolve, drawingMs));
        return isCancelled()
          ? { kind: 'cancelled' }
          : repeatFit(table, estimate, { ...task, terms }, report, isCancelled, (all) => {
              if (columns === current) repeats = all;
            });
      }
      if (task.kind === 'compare') return compare(task.terms);
      if (task.kind === 'page') {
        const order = orderFor(task.by, task.isDescending, task.search);
        const entries = order.slice(task.from, task.from + task.size);
        const [rows, total] = [rowsAt(entries), order.length];
        report({ kind: 'rows', rows, total });
        const bounded = await boundRows(rows, entries, isCancelled);
        return bounded === null ? { kind: 'cancelled' } : { kind: 'page', rows: bounded, total };
      }
      if (task.kind === 'rejects') {
        const rows = rejectRows(loaded.report.rejects, (reason) => task.reasons[reason] ?? reason);
        return { kind: 'file', file: csv(writeCsv(rows)) };
      }
      return saveAll(task, isCancelled);
    },
  };
}

/** Rows of a file of customers, their bounds last where it has them. */
function* fileRows(
  { head, low, high }: Extract<Task, { kind: 'export' }>,
  rows: Iterable<CustomerRow>,
  hasBounds: boolean,
): Generator<(string | number)[]> {
  const columns = customerColumns.slice(1) as Exclude<CustomerColumn, 'id'>[];
  const ends = hasBounds ? estimatedColumns : [];
  const names = ends.flatMap((name) => [low, high].map((text) => text.replace('{name}', head[name])));
  yield [head.id, head.count, ...columns.map((name) => head[name]), ...names];
  for (const row of rows) {
    const bounds = ends.flatMap((name) => [row.bounds?.[name]?.low ?? '', row.bounds?.[name]?.high ?? '']);
    yield [row.id, row.count, ...columns.map((name) => row[name]), ...bounds];
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
