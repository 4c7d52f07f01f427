import { afterEach, describe, expect, test, vi } from 'vitest';
import { gregorianDay } from '../../src/model/purchases/calendar.ts';
import type { ImportPlan } from '../../src/model/purchases/plan.ts';
import { createBaseClient } from '../../src/widgets/lifetime-value/data/base-client.ts';
import type { Reply, Request, Task } from '../../src/widgets/lifetime-value/data/base-protocol.ts';
import { createBase } from '../../src/widgets/lifetime-value/data/base-run.ts';

const plan: ImportPlan = {
  delimiter: ',',
  hasHeader: false,
  decimal: '.',
  table: { kind: 'purchases', customer: 0, date: 1, amount: 2, dateOrder: 'ymd', end: null, today: gregorianDay(2025, 1, 1) },
};
const task: Task = { kind: 'run', source: new Blob(['a,2024-01-01,10\na,2024-01-15,30\n'.repeat(20_000)]), language: 'en', plan };
const done = { kind: 'done', encoding: 'utf-8', report: { used: 40_000 }, customers: 1 };

/** A worker on this thread that answers as the real one does; `fault` makes it fail as a browser would. */
function workerThat(fault: 'works' | 'is-refused' | 'does-not-load', posted: Request[] = []) {
  return class {
    onmessage: ((event: { data: Reply }) => void) | null = null;
    onerror: (() => void) | null = null;
    isCancelled = false;
    base = createBase();

    constructor() {
      if (fault === 'is-refused') throw new DOMException('refused', 'SecurityError');
    }

    postMessage(request: Request) {
      posted.push(request);
      if (fault === 'does-not-load') setTimeout(() => this.onerror?.());
      else if (request.task === 'cancel') this.isCancelled = true;
      else void this.work(request.job, request.task);
    }

    async work(job: number, task: Task) {
      const reply = (report: Reply['report']) => this.onmessage?.({ data: { job, report } });
      reply(await this.base.run(task, reply, () => this.isCancelled));
    }

    terminate() {}
  };
}

afterEach(() => vi.unstubAllGlobals());

describe('the client of the import', () => {
  test.each(['works', 'is-refused', 'does-not-load'] as const)('gives the result and its progress where the worker %s', async (fault) => {
    vi.stubGlobal('Worker', workerThat(fault));
    const seen: number[] = [];
    expect(await createBaseClient().run(task, (progress) => progress.kind === 'progress' && seen.push(progress.bytes))).toMatchObject(done);
    expect(seen.at(-1)).toBe(task.source.size);
  });

  test.each(['works', 'is-refused'] as const)('cancels where the worker %s', async (fault) => {
    const posted: Request[] = [];
    vi.stubGlobal('Worker', workerThat(fault, posted));
    const client = createBaseClient();
    const abort = new AbortController();
    expect(await client.run(task, () => abort.abort(), abort.signal)).toEqual({ kind: 'cancelled' });
    expect(posted.map((request) => request.task === 'cancel')).toEqual(fault === 'works' ? [false, true] : []);
    expect(await client.run(task, undefined, abort.signal)).toEqual({ kind: 'cancelled' });
  });

  test('keeps two tasks apart', async () => {
    vi.stubGlobal('Worker', workerThat('works'));
    const client = createBaseClient();
    const other: Task = { kind: 'sniff', source: new Blob(['x;y\n1;2\n']), language: 'en', overrides: {} };
    const [first, second] = await Promise.all([client.run(task), client.run(other)]);
    expect([first.kind, second.kind]).toEqual(['done', 'sniffed']);
  });
});
