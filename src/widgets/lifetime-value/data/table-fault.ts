import type { Sniff } from '../../../model/purchases/sniff.ts';

/** Why nothing can be read from a table, whatever its columns are taken for. */
export type TableFault = 'empty' | 'noTable' | 'noRows';

/** A table needs two columns at least, and a row besides its header. `null` where it may be read. */
export function findTableFault({ columns }: Pick<Sniff, 'columns'>): TableFault | null {
  if (columns.length === 0) return 'empty';
  if (columns.length === 1) return 'noTable';
  return columns.every(({ sample }) => sample.length === 0) ? 'noRows' : null;
}
