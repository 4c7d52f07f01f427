import { addUp, takeRows } from '../numeric/unique-rows.ts';
import { expectedSpend } from './expected-spend.ts';
import type { PurchaseParameters } from './fit-purchases.ts';
import type { SpendParameters } from './fit-spend.ts';
import { forecastPurchases, probabilityAlive } from './forecast.ts';
import type { PurchaseTable } from './purchase-table.ts';

/** A base of customers: its table of histories and, one entry a customer as in `table.rowOf`, repeat purchases and their mean value. */
export interface CustomerBase {
  table: PurchaseTable;
  meanSpend: Float64Array;
  /** How many customers an entry stands for; one each without it. */
  weight?: Float64Array;
}

/** Two fitted models; without a model of spending every purchase is worth 1. */
export interface BaseModels {
  purchases: PurchaseParameters;
  spend: SpendParameters | null;
}

/** Times and rates are a unit of the table's time. */
export interface BaseTerms {
  /** How far ahead purchases are counted, not discounted. */
  horizon: number;
  /** How far ahead value is counted; null for all of the future. */
  valueHorizon: number | null;
  discountRate: number;
  /** Share of a purchase's value that is margin. */
  margin: number;
}

/** One entry a customer. */
export interface BaseColumns {
  probabilityAlive: Float64Array;
  expectedPurchases: Float64Array;
  expectedSpend: Float64Array;
  residualValue: Float64Array;
}

/** Sums over customers: how many are alive, what they will buy within the horizon, what they are worth. */
export interface BaseTotals {
  alive: number;
  purchases: number;
  value: number;
}

export type BaseValue =
  | { kind: 'valued'; columns: BaseColumns; totals: BaseTotals }
  | { kind: 'endless'; reason: 'no-discount' | 'heavy-tail' };

/**
 * Values every customer: residual value is margin · expected spend · discounted purchases to come. What has been bought is not in it.
 * Purchases are forecast once a unique history; the work a customer more is a few multiplications.
 *
 * With the published fits of BG/NBD and Gamma-Gamma on CDNOW, in weeks, at 15 % a year and margin 1, the customer with 2 repeats of
 * 22.35 on average, the last at 30.43 of 38.86 weeks, is worth 127.50: 5.1696 discounted purchases of 24.66.
 */
export function valueBase({ table, meanSpend, weight }: CustomerBase, { purchases, spend }: BaseModels, terms: BaseTerms): BaseValue {
  const counted = forecastPurchases(purchases, { horizon: terms.horizon, discountRate: 0 });
  const discounted = forecastPurchases(purchases, { horizon: terms.valueHorizon, discountRate: terms.discountRate });
  if (counted.kind === 'endless') return counted;
  if (discounted.kind === 'endless') return discounted;
  if (spend && expectedSpend(spend, 0, 0) === null) return { kind: 'endless', reason: 'heavy-tail' };
  const { frequency, recency, age, rowOf } = table;
  const alive = age.map((end, row) => probabilityAlive(purchases, frequency[row] as number, recency[row] as number, end));
  const count = (forecast: typeof counted) =>
    takeRows(
      alive.map((share, row) => share * forecast.ifAlive(frequency[row] as number, age[row] as number)),
      rowOf,
    );
  const spends = meanSpend.map((mean, i) => (spend ? (expectedSpend(spend, frequency[rowOf[i] as number] as number, mean) as number) : 1));
  const columns: BaseColumns = {
    probabilityAlive: takeRows(alive, rowOf),
    expectedPurchases: count(counted),
    expectedSpend: spends,
    residualValue: count(discounted).map((bought, i) => terms.margin * bought * (spends[i] as number)),
  };
  const totals = {
    alive: addUp(columns.probabilityAlive, weight),
    purchases: addUp(columns.expectedPurchases, weight),
    value: addUp(columns.residualValue, weight),
  };
  return { kind: 'valued', columns, totals };
}
