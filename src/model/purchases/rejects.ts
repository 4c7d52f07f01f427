import type { AmountFault } from './amount.ts';
import type { DateFault } from './date.ts';

/** Why a row was not used. */
export type RejectReason =
  | AmountFault
  | DateFault
  | 'too-few-columns'
  /** A quotation mark was left open. */
  | 'open-quote'
  | 'missing-customer'
  | 'missing-date'
  | 'missing-amount'
  | 'date-in-future'
  | 'frequency-not-whole'
  | 'negative-time'
  | 'recency-without-repeat'
  | 'repeats-without-time'
  | 'recency-beyond-age'
  | 'count-not-whole';

export interface Reject {
  /** The line of the file that the row starts on, from 1. */
  line: number;
  reason: RejectReason;
  row: string[];
}

/** All rejects are counted; the first ones are kept to be looked at, their cells cut where no cell of a table is that long. */
export interface Rejects {
  counts: Partial<Record<RejectReason, number>>;
  kept: Reject[];
}

export const mostRejectsKept = 10_000;
const mostCells = 100;
const longestCell = 1000;

export function addReject({ counts, kept }: Rejects, { line, reason, row }: Reject): void {
  counts[reason] = (counts[reason] ?? 0) + 1;
  if (kept.length < mostRejectsKept) kept.push({ line, reason, row: row.slice(0, mostCells).map((cell) => cell.slice(0, longestCell)) });
}

/** Rows for a file: line, reason and the cells as they were, for a reader to mend and import again. */
export function* rejectRows({ kept }: Rejects, describe: (reason: RejectReason) => string): Generator<(string | number)[]> {
  for (const { line, reason, row } of kept) yield [line, describe(reason), ...row];
}
