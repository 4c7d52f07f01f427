import { accumulatePurchases, compareFrequencies } from '../../../model/calibration/calibration.ts';
import { correlateSpend } from '../../../model/calibration/correlation.ts';
import { checkHoldout } from '../../../model/calibration/holdout.ts';
import { addUp } from '../../../model/clv/numeric/unique-rows.ts';
import { expectedSpend } from '../../../model/clv/shop/expected-spend.ts';
import { fitPurchases, type PurchaseFit, type PurchaseParameters } from '../../../model/clv/shop/fit-purchases.ts';
import { fitSpend, type SpendFit } from '../../../model/clv/shop/fit-spend.ts';
import { type BaseModels, type BaseValue, valueBase } from '../../../model/clv/shop/value-base.ts';
import type { Estimate, EstimateTerms, OtherModel } from './base-protocol.ts';
import type { Loaded } from './loaded.ts';
import { curveDays, followCustomer, swingNewCustomer, valueNewCustomer } from './new-customer.ts';

type Fitted = Extract<PurchaseFit, { kind: 'fitted' }>;

/** Two models fitted to one base; kept, since other terms change no fit. */
export interface Fits {
  purchases: Fitted;
  other: OtherModel;
  spend: SpendFit;
  correlation: number;
  checks: Pick<Estimate, 'frequencies' | 'overTime' | 'holdout'>;
}

const holdoutShare = 1 / 3;
const shortestHoldout = 28;
const points = 40;
const bars = 24;
/** Log-likelihoods are shown with two decimals. */
const visible = 0.005;

/** Fits both models of purchases and keeps the likelier one, or says why none can be fitted. */
export function fitBase({ base, frequency, weight, history }: Loaded): Fits | Extract<PurchaseFit, { kind: 'refused' }> {
  const plain = fitPurchases(base.table, 'BG/NBD');
  const modified = fitPurchases(base.table, 'MBG/NBD');
  if (plain.kind === 'refused') return plain;
  if (modified.kind === 'refused') return modified;
  const purchases = modified.logLikelihood > plain.logLikelihood ? modified : plain;
  const { parameters } = purchases;
  const { actual, expected } = compareFrequencies(parameters, base.table);
  return {
    purchases,
    other: {
      model: parameters.model === 'BG/NBD' ? 'MBG/NBD' : 'BG/NBD',
      isAsGood: Math.abs(modified.logLikelihood - plain.logLikelihood) < visible,
    },
    spend: fitSpend({ frequency, meanSpend: base.meanSpend, weight }),
    correlation: correlateSpend({ frequency, meanSpend: base.meanSpend, weight }),
    checks: {
      frequencies: { actual: [...actual], expected: [...expected] },
      ...(history === null ? { overTime: null, holdout: null } : checkHistory(parameters, history)),
    },
  };
}

function checkHistory(
  parameters: PurchaseParameters,
  { days, end }: NonNullable<Loaded['history']>,
): Pick<Estimate, 'overTime' | 'holdout'> {
  const start = days.day.reduce((least, day) => Math.min(least, day), end);
  const held = Math.floor((end - start) * holdoutShare);
  const check = held < shortestHoldout ? null : checkHoldout(days, { split: end - held, end }, parameters.model);
  return {
    overTime: accumulatePurchases(parameters, days, end, Math.max(1, Math.ceil((end - start) / points))),
    holdout: check?.kind === 'checked' ? { days: held, predicted: check.predicted, actual: check.actual, groups: check.groups } : null,
  };
}

/** Without amounts purchases are counted, and a count has no margin. */
export const termsFor = ({ spend }: Fits, terms: EstimateTerms): EstimateTerms =>
  spend.kind === 'fitted' ? terms : { ...terms, marginShare: 1 };

/** What the fits make of the base under the terms. */
export function estimateBase(loaded: Loaded, fits: Fits, terms: EstimateTerms): { estimate: Estimate; value: BaseValue } {
  const { purchases, spend, correlation, other, checks } = fits;
  const { parameters } = purchases;
  const models = modelsOf(fits);
  const value = valueBase(loaded.base, models, baseTerms(terms));
  const watched = loaded.age.reduce((longest, age) => Math.max(longest, age), 0);
  return {
    value,
    estimate: {
      repeats: addUp(loaded.frequency, loaded.weight),
      repeaters: addUp(loaded.frequency.map(Math.sign), loaded.weight),
      purchases: {
        parameters,
        logLikelihood: purchases.logLikelihood,
        limits: purchases.limits,
        other,
      },
      spend: spend.kind === 'fitted' ? { ...spend, correlation, mean: expectedSpend(spend.parameters, 0, 0) } : { kind: 'none' },
      customers: loaded.customers,
      totals: value.kind === 'valued' ? value.totals : null,
      endless: value.kind === 'endless' ? value.reason : null,
      newCustomer: valueNewCustomer(models, terms),
      curve: followCustomer(models, terms, curveDays(terms, watched)),
      swings: swingNewCustomer(models, terms),
      ...checks,
      histogram: countByValue(value.kind === 'valued' ? value.columns.residualValue : new Float64Array(), loaded.weight),
    },
  };
}

export const modelsOf = ({ purchases, spend }: Fits): BaseModels => ({
  purchases: purchases.parameters,
  spend: spend.kind === 'fitted' ? spend.parameters : null,
});

export const baseTerms = ({ window, horizon, discountRate, marginShare }: EstimateTerms) => ({
  horizon: window,
  valueHorizon: horizon,
  discountRate,
  margin: marginShare,
});

/** Groups of equal width up to the value that 98 of 100 customers stay under; the last group holds the rest. */
function countByValue(values: Float64Array, weight: Float64Array): Estimate['histogram'] {
  const sample = values.length > 20_000 ? values.filter((_, i) => i % Math.ceil(values.length / 20_000) === 0) : values;
  const top = sample.toSorted()[Math.floor(sample.length * 0.98)] ?? 0;
  const width = niceWidth(top / (bars - 1));
  const counts = Array.from({ length: bars }, () => 0);
  values.forEach((value, i) => {
    const bar = Math.min(bars - 1, Math.floor(value / width));
    counts[bar] = (counts[bar] ?? 0) + (weight[i] ?? 1);
  });
  const last = counts.findLastIndex((count) => count > 0);
  return { width, counts: counts.slice(0, last + 1) };
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function niceWidth(least: number): number {
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * (([1, 2, 5, 10] as const).find((step) => step * power >= least) ?? 10);
}
