import { describe, expect, test } from 'vitest';
import type { Report, Task } from '../../src/widgets/lifetime-value/data/base-protocol.ts';
import { createBase } from '../../src/widgets/lifetime-value/data/base-run.ts';

const terms = { window: 365.25, horizon: null, discountRate: 1.1 ** (1 / 365.25) - 1, marginShare: 0.3, acquisitionCost: 12 };

/** Runs tasks on one base and gives everything that was reported on the way and at the end. */
async function run(tasks: Task[]): Promise<Report[]> {
  const base = createBase();
  const reports: Report[] = [];
  for (const task of tasks)
    reports.push(
      await base.run(
        task,
        (report) => reports.push(report),
        () => false,
      ),
    );
  return reports;
}
const columns = ['id', 'value', 'alive', 'purchases', 'spend', 'frequency', 'recency', 'age', 'count'];
const head = Object.fromEntries(columns.map((name) => [name, name])) as Extract<Task, { kind: 'export' }>['head'];
const file: Task = { kind: 'export', head, low: '{name} from', high: '{name} to' };
const demo: Task = { kind: 'demo', seed: 7, today: 20_000, moneyScale: 1 };
const pick = <K extends Report['kind']>(reports: Report[], kind: K) =>
  reports.filter((report): report is Extract<Report, { kind: K }> => report.kind === kind);

describe('a base of customers', () => {
  test('is fitted, checked, valued and repeated; totals are the sums over its rows', async () => {
    const reports = await run([
      demo,
      { kind: 'estimate', terms, replications: 20 },
      { kind: 'page', by: 'value', isDescending: true, search: '', from: 0, size: 1000 },
    ]);
    const [estimated] = pick(reports, 'estimated');
    const [page] = pick(reports, 'page');
    const repeated = pick(reports, 'repeated').at(-1);
    const { totals, holdout, frequencies, histogram, customers } = estimated?.estimate ?? {};
    expect(customers).toBe(400);
    const sum = (page?.rows ?? []).reduce((all, { value }) => all + value, 0);
    expect(sum).toBeCloseTo(totals?.value ?? 0, 6);
    expect(repeated?.done).toBe(20);
    expect(repeated?.totals.value?.low).toBeLessThan(totals?.value ?? 0);
    expect(repeated?.totals.value?.high).toBeGreaterThan(totals?.value ?? 0);
    expect(frequencies?.actual.reduce((all, one) => all + one, 0)).toBe(400);
    expect(histogram?.counts.reduce((all, one) => all + one, 0)).toBe(400);
    const expected = estimated?.estimate.overTime?.expected.at(-1) ?? 0;
    expect(repeated?.expectedByEnd?.low).toBeLessThan(expected);
    expect(repeated?.expectedByEnd?.high).toBeGreaterThan(expected);
    expect((repeated?.expectedByEnd?.high ?? 0) / expected).toBeLessThan(1.5);
    expect(repeated?.foretold?.low).toBeLessThan(holdout?.predicted ?? 0);
    expect(repeated?.foretold?.high).toBeGreaterThan(holdout?.predicted ?? 0);
    expect(estimated?.estimate.purchases.other.isAsGood).toBe(false);
    expect(Math.abs((holdout?.predicted ?? 0) - (holdout?.actual ?? 0))).toBeLessThan(0.25 * (holdout?.actual ?? 0));
  });

  test('its list is sorted by any column, found by a part of an id, and saved whole', async () => {
    const reports = await run([
      demo,
      { kind: 'estimate', terms, replications: 1 },
      { kind: 'page', by: 'alive', isDescending: false, search: '', from: 0, size: 400 },
      { kind: 'page', by: 'id', isDescending: false, search: 'c01', from: 0, size: 5 },
      file,
    ]);
    const [byAlive, found] = pick(reports, 'page');
    const alive = (byAlive?.rows ?? []).map((row) => row.alive);
    expect(alive).toEqual(alive.toSorted((a, b) => a - b));
    expect(found?.total).toBe(100);
    expect(found?.rows[0]?.id).toBe('C0100');
    const [saved] = pick(reports, 'file');
    const lines = (await saved?.file.text())?.trim().split('\r\n') ?? [];
    expect(lines).toHaveLength(401);
    expect(lines[0]).toContain('value from,value to,alive from,alive to');
  });

  test('every customer has bounds once the fit has been repeated, around the estimate and narrower than nothing at all', async () => {
    const reports = await run([
      demo,
      { kind: 'estimate', terms, replications: 40 },
      { kind: 'page', by: 'value', isDescending: true, search: '', from: 0, size: 12 },
    ]);
    expect(pick(reports, 'rows')[0]?.rows.every(({ bounds }) => bounds === null)).toBe(true);
    const rows = pick(reports, 'page')[0]?.rows ?? [];
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      for (const name of ['value', 'alive', 'purchases', 'spend'] as const) {
        const bounds = row.bounds?.[name];
        expect(bounds?.low).toBeLessThanOrEqual(row[name]);
        expect(bounds?.high).toBeGreaterThanOrEqual(row[name]);
      }
      expect((row.bounds?.value?.high ?? 0) / (row.bounds?.value?.low ?? 1)).toBeGreaterThan(1);
    }
    const { parameters } = pick(reports, 'repeated').at(-1) ?? {};
    const fitted = pick(reports, 'estimated')[0]?.estimate.purchases.parameters;
    expect(parameters?.alpha?.low).toBeLessThan(fitted?.alpha ?? 0);
    expect(parameters?.alpha?.high).toBeGreaterThan(fitted?.alpha ?? 0);
  });

  test('money scales with the edition, and other terms change no fit', async () => {
    const scaled = await run([
      { ...demo, moneyScale: 50 },
      { kind: 'estimate', terms, replications: 1 },
    ]);
    const plain = await run([
      demo,
      { kind: 'estimate', terms, replications: 1 },
      { kind: 'estimate', terms: { ...terms, marginShare: 0.6 }, replications: 1 },
    ]);
    const [first, second] = pick(plain, 'estimated');
    const value = first?.estimate.totals?.value ?? 0;
    expect((pick(scaled, 'estimated')[0]?.estimate.totals?.value ?? 0) / value).toBeCloseTo(50, 4);
    expect(second?.estimate.purchases.parameters).toEqual(first?.estimate.purchases.parameters);
    expect((second?.estimate.totals?.value ?? 0) / value).toBeCloseTo(2, 10);
  });

  test('rows that stand for many customers weigh as many', async () => {
    const source = new Blob(['x,t_x,T,count\n0,0,30,500\n1,10,30,200\n2,20,30,100\n5,28,30,40\n']);
    const plan = {
      delimiter: ',',
      hasHeader: true,
      decimal: null,
      table: { kind: 'summary', customer: null, frequency: 0, recency: 1, age: 2, count: 3, spend: null, unit: 'week' },
    } as const;
    const reports = await run([
      { kind: 'run', source, language: 'en', plan },
      { kind: 'estimate', terms, replications: 5 },
    ]);
    const [estimated] = pick(reports, 'estimated');
    expect(estimated?.estimate.customers).toBe(840);
    expect(estimated?.estimate.repeats).toBe(600);
    expect(estimated?.estimate.frequencies.actual.slice(0, 3)).toEqual([500, 200, 100]);
    expect(estimated?.estimate.totals?.alive).toBeLessThanOrEqual(840);
    expect(estimated?.estimate.overTime).toBeNull();
  });

  const readSummary = (rows: string): Task => ({
    kind: 'run',
    source: new Blob([`x,t_x,T,count\n${rows}`]),
    language: 'en',
    plan: {
      delimiter: ',',
      hasHeader: true,
      decimal: null,
      table: { kind: 'summary', customer: null, frequency: 0, recency: 1, age: 2, count: 3, spend: null, unit: 'week' },
    },
  });
  const page: Task = { kind: 'page', by: 'value', isDescending: true, search: '', from: 0, size: 5 };

  test.each([
    ['one customer', '2,20,30,1', 1],
    ['sixty who bought once', '0,0,30,60', 0],
    ['nine who came back', '0,0,30,60\n1,10,30,9', 9],
  ])('%s: the fit is not repeated, since that would show no doubt where there is much', async (_, rows, repeaters) => {
    const reports = await run([readSummary(rows), { kind: 'estimate', terms, replications: 5 }, page]);
    expect(pick(reports, 'estimated')[0]?.estimate.repeaters).toBe(repeaters);
    expect(pick(reports, 'repeated')).toEqual([]);
    expect(pick(reports, 'page')[0]?.rows.every(({ bounds }) => bounds === null)).toBe(true);
  });

  test('where nobody seems to leave, no bounds say that all are there', async () => {
    const reports = await run([
      readSummary('5,38,39,20\n9,39,39,20\n20,38.9,39,20\n1,37,39,9'),
      { kind: 'estimate', terms, replications: 5 },
      page,
    ]);
    const { limits } = pick(reports, 'estimated')[0]?.estimate.purchases ?? {};
    expect(limits).toContain('no-dropout');
    expect(pick(reports, 'estimated')[0]?.estimate.purchases.other.isAsGood).toBe(true);
    const [row] = pick(reports, 'page')[0]?.rows ?? [];
    expect(row?.bounds).toMatchObject({ alive: null });
    expect(row?.bounds?.purchases).not.toBeNull();
  });

  test('a parameter that ran off has no upper bound', async () => {
    const reports = await run([readSummary('4,39,40,50\n5,39,40,50'), { kind: 'estimate', terms, replications: 5 }]);
    const { parameters } = pick(reports, 'repeated').at(-1) ?? {};
    expect(parameters?.r?.high).toBe(Number.POSITIVE_INFINITY);
    expect(parameters?.alpha?.high).toBe(Number.POSITIVE_INFINITY);
  });

  test('the same purchases can be observed until a later day, and until an earlier one', async () => {
    const reports = await run([demo, { kind: 'observe', end: 20_100 }, { kind: 'observe', end: 19_470 }]);
    const [first, later, earlier] = pick(reports, 'done');
    expect(first?.cleaning?.end).toBeLessThanOrEqual(20_000);
    expect(later?.cleaning).toMatchObject({ end: 20_100, start: first?.cleaning?.start });
    expect(later?.customers).toBe(first?.customers);
    expect(earlier?.customers).toBeLessThan(first?.customers ?? 0);
  });

  test('a fit that needs no repetitions is given none of the one before it', async () => {
    const base = createBase();
    const settled = (task: Task, isCancelled = () => false) => base.run(task, () => {}, isCancelled);
    await settled(demo);
    let asked = 0;
    const old = settled({ kind: 'estimate', terms, replications: 1000 }, () => ++asked > 1);
    await new Promise((resolve) => setTimeout(resolve));
    await settled(readSummary('2,20,30,1'));
    await settled({ kind: 'estimate', terms, replications: 1000 });
    expect((await old).kind).toBe('cancelled');
    expect(await settled(page)).toMatchObject({ kind: 'page', rows: [{ bounds: null }] });
  });

  test('nothing read yet is said, not thrown', async () => {
    expect(await run([{ kind: 'estimate', terms, replications: 1 }])).toEqual([{ kind: 'refused', reason: 'no-customers' }]);
  });
});
