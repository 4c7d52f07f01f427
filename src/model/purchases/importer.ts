import { type DecimalMark, readAmount } from './amount.ts';
import type { CustomerTable } from './customer-table.ts';
import { readDate } from './date.ts';
import { toId } from './latin.ts';
import type { ImportPlan, PurchasePlan } from './plan.ts';
import { gatherPurchases, type PurchaseLog } from './purchases.ts';
import { addReject, type RejectReason, type Rejects } from './rejects.ts';
import { type Summary, summarise } from './summarise.ts';
import { gatherSummaries } from './summary-rows.ts';

/** What became of the rows: `rows = used + rejected + blank`, rejected being the sum of the reject counts. */
export interface ImportReport {
  rows: number;
  used: number;
  rejected: number;
  blank: number;
  rejects: Rejects;
  /** How many amounts named each currency. Two of them, and sums mix them: tomans and rials are a factor of ten apart. */
  currencies: Record<string, number>;
}

export type ImportResult =
  | { kind: 'purchases'; summary: Summary; log: PurchaseLog; report: ImportReport }
  | { kind: 'summary'; table: CustomerTable; report: ImportReport };

export interface Importer {
  /**
   * Takes rows in the order of the file, the first one starting on line `firstLine`; returns the line after the last. `isOpen` tells rows
   * whose quotation mark never closes: they are rejected, and so are those of so many lines that one must have been left open.
   */
  add(rows: readonly string[][], firstLine: number, isOpen?: (row: readonly string[]) => boolean): number;
  finish(): ImportResult;
}

const longestRowInLines = 50;

/**
 * Takes a table in pieces. The header, where the plan has one, is the first row that is not blank.
 *
 * Rows `['a', '2024-01-01', '10']`, `['a', '2024-01-15', '30']` and `['b', '2024-02-30', '5']`, with no header, give one customer with
 * frequency 1, recency 14 and spend 30, and one reject, line 3, `'no-such-day'`.
 */
export function createImporter({ hasHeader, decimal, table }: ImportPlan): Importer {
  const rejects: Rejects = { counts: {}, kept: [] };
  const report: ImportReport = { rows: 0, used: 0, rejected: 0, blank: 0, rejects, currencies: {} };
  const seeCurrency = (currency: string) => {
    report.currencies[currency] = (report.currencies[currency] ?? 0) + 1;
  };
  const sink =
    table.kind === 'purchases' ? purchaseSink(table, decimal, seeCurrency) : summarySink(gatherSummaries(table, decimal, seeCurrency));
  const needed = neededWidth(table);
  let headerAhead = hasHeader;

  return {
    add(rows, firstLine, isOpen = () => false) {
      let line = firstLine;
      for (const row of rows) {
        const height = linesOf(row);
        const isBlank = row.every((cell) => cell === '' || cell.trim() === '');
        if (!isBlank && headerAhead) headerAhead = false;
        else {
          report.rows += 1;
          const reason = isBlank
            ? null
            : height > longestRowInLines || isOpen(row)
              ? 'open-quote'
              : row.length < needed
                ? 'too-few-columns'
                : sink.add(row);
          if (isBlank) report.blank += 1;
          else if (reason === null) report.used += 1;
          else {
            report.rejected += 1;
            addReject(rejects, { line, reason, row });
          }
        }
        line += height;
      }
      return line;
    },
    finish: () => sink.finish(report),
  };
}

function neededWidth(table: ImportPlan['table']): number {
  const columns =
    table.kind === 'purchases'
      ? [table.customer, table.date, table.amount]
      : [table.customer, table.frequency, table.recency, table.age, table.count, table.spend];
  return 1 + Math.max(...columns.map((column) => column ?? 0));
}

/** Lines of the file that a row takes: one, and one more for each line break inside quotes. */
function linesOf(row: readonly string[]): number {
  let lines = 1;
  for (const cell of row) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines += 1;
  }
  return lines;
}

/** Where rows go: `add` says why one is refused, or null. */
interface Sink {
  add(row: readonly string[]): RejectReason | null;
  finish(report: ImportReport): ImportResult;
}

function purchaseSink(plan: PurchasePlan, decimal: DecimalMark | null, seeCurrency: (currency: string) => void): Sink {
  const purchases = gatherPurchases(plan.amount !== null);
  return {
    add(row) {
      const id = toId(row[plan.customer] ?? '');
      if (id === '') return 'missing-customer';
      const date = row[plan.date] ?? '';
      if (date.trim() === '') return 'missing-date';
      const day = readDate(date, plan.dateOrder);
      if (typeof day === 'string') return day;
      if (day > plan.today) return 'date-in-future';
      const text = plan.amount === null ? '0' : (row[plan.amount] ?? '');
      if (text.trim() === '') return 'missing-amount';
      const amount = readAmount(text, decimal, seeCurrency);
      if (typeof amount === 'string') return amount;
      purchases.add(id, day, amount);
      return null;
    },
    finish(report) {
      const log = purchases.finish();
      return { kind: 'purchases', summary: summarise(log, plan.end), log, report };
    },
  };
}

function summarySink({ add, finish }: ReturnType<typeof gatherSummaries>): Sink {
  return { add, finish: (report) => ({ kind: 'summary', table: finish(), report }) };
}
