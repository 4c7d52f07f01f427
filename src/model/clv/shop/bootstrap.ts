import { createRandom } from '../numeric/random.ts';
import { sumByRow, takeRows } from '../numeric/unique-rows.ts';
import { fitPurchases, type PurchaseParameters } from './fit-purchases.ts';
import { fitSpend, type SpendParameters } from './fit-spend.ts';
import { type BaseModels, type BaseTerms, type BaseTotals, type CustomerBase, valueBase } from './value-base.ts';

/** One fit to reweighted customers and what it makes of the base; totals are null where the value has no end. */
export interface Replicate {
  purchases: PurchaseParameters;
  spend: SpendParameters | null;
  totals: BaseTotals | null;
}

/**
 * Bayesian bootstrap (Rubin 1981): each replicate weights every customer by an exponential draw, refits both models from the given fits
 * and values the base of all customers anew. So its spread is that of not knowing the parameters; chance in future purchases is not
 * in it. One replicate a step, so that a caller can report progress or stop; the same seed gives the same replicates.
 *
 * `[...bootstrapBase(base, models, terms, 1)]` would never end: take as many as wanted, 200 for an interval of 90 %.
 */
export function* bootstrapBase(base: CustomerBase, models: BaseModels, terms: BaseTerms, seed: number): Generator<Replicate, void> {
  const { table, meanSpend } = base;
  const random = createRandom(seed);
  const weights = new Float64Array(table.rowOf.length);
  const frequency = takeRows(table.frequency, table.rowOf);
  for (;;) {
    for (let i = 0; i < weights.length; i += 1) weights[i] = random.exponential();
    const weighted = { ...table, count: sumByRow(table.rowOf, table.count.length, weights) };
    const purchaseFit = fitPurchases(weighted, models.purchases.model, models.purchases);
    if (purchaseFit.kind === 'refused') return;
    const spendFit = models.spend ? fitSpend({ frequency, meanSpend, weight: weights }, models.spend) : null;
    const spend = spendFit?.kind === 'fitted' ? spendFit.parameters : null;
    const value = valueBase(base, { purchases: purchaseFit.parameters, spend }, terms);
    yield { purchases: purchaseFit.parameters, spend, totals: value.kind === 'valued' ? value.totals : null };
  }
}

/**
 * The central interval that holds a share `level` of some values, by their quantiles, interpolated; null without values.
 * `centralInterval([1, 2, 3, 4, 5], 0.5)` is `{ low: 2, high: 4 }`.
 */
export function centralInterval(values: readonly number[], level: number): { low: number; high: number } | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((one, other) => one - other);
  const quantile = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] as number;
    return below + (place % 1) * ((sorted[Math.ceil(place)] as number) - below);
  };
  return { low: quantile((1 - level) / 2), high: quantile((1 + level) / 2) };
}
