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
 * Bayesian bootstrap (Rubin 1981): each replicate weights every customer by a draw from Gamma(1), an entry of n customers by one from Gamma(n), refits both models from the given fits
 * and values the base of all customers anew. So its spread is that of not knowing the parameters; chance in future purchases is not
 * in it. One replicate a step, so that a caller can report progress or stop; the same seed gives the same replicates.
 *
 * `[...bootstrapBase(base, models, terms, 1)]` would never end: take as many as wanted, 200 for an interval of 90 %.
 */
export function* bootstrapBase(base: CustomerBase, models: BaseModels, terms: BaseTerms, seed: number): Generator<Replicate, void> {
  const { table, meanSpend, weight } = base;
  const random = createRandom(seed);
  const weights = new Float64Array(table.rowOf.length);
  const frequency = takeRows(table.frequency, table.rowOf);
  for (;;) {
    for (let i = 0; i < weights.length; i += 1) weights[i] = weight ? random.gamma(weight[i] as number) : random.exponential();
    const weighted = { ...table, count: sumByRow(table.rowOf, table.count.length, weights) };
    const purchaseFit = fitPurchases(weighted, models.purchases.model, models.purchases);
    if (purchaseFit.kind === 'refused') return;
    const spendFit = models.spend ? fitSpend({ frequency, meanSpend, weight: weights }, models.spend) : null;
    const spend = spendFit?.kind === 'fitted' ? spendFit.parameters : null;
    const value = valueBase(base, { purchases: purchaseFit.parameters, spend }, terms);
    yield { purchases: purchaseFit.parameters, spend, totals: value.kind === 'valued' ? value.totals : null };
  }
}
