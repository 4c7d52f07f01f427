import type { Report, Request } from './import-protocol.ts';
import { runTask } from './import-run.ts';

const running = new Set<number>();

addEventListener('message', ({ data: { job, task } }: MessageEvent<Request>) => {
  if (task === 'cancel') {
    running.delete(job);
    return;
  }
  running.add(job);
  const reply = (report: Report) => postMessage({ job, report }, { transfer: columnsOf(report) });
  runTask(task, reply, () => !running.has(job))
    .then(reply)
    .catch(reportError)
    .finally(() => running.delete(job));
});

/** The columns of a result, which are handed over rather than copied. */
function columnsOf(report: Report): Transferable[] {
  if (report.kind !== 'done') return [];
  const { result } = report;
  const holders = result.kind === 'summary' ? [result.table] : [result.log, result.summary, result.summary.table];
  return holders.flatMap((holder) =>
    Object.values(holder).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : [])),
  );
}
