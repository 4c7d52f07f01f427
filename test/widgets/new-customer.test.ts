import { describe, expect, test } from 'vitest';
import { followNewCustomer } from '../../src/model/clv/shop/forecast.ts';
import type { Report, Task } from '../../src/widgets/lifetime-value/data/base-protocol.ts';
import { createBase } from '../../src/widgets/lifetime-value/data/base-run.ts';
import {
  curveDays,
  followCustomer,
  newCustomerDrivers,
  swingNewCustomer,
  valueNewCustomer,
} from '../../src/widgets/lifetime-value/data/new-customer.ts';

const models = {
  purchases: { model: 'BG/NBD', r: 0.243, alpha: 31, a: 0.793, b: 2.426 },
  spend: { p: 6.25, q: 3.74, gamma: 15.44 },
} as const;
const terms = { window: 365.25, horizon: null, discountRate: 1.1 ** (1 / 365.25) - 1, marginShare: 0.3, acquisitionCost: 20 };
/** Mean spend p·γ/(q−1) and the margin in it. */
const margin = 0.3 * ((6.25 * 15.44) / 2.74);

describe('a new customer', () => {
  test('has paid back on the day by which expected margins, not discounted, come to the cost', () => {
    const found = valueNewCustomer(models, terms);
    const bought = followNewCustomer(models.purchases, Float64Array.of(found?.paybackDay ?? 0)).purchases[0] ?? 0;
    expect(margin * (1 + bought)).toBeCloseTo(20, 6);
    expect(valueNewCustomer(models, { ...terms, acquisitionCost: margin * 0.99 })?.paybackDay).toBe(0);
    const soon = valueNewCustomer(models, { ...terms, horizon: 30 });
    expect([soon?.paybackDay, soon?.paybackWithin]).toEqual([Infinity, 30]);
  });

  test('is worth the cost at the break-even share of margin', () => {
    const share = valueNewCustomer(models, terms)?.breakEvenShare ?? 0;
    expect(valueNewCustomer(models, { ...terms, marginShare: share })?.value).toBeCloseTo(20, 9);
  });

  test('begins its curve with the first purchase and ends it at the value over the horizon', () => {
    const within = { ...terms, horizon: 700 };
    const curve = followCustomer(models, within, curveDays(within, 280));
    expect(curve.value[0]).toBeCloseTo(margin, 9);
    expect(curve.value.at(-1)).toBeCloseTo(valueNewCustomer(models, within)?.value ?? 0, 9);
    expect(curve.alive[0]).toBeCloseTo(1, 12);
    expect(curveDays(terms, 280).at(-1)).toBe(560);
  });

  test('is worth more with more margin, more purchases, fewer who leave and less discount; the margin counts one to one', () => {
    const swings = swingNewCustomer(models, terms);
    const amounts = new Map(
      swings.map(({ driver, low, high }) => [
        driver,
        [low, high].map(({ value }) => (value.kind === 'finite' ? value.amount : Number.NaN)) as [number, number],
      ]),
    );
    const value = valueNewCustomer(models, terms)?.value ?? 0;
    expect([...amounts.keys()].toSorted()).toEqual([...newCustomerDrivers].toSorted());
    expect(amounts.get('marginShare')).toEqual([expect.closeTo(0.9 * value, 9), expect.closeTo(1.1 * value, 9)]);
    for (const [driver, [low, high]] of amounts) {
      const isGood = driver === 'marginShare' || driver === 'buying';
      expect(Math.sign(high - low)).toBe(isGood ? 1 : -1);
    }
    const spreads = [...amounts.values()].map(([low, high]) => Math.abs(high - low));
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  });

  test('has no value without discount and end where some hardly ever leave, and still a curve', () => {
    const endless = { ...terms, discountRate: 0 };
    expect(valueNewCustomer(models, endless)).toBeNull();
    expect(followCustomer(models, endless, curveDays(endless, 280)).value.every(Number.isFinite)).toBe(true);
  });
});

const run = async (tasks: Task[]) => {
  const base = createBase();
  const reports: Report[] = [];
  const hear = (report: Report) => void reports.push(report);
  for (const task of tasks) hear(await base.run(task, hear, () => false));
  return reports;
};
const pick = <K extends Report['kind']>(reports: Report[], kind: K) =>
  reports.filter((report): report is Extract<Report, { kind: K }> => report.kind === kind);

describe('a new customer of a base', () => {
  test('has bounds along its curves, and is compared under other terms with bounds of the same repetitions', async () => {
    const cheaper = { ...terms, acquisitionCost: 5 };
    const reports = await run([
      { kind: 'demo', seed: 7, today: 20_000, moneyScale: 1 },
      { kind: 'estimate', terms, replications: 20 },
      { kind: 'compare', terms: [terms, cheaper] },
    ]);
    const { curve, newCustomer } = pick(reports, 'estimated')[0]?.estimate ?? {};
    const repeated = pick(reports, 'repeated').at(-1);
    for (const name of ['alive', 'value'] as const)
      for (const [step, value] of (curve?.[name] ?? []).entries()) {
        expect(repeated?.curve[name][step]?.low).toBeLessThanOrEqual(value);
        expect(repeated?.curve[name][step]?.high).toBeGreaterThanOrEqual(value);
      }
    const [same, other] = pick(reports, 'compared')[0]?.customers ?? [];
    expect(same?.newCustomer).toEqual(newCustomer);
    expect(same?.bounds).toEqual(repeated?.newCustomer);
    expect(other?.newCustomer?.paybackDay).toBeLessThan(newCustomer?.paybackDay ?? 0);
  });

  test('without amounts is a count of purchases, whatever share of them would be margin', async () => {
    const source = new Blob(['x,t_x,T,count\n0,0,30,500\n1,10,30,200\n2,20,30,100\n5,28,30,40\n']);
    const table = { kind: 'summary', customer: null, frequency: 0, recency: 1, age: 2, count: 3, spend: null, unit: 'week' } as const;
    const estimates = await run([
      { kind: 'run', source, language: 'en', plan: { delimiter: ',', hasHeader: true, decimal: null, table } },
      { kind: 'estimate', terms, replications: 1 },
      { kind: 'estimate', terms: { ...terms, marginShare: 1 }, replications: 1 },
    ]);
    const [third, whole] = pick(estimates, 'estimated').map(({ estimate }) => estimate);
    expect(third?.totals?.value).toBe(whole?.totals?.value);
    expect(third?.newCustomer?.value).toBeGreaterThan(1);
  });
});
