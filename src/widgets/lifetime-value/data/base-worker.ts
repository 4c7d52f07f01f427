import type { Report, Request } from './base-protocol.ts';
import { createBase } from './base-run.ts';

const base = createBase();
const running = new Set<number>();

addEventListener('message', ({ data: { job, task } }: MessageEvent<Request>) => {
  if (task === 'cancel') {
    running.delete(job);
    return;
  }
  running.add(job);
  const reply = (report: Report) => postMessage({ job, report });
  base
    .run(task, reply, () => !running.has(job))
    .then(reply)
    .catch(reportError)
    .finally(() => running.delete(job));
});
