import { expectRepeats } from '../../../model/calibration/calibration.ts';
import { repeatHoldout } from '../../../model/calibration/holdout.ts';
import { far } from '../../../model/clv/numeric/maximise.ts';
import { bootstrapBase, type Replicate } from '../../../model/clv/shop/bootstrap.ts';
import { aggregateCustomers } from '../../../model/clv/shop/purchase-table.ts';
import { type BaseColumns, valueBase } from '../../../model/clv/shop/value-base.ts';
import { boundsAround } from '../doubt.ts';
import type { Bounds, Ending, Estimate, EstimateTerms, Report, RowBounds, Task } from './base-protocol.ts';
import { baseTerms } from './estimate.ts';
import type { Loaded } from './loaded.ts';
import { repeatNewCustomer } from './repeat-new-customer.ts';

/** Milliseconds of work between pauses. */
const slice = 12;
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** A fit, repetitions of it, and the terms that all were valued under. */
export interface Repeats {
  own: Replicate;
  fits: readonly Replicate[];
  terms: EstimateTerms;
}

/** Repeats the fit on reweighted customers and reports how far the estimates spread, every so often; `keep` is handed all of them. */
export async function repeatFit(
  loaded: Loaded,
  estimate: Estimate,
  { terms, replications }: Extract<Task, { kind: 'estimate' }>,
  report: (progress: Report) => void,
  isCancelled: () => boolean,
  keep: (repeats: Repeats) => void,
): Promise<Ending> {
  const { purchases, spend, totals } = estimate;
  const own = { purchases: purchases.parameters, spend: spend.kind === 'fitted' ? spend.parameters : null, totals };
  const repeats: Replicate[] = [];
  const checks = repeatChecks(loaded, estimate);
  const customer = repeatNewCustomer(own, terms, estimate.curve);
  let told = performance.now();
  for (const replicate of bootstrapBase(loaded.base, own, baseTerms(terms), 1)) {
    repeats.push(replicate);
    checks.add(replicate);
    customer.add(replicate);
    const isLast = repeats.length === replications;
    if (isLast || performance.now() - told > 200) {
      told = performance.now();
      if (isLast) keep({ own, fits: repeats, terms });
      const [done, all] = [repeats.length, replications];
      report({ kind: 'repeated', done, all, ...boundsOf(own, repeats), ...customer.bounds(), ...checks.bounds() });
      await pause();
      if (isCancelled()) {
        keep({ own, fits: repeats, terms });
        return { kind: 'cancelled' };
      }
    }
    if (isLast) break;
  }
  return { kind: 'ended' };
}

/** The checks against the data, repeated with the fit: what is expected by the end, and what was foretold of the part held out. */
function repeatChecks({ history, base }: Loaded, { purchases: { parameters }, holdout }: Estimate) {
  const [byEnd, foretold]: [number[], number[]] = [[], []];
  const again =
    history === null || holdout === null
      ? null
      : repeatHoldout(history.days, { split: history.end - holdout.days, end: history.end }, parameters, 2);
  return {
    add({ purchases }: Replicate) {
      if (history !== null) byEnd.push(expectRepeats(purchases, base.table));
      const next = again?.next().value;
      if (next !== undefined) foretold.push(next);
    },
    bounds: () => ({
      expectedByEnd: history && boundsAround(expectRepeats(parameters, base.table), byEnd),
      foretold: holdout && boundsAround(holdout.predicted, foretold),
    }),
  };
}

/** A parameter that ran off has no upper bound: what it ended at is only where the search stops. */
const unlessFar = (reference: number, value = reference) => (reference > far ? Infinity : value);

function boundsOf(own: Replicate, repeats: readonly Replicate[]) {
  const of = (figure: (replicate: Replicate) => number | undefined): Bounds => {
    const estimate = figure(own);
    const repeated = repeats.flatMap((replicate) => figure(replicate) ?? []);
    return estimate === undefined ? null : boundsAround(estimate, repeated);
  };
  return {
    totals: {
      alive: of(({ totals }) => totals?.alive),
      purchases: of(({ totals }) => totals?.purchases),
      value: of(({ totals }) => totals?.value),
    },
    parameters: {
      r: of(({ purchases: { r } }) => unlessFar(r)),
      alpha: of(({ purchases: { r, alpha } }) => unlessFar(r, alpha)),
      a: of(({ purchases: { a } }) => unlessFar(a)),
      b: of(({ purchases: { b } }) => unlessFar(b)),
      p: of(({ spend }) => spend?.p && unlessFar(spend.p)),
      q: of(({ spend }) => spend?.q && unlessFar(spend.q)),
      gamma: of(({ spend }) => spend?.gamma && unlessFar(spend.q, spend.gamma)),
    },
  };
}

/**
 * How far the estimates of some customers spread over the repetitions: all null where one of them has no end. Some milliseconds at a
 * time, so that newer tasks are heard; null where it was cancelled.
 */
export async function boundCustomers(
  { base, frequency, recency, age }: Loaded,
  { own, fits, terms }: Repeats,
  entries: Uint32Array,
  isCancelled: () => boolean,
): Promise<RowBounds[] | null> {
  const pick = (column: Float64Array) => Float64Array.from(entries, (entry) => column[entry] ?? 0);
  const table = aggregateCustomers({ frequency: pick(frequency), recency: pick(recency), age: pick(age) });
  const meanSpend = pick(base.meanSpend);
  const valued: BaseColumns[] = [];
  let paused = performance.now();
  for (const models of [own, ...fits]) {
    const value = valueBase({ table, meanSpend }, models, baseTerms(terms));
    if (value.kind === 'endless') return Array.from(entries, () => ({ alive: null, purchases: null, spend: null, value: null }));
    valued.push(value.columns);
    if (performance.now() - paused < slice) continue;
    await pause();
    if (isCancelled()) return null;
    paused = performance.now();
  }
  return Array.from(entries, (_, row) => {
    const of = (name: keyof BaseColumns) => {
      const [estimate = 0, ...repeated] = valued.map((columns) => columns[name][row] ?? 0);
      return boundsAround(estimate, repeated);
    };
    return { alive: of('probabilityAlive'), purchases: of('expectedPurchases'), spend: of('expectedSpend'), value: of('residualValue') };
  });
}
