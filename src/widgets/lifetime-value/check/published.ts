import { fitContracts } from '../../../model/clv/contract/fit.ts';
import { discountedLifetime } from '../../../model/clv/contract/lifetime.ts';
import { payback } from '../../../model/clv/payback.ts';
import { expectedSpend } from '../../../model/clv/shop/expected-spend.ts';
import { fitPurchases, type PurchaseParameters } from '../../../model/clv/shop/fit-purchases.ts';
import { fitSpend, type SpendParameters } from '../../../model/clv/shop/fit-spend.ts';
import { forecastPurchases, probabilityAlive } from '../../../model/clv/shop/forecast.ts';
import type { PurchaseModel } from '../../../model/clv/shop/likelihood.ts';
import { aggregateCustomers } from '../../../model/clv/shop/purchase-table.ts';
import { constantRetention } from '../../../model/clv/value.ts';
import { defaultScenario } from '../default-scenario.ts';

/**
 * A published number: where from, its letters and figures (the same in every language), what is printed and how many decimals it has.
 * Those of `independent` were computed by other code (mpmath, at 40 digits), with the parameters of the papers or on the shop below.
 */
export interface PublishedCase {
  source: 'conventions' | 'contract' | 'purchases' | 'independent';
  name: string;
  published: number;
  decimals: number;
  compute: () => number;
}

const regular = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1];
const highEnd = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1];
const cdnow: PurchaseParameters = { model: 'BG/NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const weekly = Math.log(1.15) / 52;
/** Two sets of parameters at which the direct form of the expectation breaks down. */
const small: PurchaseParameters = { model: 'BG/NBD', r: 0.11, alpha: 2.24, a: 0.31, b: 0.5 };
const unit: PurchaseParameters = { model: 'BG/NBD', r: 0.243, alpha: 4.414, a: 1, b: 2.426 };

const worthOf = (convention: 'A0' | 'A1' | 'M' | 'B') => () => {
  const value = constantRetention(defaultScenario).value(convention, null);
  return value.kind === 'finite' ? value.amount : Number.NaN;
};

function patternOf(survivors: number[], name: 'alpha' | 'beta') {
  const { pattern } = fitContracts([{ survivors, size: null }]);
  return pattern.kind === 'shifted-beta-geometric' ? pattern[name] : Number.NaN;
}

function lifetimeOf(alpha: number, beta: number): number {
  const lifetime = discountedLifetime({ kind: 'shifted-beta-geometric', alpha, beta }, 0.1);
  return lifetime.kind === 'finite' ? lifetime.amount : Number.NaN;
}

type History = [frequency: number, recency: number, age: number];

function expectedWith(parameters: PurchaseParameters, [x, recency, age]: History, horizon: number | null, discountRate = 0): number {
  const forecast = forecastPurchases(parameters, { horizon, discountRate });
  return forecast.kind === 'finite' ? probabilityAlive(parameters, x, recency, age) * forecast.ifAlive(x, age) : Number.NaN;
}

/** m 30, r .97, cost 200, paid in advance. */
const phone = { ...defaultScenario, margin: 30, retentionRate: 0.97, acquisitionCost: 200 };
function paymentOf(): number {
  const back = payback(constantRetention(phone), phone);
  return back.kind === 'paid' ? back.payment : Number.NaN;
}

const modified: PurchaseParameters = { model: 'MBG/NBD', r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
const spending = { p: 6.25, q: 3.74, gamma: 15.44 };

/** A shop made up for this check: x, tₓ, T and how many customers have them. */
const shop = [
  [0, 0, 39, 60],
  [0, 0, 30, 55],
  [1, 2, 38, 12],
  [1, 20, 36, 14],
  [1, 9, 30, 9],
  [2, 30, 38, 10],
  [2, 12, 32, 7],
  [3, 35, 39, 6],
  [3, 10, 36, 5],
  [2, 4, 39, 8],
  [1, 3, 30, 14],
  [5, 14, 34, 3],
  [4, 20, 33, 4],
  [5, 8, 39, 2],
  [6, 37, 39, 4],
  [9, 28, 31, 2],
  [14, 38, 39, 1],
  [26, 35, 38, 1],
] as const;
/** Its spending: x, the mean of the repeats and how many customers have them. */
const spends = [
  [1, 12.5, 8],
  [1, 40, 5],
  [2, 22, 7],
  [2, 71, 3],
  [3, 35, 4],
  [4, 18, 3],
  [5, 52, 2],
  [7, 30, 2],
  [1, 150, 1],
  [2, 9, 3],
] as const;

function logLikelihoodOf(model: PurchaseModel): number {
  const column = (place: 0 | 1 | 2 | 3) => Float64Array.from(shop, (row) => row[place]);
  const fit = fitPurchases(aggregateCustomers({ frequency: column(0), recency: column(1), age: column(2) }, column(3)), model);
  return fit.kind === 'fitted' ? fit.logLikelihood : Number.NaN;
}

function spendFit(name: keyof SpendParameters): number {
  const column = (place: 0 | 1 | 2) => Float64Array.from(spends, (row) => row[place]);
  const fit = fitSpend({ frequency: column(0), meanSpend: column(1), weight: column(2) });
  return fit.kind === 'fitted' ? fit.parameters[name] : Number.NaN;
}

/** The numbers of the papers that the models come from, without data of others: parameters are those that the papers print. */
export const publishedCases: readonly PublishedCase[] = [
  { source: 'conventions', name: 'A0, m 100, r .8, i .1', published: 366.6667, decimals: 4, compute: worthOf('A0') },
  { source: 'conventions', name: 'A1', published: 333.3333, decimals: 4, compute: worthOf('A1') },
  { source: 'conventions', name: 'M', published: 349.6029, decimals: 4, compute: worthOf('M') },
  { source: 'conventions', name: 'B', published: 266.6667, decimals: 4, compute: worthOf('B') },
  { source: 'conventions', name: 'm 30, r .97, C 200', published: 8, decimals: 0, compute: paymentOf },
  { source: 'contract', name: 'Regular, α', published: 0.704, decimals: 3, compute: () => patternOf(regular, 'alpha') },
  { source: 'contract', name: 'Regular, β', published: 1.182, decimals: 3, compute: () => patternOf(regular, 'beta') },
  { source: 'contract', name: 'High End, α', published: 0.668, decimals: 3, compute: () => patternOf(highEnd, 'alpha') },
  { source: 'contract', name: 'High End, β', published: 3.806, decimals: 3, compute: () => patternOf(highEnd, 'beta') },
  { source: 'contract', name: 'Regular, DEL 10 %', published: 3.695147, decimals: 6, compute: () => lifetimeOf(0.704, 1.182) },
  { source: 'contract', name: 'High End, DEL 10 %', published: 5.922596, decimals: 6, compute: () => lifetimeOf(0.668, 3.806) },
  {
    source: 'purchases',
    name: 'E[X(39)], x 2, tₓ 30.43, T 38.86',
    published: 1.226,
    decimals: 3,
    compute: () => expectedWith(cdnow, [2, 30.43, 38.86], 39),
  },
  {
    source: 'independent',
    name: 'DERT, x 2, tₓ 30.43, T 38.86',
    published: 5.16955,
    decimals: 5,
    compute: () => expectedWith(cdnow, [2, 30.43, 38.86], null, Math.expm1(weekly)),
  },
  {
    source: 'independent',
    name: 'DERT, x 10, tₓ 35, T 39',
    published: 22.87539,
    decimals: 5,
    compute: () => expectedWith(cdnow, [10, 35, 39], null, Math.expm1(weekly)),
  },
  {
    source: 'independent',
    name: 'E[X(30)], a + b < 1, x 0, T 1',
    published: 0.5645886,
    decimals: 7,
    compute: () => expectedWith(small, [0, 0, 1], 30),
  },
  {
    source: 'independent',
    name: 'E[X(39)], a 1, x 2, tₓ 30, T 38',
    published: 1.1265613,
    decimals: 7,
    compute: () => expectedWith(unit, [2, 30, 38], 39),
  },
  {
    source: 'independent',
    name: 'MBG/NBD, P(alive), x 2, tₓ 30.43, T 38.86',
    published: 0.7062023,
    decimals: 7,
    compute: () => probabilityAlive(modified, 2, 30.43, 38.86),
  },
  {
    source: 'independent',
    name: 'MBG/NBD, E[X(39)], x 2, tₓ 30.43, T 38.86',
    published: 1.2629606,
    decimals: 7,
    compute: () => expectedWith(modified, [2, 30.43, 38.86], 39),
  },
  {
    source: 'independent',
    name: 'Gamma-Gamma, E[Z], p 6.25, q 3.74, γ 15.44',
    published: 35.218978,
    decimals: 6,
    compute: () => expectedSpend(spending, 0, 0) ?? Number.NaN,
  },
  {
    source: 'independent',
    name: 'Gamma-Gamma, E[Z], x 2, z 22.35',
    published: 24.663714,
    decimals: 6,
    compute: () => expectedSpend(spending, 2, 22.35) ?? Number.NaN,
  },
  { source: 'independent', name: 'BG/NBD, n 217, ln L', published: -974.215031, decimals: 6, compute: () => logLikelihoodOf('BG/NBD') },
  { source: 'independent', name: 'MBG/NBD, n 217, ln L', published: -972.219694, decimals: 6, compute: () => logLikelihoodOf('MBG/NBD') },
  { source: 'independent', name: 'Gamma-Gamma, n 38, p', published: 4.124925, decimals: 6, compute: () => spendFit('p') },
  { source: 'independent', name: 'Gamma-Gamma, n 38, q', published: 4.26986, decimals: 5, compute: () => spendFit('q') },
  { source: 'independent', name: 'Gamma-Gamma, n 38, γ', published: 25.174635, decimals: 6, compute: () => spendFit('gamma') },
];
