import type { HoldoutGroup } from '../../../model/calibration/holdout.ts';
import type { Swing } from '../../../model/clv/sensitivity.ts';
import type { PurchaseLimit, PurchaseParameters } from '../../../model/clv/shop/fit-purchases.ts';
import type { SpendLimit, SpendParameters } from '../../../model/clv/shop/fit-spend.ts';
import type { BaseTotals } from '../../../model/clv/shop/value-base.ts';
import type { ImportReport } from '../../../model/purchases/importer.ts';
import type { ImportPlan } from '../../../model/purchases/plan.ts';
import type { Overrides, Sniff } from '../../../model/purchases/sniff.ts';
import type { Summary } from '../../../model/purchases/summarise.ts';
import type { Encoding } from './import-text.ts';
import type { NewCustomer, NewCustomerCurve, NewCustomerDriver } from './new-customer.ts';
import type { CurveBounds, NewCustomerBounds } from './repeat-new-customer.ts';

/** A file as it is, or a pasted table as `new Blob([text])`; the page's language settles the encoding that is tried after UTF-8. */
interface Source {
  source: Blob;
  language: string;
}

/** What of the future counts. Rates are a day; horizons are in days, null for all of the future. */
export interface EstimateTerms {
  /** How far ahead purchases are counted. */
  window: number;
  horizon: number | null;
  discountRate: number;
  marginShare: number;
  /** What winning a customer costs. */
  acquisitionCost: number;
}

/** Columns of the table of customers, by which it can be sorted. */
export const customerColumns = ['id', 'value', 'alive', 'purchases', 'spend', 'frequency', 'recency', 'age'] as const;
export type CustomerColumn = (typeof customerColumns)[number];
/** Columns that are estimates, and so have bounds. */
export const estimatedColumns = ['value', 'alive', 'purchases', 'spend'] as const satisfies CustomerColumn[];
export type Bounds = { low: number; high: number } | null;
export type RowBounds = Record<(typeof estimatedColumns)[number], Bounds>;
/** Customers of which a file still holds bounds: the fit is valued for each of them some hundred times. */
export const mostBounded = 10_000;
/** One customer, or a group of equal ones: the columns by name, times in days; bounds are null until the fit has been repeated. */
export type CustomerRow = Record<Exclude<CustomerColumn, 'id'>, number> & { id: string; count: number; bounds: RowBounds | null };

export interface PageRequest {
  by: CustomerColumn;
  isDescending: boolean;
  /** Part of an id; all customers if empty. */
  search: string;
  from: number;
  size: number;
}

export type Task =
  | (Source & { kind: 'sniff'; overrides: Overrides })
  | (Source & { kind: 'run'; plan: ImportPlan })
  /** A made-up shop; `moneyScale` tells its amounts in an edition's money. */
  | { kind: 'demo'; seed: number; today: number; moneyScale: number }
  /** The same purchases, seen until another day. */
  | { kind: 'observe'; end: number }
  | { kind: 'estimate'; terms: EstimateTerms; replications: number }
  /** A new customer under other terms. */
  | { kind: 'compare'; terms: EstimateTerms[] }
  | ({ kind: 'page' } & PageRequest)
  /** The whole table as a file; `head` names its columns, `low` and `high` those of the bounds, with `{name}` for the column's own. */
  | { kind: 'export'; head: Record<CustomerColumn | 'count', string>; low: string; high: string }
  /** The rejected rows as a file, each with its reason in words. */
  | { kind: 'rejects'; reasons: Record<string, string> };

/** With fewer customers who bought again, repeating the fit says nothing of chance: one customer weighted anew is still the same one. */
export const fewestRepeaters = 10;

/** The model that was not taken, and whether it fits as well to the digits that are shown. */
export interface OtherModel {
  model: PurchaseParameters['model'];
  isAsGood: boolean;
}

/** Two fits and what they make of the base; times are in days. `repeats` is the number of purchases after the first. */
export interface Estimate {
  repeats: number;
  /** Customers who bought again. */
  repeaters: number;
  purchases: { parameters: PurchaseParameters; logLikelihood: number; limits: PurchaseLimit[]; other: OtherModel };
  spend:
    | { kind: 'fitted'; parameters: SpendParameters; correlation: number; customers: number; limits: SpendLimit[]; mean: number | null }
    | { kind: 'none' };
  customers: number;
  totals: BaseTotals | null;
  /** Why there are no totals. */
  endless: 'no-discount' | 'heavy-tail' | null;
  newCustomer: NewCustomer | null;
  curve: NewCustomerCurve;
  swings: Swing<NewCustomerDriver>[];
  frequencies: { actual: number[]; expected: number[] };
  overTime: { day: number[]; actual: number[]; expected: number[] } | null;
  holdout: { days: number; predicted: number; actual: number; groups: HoldoutGroup[] } | null;
  /** Customers by value, in groups of equal width; the last group holds all above. */
  histogram: { width: number; counts: number[] };
}

/** A new customer under some terms: null where endless, without bounds until the fit has been repeated. */
export interface ComparedCustomer {
  newCustomer: NewCustomer | null;
  bounds: NewCustomerBounds | null;
}

/** Bounds of the models' parameters, time in days; those of spending are null where it is not modelled. */
export type ParameterBounds = Record<Exclude<keyof PurchaseParameters, 'model'> | keyof SpendParameters, Bounds>;

/** What a task reports. */
export type Report =
  | { kind: 'sniffed'; sniff: Sniff; encoding: Encoding }
  | { kind: 'progress'; bytes: number; total: number }
  | { kind: 'done'; report: ImportReport; cleaning: Summary['cleaning'] | null; customers: number; hasSpend: boolean; encoding: Encoding }
  /** The fit was refused; the reason says why. */
  | { kind: 'refused'; reason: 'no-customers' | 'no-time' | 'impossible-history' }
  | { kind: 'estimated'; estimate: Estimate }
  /** After so many repetitions of the fit, 95 % of the estimates lie within these bounds. */
  | {
      kind: 'repeated';
      done: number;
      all: number;
      totals: Record<keyof BaseTotals, Bounds>;
      newCustomer: NewCustomerBounds;
      curve: CurveBounds;
      /** Of the repeat purchases that the model expects by the end; null where they are not told over time. */
      expectedByEnd: Bounds;
      /** Of the purchases foretold for the part held out; null where none is. */
      foretold: Bounds;
      parameters: ParameterBounds;
    }
  | { kind: 'ended' }
  | { kind: 'compared'; customers: ComparedCustomer[] }
  /** The rows of a page as far as they are known at once, and with the bounds that take longer. */
  | { kind: 'rows'; rows: CustomerRow[]; total: number }
  | { kind: 'page'; rows: CustomerRow[]; total: number }
  | { kind: 'file'; file: Blob }
  | { kind: 'cancelled' }
  /** The file is no text. */
  | { kind: 'no-table' }
  /** The file could not be read: it has been moved, changed or taken away. */
  | { kind: 'unreadable' };

/** Reports on the way; all others are a task's end. */
export type Progress = Extract<Report, { kind: 'progress' | 'estimated' | 'repeated' | 'rows' }>;
export type Ending = Exclude<Report, Progress>;
export const isProgress = (report: Report): report is Progress =>
  report.kind === 'progress' || report.kind === 'estimated' || report.kind === 'repeated' || report.kind === 'rows';

/** Messages to the worker and back; `job` tells tasks apart. */
export type Request = { job: number; task: Task } | { job: number; task: 'cancel' };
export interface Reply {
  job: number;
  report: Report;
}
