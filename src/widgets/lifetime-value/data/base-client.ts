import { type Ending, isProgress, type Progress, type Reply, type Report, type Request, type Task } from './base-protocol.ts';
import type { Base } from './base-run.ts';
import address from './base-worker.ts?worker&url';

/** A base of customers that is read and worked out in a worker, or on this thread where workers are refused. */
export interface BaseClient {
  /** Resolves with the task's end; what is reported before goes to `watch`, and `signal` cancels. */
  run(task: Task, watch?: (progress: Progress) => void, signal?: AbortSignal): Promise<Ending>;
  close(): void;
}

interface Job {
  task: Task;
  report(report: Report): void;
  fail(error: unknown): void;
  isCancelled(): boolean;
}

export function createBaseClient(): BaseClient {
  const jobs = new Map<number, Job>();
  let base: Promise<Base> | undefined;
  let last = 0;

  const runHere = async ({ task, report, fail, isCancelled }: Job) => {
    try {
      base ??= import('./base-run.ts').then((file) => file.createBase());
      report(await (await base).run(task, report, isCancelled));
    } catch (error) {
      fail(error);
    }
  };

  let worker = startWorker();
  if (worker !== null) {
    worker.onmessage = ({ data: { job, report } }: MessageEvent<Reply>) => jobs.get(job)?.report(report);
    // A worker that could not be loaded, or broke down, hands its work to this thread.
    worker.onerror = () => {
      worker?.terminate();
      worker = null;
      for (const job of jobs.values()) void runHere(job);
    };
  }
  const post = (request: Request) => worker?.postMessage(request);

  return {
    run(task, watch, signal) {
      last += 1;
      const id = last;
      if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
      return new Promise<Ending>((resolve, reject) => {
        const end = () => {
          jobs.delete(id);
          signal?.removeEventListener('abort', cancel);
        };
        const cancel = () => post({ job: id, task: 'cancel' });
        const job: Job = {
          task,
          isCancelled: () => signal?.aborted ?? false,
          report(report) {
            if (isProgress(report)) return watch?.(report);
            end();
            resolve(report);
          },
          fail(error) {
            end();
            reject(error);
          },
        };
        jobs.set(id, job);
        signal?.addEventListener('abort', cancel);
        if (worker === null) void runHere(job);
        else post({ job: id, task });
      });
    },
    close: () => worker?.terminate(),
  };
}

/** Null where the page may not start a worker: opened from a disk, or under a stricter policy than ours. */
function startWorker(): Worker | null {
  try {
    const { trustedTypes } = globalThis as {
      trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
    };
    policy ??= trustedTypes?.createPolicy('customer-base', { createScriptURL: (url: string) => (url === address ? url : null) });
    return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
  } catch {
    return null;
  }
}

let policy: { createScriptURL(url: string): string } | undefined;
