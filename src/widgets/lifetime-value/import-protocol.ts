import type { ImportResult } from '../../model/clv/import/importer.ts';
import type { ImportPlan } from '../../model/clv/import/plan.ts';
import type { Overrides, Sniff } from '../../model/clv/import/sniff.ts';
import type { Encoding } from './import-text.ts';

/** A file as it is, or a pasted table as `new Blob([text])`; the page's language settles the encoding that is tried after UTF-8. */
interface Source {
  source: Blob;
  language: string;
}

export type Task = (Source & { kind: 'sniff'; overrides: Overrides }) | (Source & { kind: 'run'; plan: ImportPlan });

/** What a task reports. All but progress are its end. */
export type Report =
  | { kind: 'sniffed'; sniff: Sniff; encoding: Encoding }
  | { kind: 'progress'; bytes: number; total: number }
  /** An encoding other than UTF-8 is to be told to the reader: letters may be wrong. */
  | { kind: 'done'; result: ImportResult; encoding: Encoding }
  | { kind: 'cancelled' }
  /** The file could not be read: it has been moved, changed or taken away. */
  | { kind: 'unreadable' };

export type Ending = Exclude<Report, { kind: 'progress' }>;

/** Messages to the worker and back; `job` tells tasks apart. */
export type Request = { job: number; task: Task } | { job: number; task: 'cancel' };
export interface Reply {
  job: number;
  report: Report;
}
