import { centralInterval } from '../../../model/clv/numeric/interval.ts';
import { bootstrapBase, type Replicate } from '../../../model/clv/shop/bootstrap.ts';
import { aggregateCustomers } from '../../../model/clv/shop/purchase-table.ts';
import { type BaseColumns, valueBase } from '../../../model/clv/shop/value-base.ts';
import type { Bounds, Ending, EstimateTerms, Report, RowBounds, Task } from './base-protocol.ts';
import { baseTerms, type Fits, modelsOf, valueNewCustomer } from './estimate.ts';
import type { Loaded } from './loaded.ts';

const level = 0.95;
/** Milliseconds of work between pauses. */
const slice = 12;
const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Repetitions of a fit, and the terms that they were valued under. */
export interface Repeats {
  fits: readonly Replicate[];
  terms: EstimateTerms;
}

/** Repeats the fit on reweighted customers and reports how far the estimates spread, every so often; `keep` is handed all of them. */
export async function repeatFit(
  loaded: Loaded,
  fits: Fits,
  { terms, replications }: Extract<Task, { kind: 'estimate' }>,
  report: (progress: Report) => void,
  isCancelled: () => boolean,
  keep: (repeats: Repeats) => void,
): Promise<Ending> {
  const repeats: Replicate[] = [];
  let told = performance.now();
  for (const replicate of bootstrapBase(loaded.base, modelsOf(fits), baseTerms(terms), 1)) {
    repeats.push(replicate);
    const isLast = repeats.length === replications;
    if (isLast || performance.now() - told > 200) {
      told = performance.now();
      if (isLast) keep({ fits: repeats, terms });
      report({ kind: 'repeated', done: repeats.length, all: replications, ...boundsOf(repeats, terms) });
      await pause();
      if (isCancelled()) {
        keep({ fits: repeats, terms });
        return { kind: 'cancelled' };
      }
    }
    if (isLast) break;
  }
  return { kind: 'ended' };
}

function boundsOf(repeats: readonly Replicate[], terms: EstimateTerms) {
  const of = (figure: (replicate: Replicate) => number | undefined): Bounds =>
    centralInterval(
      repeats.flatMap((replicate) => figure(replicate) ?? []),
      level,
    );
  return {
    totals: {
      alive: of(({ totals }) => totals?.alive),
      purchases: of(({ totals }) => totals?.purchases),
      value: of(({ totals }) => totals?.value),
    },
    newCustomer: of((replicate) => valueNewCustomer(replicate, terms)?.value),
    parameters: {
      ...{ r: of(({ purchases }) => purchases.r), alpha: of(({ purchases }) => purchases.alpha) },
      ...{ a: of(({ purchases }) => purchases.a), b: of(({ purchases }) => purchases.b) },
      ...{ p: of(({ spend }) => spend?.p), q: of(({ spend }) => spend?.q), gamma: of(({ spend }) => spend?.gamma) },
    },
  };
}

/**
 * How far the estimates of some customers spread over the repetitions: all null where one of them has no end. Some milliseconds at a
 * time, so that newer tasks are heard; null where it was cancelled.
 */
export async function boundCustomers(
  { base, frequency, recency, age }: Loaded,
  { fits, terms }: Repeats,
  entries: Uint32Array,
  isCancelled: () => boolean,
): Promise<RowBounds[] | null> {
  const pick = (column: Float64Array) => Float64Array.from(entries, (entry) => column[entry] ?? 0);
  const table = aggregateCustomers({ frequency: pick(frequency), recency: pick(recency), age: pick(age) });
  const meanSpend = pick(base.meanSpend);
  const valued: BaseColumns[] = [];
  let paused = performance.now();
  for (const models of fits) {
    const value = valueBase({ table, meanSpend }, models, baseTerms(terms));
    if (value.kind === 'endless') return Array.from(entries, () => ({ alive: null, purchases: null, spend: null, value: null }));
    valued.push(value.columns);
    if (performance.now() - paused < slice) continue;
    await pause();
    if (isCancelled()) return null;
    paused = performance.now();
  }
  return Array.from(entries, (_, row) => {
    const of = (name: keyof BaseColumns) =>
      centralInterval(
        valued.map((columns) => columns[name][row] ?? 0),
        level,
      );
    return { alive: of('probabilityAlive'), purchases: of('expectedPurchases'), spend: of('expectedSpend'), value: of('residualValue') };
  });
}
