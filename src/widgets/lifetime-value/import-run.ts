import { createImporter } from '../../model/clv/import/importer.ts';
import { sniff } from '../../model/clv/import/sniff.ts';
import type { Ending, Report, Task } from './import-protocol.ts';
import { createRowSplitter, splitRows } from './import-rows.ts';
import { declaredEncoding, type Encoding, fallbackEncoding, readSample, readText } from './import-text.ts';

/**
 * Does a task and reports on it; what it returns is its end. Between pieces of the file it waits for the next one, so that it runs in a
 * worker or, in slices of a few milliseconds, on the page's own thread.
 */
export async function runTask(task: Task, report: (progress: Report) => void, isCancelled: () => boolean): Promise<Ending> {
  try {
    const declared = await declaredEncoding(task.source);
    try {
      return await readAs(declared, task, report, isCancelled);
    } catch (error) {
      // A TypeError is the decoder's: these bytes are not UTF-8.
      if (!(error instanceof TypeError) || declared !== 'utf-8') throw error;
      return await readAs(fallbackEncoding(task.language), task, report, isCancelled);
    }
  } catch (error) {
    if (error instanceof DOMException) return { kind: 'unreadable' };
    throw error;
  }
}

async function readAs(encoding: Encoding, task: Task, report: (progress: Report) => void, isCancelled: () => boolean): Promise<Ending> {
  if (task.kind === 'sniff') {
    return { kind: 'sniffed', sniff: sniff(await readSample(task.source, encoding), splitRows, task.overrides), encoding };
  }
  const importer = createImporter(task.plan);
  const splitter = createRowSplitter(task.plan.delimiter);
  let line = 1;
  for await (const { text, bytes, isLast } of readText(task.source, encoding)) {
    if (isCancelled()) return { kind: 'cancelled' };
    line = importer.add([...splitter.push(text, isLast)], line);
    report({ kind: 'progress', bytes, total: task.source.size });
  }
  return { kind: 'done', result: importer.finish(), encoding };
}
