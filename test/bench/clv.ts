import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { fitPurchases, type PurchaseParameters } from '../../src/model/clv/shop/fit-purchases.ts';
import { aggregateCustomers, type Customers, type PurchaseTable } from '../../src/model/clv/shop/purchase-table.ts';
import { valueBase } from '../../src/model/clv/shop/value-base.ts';
import { demoPlan, generateOrders } from '../../src/widgets/lifetime-value/data/demo-shop.ts';
import { observe } from '../model/clv/shop/observe.ts';
import { budgets } from './budgets.ts';
import { measureModelSize } from './clv-size.ts';
import { cdnowPeriods, readCdnowOrders } from './read-cdnow.ts';
import { besideBudget, formatTable } from './table.ts';

const cdnowSize = 2357;
const shopSize = 10_000;

/** Customers of synthetic shops put together, so that no list of all orders is needed. */
function generateCustomers(customers: number): Customers {
  const columns = { frequency: new Float64Array(customers), recency: new Float64Array(customers), age: new Float64Array(customers) };
  for (let from = 0; from < customers; from += shopSize) {
    const plan = { ...demoPlan, customers: Math.min(shopSize, customers - from) };
    const observed = observe(generateOrders(plan, from), { end: plan.days, daysPerUnit: 1 });
    for (const name of ['frequency', 'recency', 'age'] as const) columns[name].set(observed[name], from);
  }
  return columns;
}

const medianOf = (durations: number[]) => durations.sort((one, other) => one - other)[Math.floor(durations.length / 2)] ?? Number.NaN;

function timeMedian(times: number, run: () => void): number {
  return medianOf(
    Array.from({ length: times }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function timeCold(customers: Customers): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./clv-cold.ts', import.meta.url), { workerData: customers });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function fitOrThrow(table: PurchaseTable): PurchaseParameters {
  const fit = fitPurchases(table, 'BG/NBD');
  if (fit.kind === 'refused') throw new Error(`The customers were refused: ${fit.reason}.`);
  return fit.parameters;
}

/** The least a fit can do: the likelihood's own logarithms and exponential, eight times over the rows, without derivatives. */
function evaluateEightTimes({ frequency, recency, age, count }: PurchaseTable, { r, alpha, a, b }: PurchaseParameters): number {
  let sum = 0;
  for (let time = 0; time < 8; time += 1) {
    for (let i = 0; i < count.length; i += 1) {
      const shape = r + time * 1e-3 + (frequency[i] as number);
      const end = Math.log(alpha + (age[i] as number));
      const theta = shape * (end - Math.log(alpha + (recency[i] as number))) + Math.log(a / (b + (frequency[i] as number)));
      sum += (count[i] as number) * (Math.log1p(Math.exp(-Math.abs(theta))) - shape * end);
    }
  }
  return sum;
}

const rivalScript = `
import json, sys, time, warnings
warnings.filterwarnings("ignore")
from lifetimes import BetaGeoFitter
from numpy import array
columns = [array(column) for column in json.load(sys.stdin)]
times = []
for _ in range(5):
    start = time.perf_counter(); BetaGeoFitter().fit(*columns); times.append(time.perf_counter() - start)
print(sorted(times)[2] * 1000)
`;

/** Milliseconds the Python package lifetimes takes for the same fit, warm; null where it is not installed or fails. */
function timeRival({ frequency, recency, age }: Customers): number | null {
  const input = JSON.stringify([frequency, recency, age].map((column) => [...column]));
  const { status, stdout } = spawnSync('python3', ['-c', rivalScript], { input, encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim().split('\n').at(-1)) : null;
}

async function measureSmall(folder: string | undefined): Promise<string[][]> {
  const { calibrationEnd, daysPerUnit } = cdnowPeriods;
  const customers = folder ? observe(readCdnowOrders(folder), { end: calibrationEnd, daysPerUnit }) : generateCustomers(cdnowSize);
  const { frequency, recency, age } = customers;
  const starts: number[] = [];
  for (let start = 0; start < 5; start += 1) starts.push(await timeCold({ frequency, recency, age }));
  const warm = timeMedian(60, () => fitOrThrow(aggregateCustomers(customers)));
  const rival = timeRival(customers);
  const name = folder ? 'CDNOW' : `${cdnowSize} synthetic`;
  return [
    [`fit ${name}, cold, ms`, besideBudget(medianOf(starts), budgets.fitColdMs), ''],
    [`fit ${name}, warm, ms`, besideBudget(warm, budgets.fitWarmMs), ''],
    [
      'the same by lifetimes (Python), ms',
      rival === null ? 'could not run' : rival.toFixed(1),
      rival === null ? '' : `${(rival / warm).toFixed(0)} × ours`,
    ],
  ];
}

function measureLarge(size: number, budget: number): string[][] {
  const customers = generateCustomers(size);
  let table = aggregateCustomers(customers);
  let parameters = fitOrThrow(table);
  const name = size.toLocaleString('en');
  const fit = timeMedian(3, () => {
    table = aggregateCustomers(customers);
    parameters = fitOrThrow(table);
  });
  const bound = timeMedian(3, () => evaluateEightTimes(table, parameters));
  const rows = [
    [`fit ${name}, ms`, besideBudget(fit, budget, 0), `${table.count.length.toLocaleString('en')} rows`],
    ['likelihood alone, eight times over its rows, ms', bound.toFixed(0), `fit is ${(fit / bound).toFixed(1)} × this`],
  ];
  if (size === 100_000) {
    const base = { table, meanSpend: new Float64Array(size).fill(25) };
    const terms = { horizon: 90, valueHorizon: null, discountRate: 1.1 ** (1 / 365) - 1, margin: 0.3 };
    const value = timeMedian(3, () => void valueBase(base, { purchases: parameters, spend: demoPlan.spend }, terms));
    rows.push([`residual value of ${name}, ms`, besideBudget(value, budgets.valueHundredThousandMs, 0), '']);
  }
  return rows;
}

/** Times fits and forecasts of customers who buy when they like, beside their budgets; `folder` holds the CDNOW sample, if at hand. */
export async function printFits(folder: string | undefined): Promise<void> {
  const rows = await measureSmall(folder);
  rows.push(...measureLarge(100_000, budgets.fitHundredThousandMs), ...measureLarge(1_000_000, budgets.fitMillionMs));
  const peak = process.resourceUsage().maxRSS / 1024;
  rows.push(['memory of the process at its peak, MiB', besideBudget(peak, budgets.fitMillionMiB, 0), '']);
  const head = ['gzip', 'KiB', 'bytes'];
  console.log(`\nThe customer-value model, bundled with all it uses (measured / budget)\n\n${formatTable(head, await measureModelSize())}`);
  console.log(`\nFitting BG/NBD (measured / budget)\n\n${formatTable(['', 'measured', ''], rows)}`);
}
