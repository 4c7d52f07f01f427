import type { ImportResult } from '../../../model/purchases/importer.ts';
import { createImporter } from '../../../model/purchases/importer.ts';
import { sniff } from '../../../model/purchases/sniff.ts';
import type { Report, Task } from './base-protocol.ts';
import { createRowSplitter, splitRows } from './import-rows.ts';
import { declaredEncoding, type Encoding, fallbackEncoding, readSample, readText } from './import-text.ts';

export type ReadTask = Extract<Task, { kind: 'sniff' | 'run' }>;
export type ReadEnding =
  | Extract<Report, { kind: 'sniffed' | 'no-table' | 'cancelled' | 'unreadable' }>
  /** An encoding other than UTF-8 is to be told to the reader: letters may be wrong. */
  | { kind: 'imported'; result: ImportResult; encoding: Encoding };

/**
 * Does a task and reports on it; what it returns is its end. Between pieces of the file it waits for the next one, so that it runs in a
 * worker or, in slices of a few milliseconds, on the page's own thread.
 */
export async function readSource(task: ReadTask, report: (progress: Report) => void, isCancelled: () => boolean): Promise<ReadEnding> {
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

async function readAs(
  encoding: Encoding,
  task: ReadTask,
  report: (progress: Report) => void,
  isCancelled: () => boolean,
): Promise<ReadEnding> {
  if (task.kind === 'sniff') {
    const sample = await readSample(task.source, encoding);
    // No text holds this character; pictures, workbooks and other files do.
    if (sample.includes('\0')) return { kind: 'no-table' };
    return { kind: 'sniffed', sniff: sniff(sample, splitRows, task.overrides), encoding };
  }
  const importer = createImporter(task.plan);
  const splitter = createRowSplitter(task.plan.delimiter);
  let line = 1;
  for await (const { text, bytes, isLast } of readText(task.source, encoding)) {
    if (isCancelled()) return { kind: 'cancelled' };
    line = importer.add([...splitter.push(text, isLast)], line, splitter.isOpen);
    report({ kind: 'progress', bytes, total: task.source.size });
  }
  return { kind: 'imported', result: importer.finish(), encoding };
}
