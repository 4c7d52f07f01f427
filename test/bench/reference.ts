import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { correlateSpend } from '../../src/model/calibration/correlation.ts';
import { checkHoldout } from '../../src/model/calibration/holdout.ts';
import { expectedSpend } from '../../src/model/clv/shop/expected-spend.ts';
import { fitPurchases, type PurchaseParameters } from '../../src/model/clv/shop/fit-purchases.ts';
import { fitSpend } from '../../src/model/clv/shop/fit-spend.ts';
import { followNewCustomer, forecastPurchases, probabilityAlive } from '../../src/model/clv/shop/forecast.ts';
import type { PurchaseModel } from '../../src/model/clv/shop/likelihood.ts';
import { aggregateCustomers, type PurchaseTable } from '../../src/model/clv/shop/purchase-table.ts';
import { listBuyingDays } from '../../src/model/purchases/buying-days.ts';
import { observe, toLog } from '../model/clv/shop/observe.ts';
import { cdnowPeriods, readCdnowOrders, readCdnowSummary } from './read-cdnow.ts';
import { formatTable } from './table.ts';

/**
 * Fits the CDNOW sample in a folder and prints every quantity beside its published value; ends with 1 when a published digit is missed.
 * `npm run reference -- <folder with CDNOW_sample.txt and cdnow_customers_summary.csv>`.
 *
 * Published: Fader, Hardie and Lee 2005 (BG/NBD), Batislam, Denizel and Filiztekin 2007 (MBG/NBD, on the same sample),
 * Fader and Hardie, note 025 (Gamma-Gamma). Values without an author's table are 30-digit sums made independently.
 */
const folder = resolve(process.argv[2] ?? '');
if (!existsSync(join(folder, 'CDNOW_sample.txt'))) {
  console.error(`No CDNOW_sample.txt in ${folder}. Name the folder that holds it: npm run reference -- <folder>.`);
  process.exit(1);
}

const rows: string[][] = [];
let missed = 0;

function compare(quantity: string, ours: number, published: string): void {
  const digits = published.split('.')[1]?.length ?? 0;
  const difference = ours - Number(published);
  const agrees = ours.toFixed(digits) === Number(published).toFixed(digits);
  if (!agrees) missed += 1;
  rows.push([quantity, ours.toFixed(Math.max(digits + 2, 4)), published, `${difference.toExponential(1)}${agrees ? '  ' : ' !'}`]);
}

const show = (quantity: string, ours: number, digits = 4) => rows.push([quantity, ours.toFixed(digits), 'none', '']);

function fitOrThrow(table: PurchaseTable, model: PurchaseModel) {
  const fit = fitPurchases(table, model);
  if (fit.kind === 'refused') throw new Error(`${model} was refused: ${fit.reason}. Check the files in ${folder}.`);
  return fit;
}

const orders = readCdnowOrders(folder);
const customers = observe(orders, { end: cdnowPeriods.calibrationEnd, daysPerUnit: cdnowPeriods.daysPerUnit });
const table = aggregateCustomers(customers);
compare('customers', customers.frequency.length, '2357');
compare(
  'repeat purchases',
  customers.frequency.reduce((sum, x) => sum + x, 0),
  '2457',
);

const bg = fitOrThrow(table, 'BG/NBD');
compare('BG/NBD r', bg.parameters.r, '.2426');
compare('BG/NBD α', bg.parameters.alpha, '4.4136');
compare('BG/NBD a', bg.parameters.a, '.7929');
compare('BG/NBD b', bg.parameters.b, '2.4259');
compare('BG/NBD log-likelihood', bg.logLikelihood, '-9582.4292');
show('BG/NBD log-likelihood, summary of rounded weeks', fitOrThrow(aggregateCustomers(readCdnowSummary(folder)), 'BG/NBD').logLikelihood);

const mbg = fitOrThrow(table, 'MBG/NBD');
compare('MBG/NBD r', mbg.parameters.r, '.525');
compare('MBG/NBD α', mbg.parameters.alpha, '6.183');
compare('MBG/NBD a', mbg.parameters.a, '.891');
compare('MBG/NBD b', mbg.parameters.b, '1.614');
show('MBG/NBD log-likelihood', mbg.logLikelihood);

const spend = fitSpend(customers);
if (spend.kind === 'refused') throw new Error(`Spending was refused: ${spend.reason}. Check the files in ${folder}.`);
compare('customers with a repeat', spend.customers, '946');
compare('Gamma-Gamma p', spend.parameters.p, '6.25');
compare('Gamma-Gamma q', spend.parameters.q, '3.74');
compare('Gamma-Gamma γ', spend.parameters.gamma, '15.44');
show('Gamma-Gamma log-likelihood', spend.logLikelihood);
show('correlation of frequency and spend', correlateSpend(customers));
show('mean spend of the population', expectedSpend(spend.parameters, 0, 0) ?? Number.NaN, 2);

const published: PurchaseParameters = { model: 'BG/NBD', r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const yearly = (rate: number) => (1 + rate) ** (1 / 52) - 1;

function forecast(parameters: PurchaseParameters, [x, last, age]: [number, number, number], horizon: number | null, rate = 0): number {
  const found = forecastPurchases(parameters, { horizon, discountRate: rate });
  return found.kind === 'finite' ? probabilityAlive(parameters, x, last, age) * found.ifAlive(x, age) : Number.NaN;
}

compare('purchases in 39 weeks after (2, 30.43, 38.86)', forecast(published, [2, 30.43, 38.86], 39), '1.226');
compare('the same, a = 1, (2, 30, 38)', forecast({ ...published, a: 1 }, [2, 30, 38], 39), '1.1265613');
const flat: PurchaseParameters = { model: 'BG/NBD', r: 0.11, alpha: 2.24, a: 0.31, b: 0.5 };
compare('the same, a + b < 1, 30 weeks after (0, 0, 1)', forecast(flat, [0, 0, 1], 30), '.5645886');
compare('residual purchases, 15 % a year, (2, 30.43, 38.86)', forecast(published, [2, 30.43, 38.86], null, yearly(0.15)), '5.16955');
compare('residual purchases, 15 % a year, (10, 35, 39)', forecast(published, [10, 35, 39], null, yearly(0.15)), '22.87539');
show('purchases of a new customer in 39 weeks', followNewCustomer(published, Float64Array.of(39)).purchases[0] ?? Number.NaN);

const days = listBuyingDays(toLog(orders), cdnowPeriods.end);
for (const model of ['BG/NBD', 'MBG/NBD'] as const) {
  const holdout = checkHoldout(days, { split: cdnowPeriods.calibrationEnd, end: cdnowPeriods.end }, model);
  if (holdout.kind === 'refused') throw new Error(`The holdout was refused: ${holdout.reason}.`);
  show(`${model}, next 39 weeks, predicted`, holdout.predicted, 1);
  if (model === 'BG/NBD') show('next 39 weeks, made', holdout.actual, 0);
}

console.log(formatTable(['quantity', 'ours', 'published', 'difference'], rows));
console.log(missed === 0 ? '\nEvery published digit agrees.' : `\n${missed} published digits are missed (marked !).`);
process.exitCode = missed === 0 ? 0 : 1;
