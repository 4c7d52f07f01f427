import { isAmount } from './amount.ts';
import { type Column, describeColumn, guessLayout, type Layout, rolesOfHeader } from './columns.ts';
import { guessDate } from './date.ts';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Splits text into rows of cells, quotes understood; the reader of files hands in PapaParse. */
export type SplitRows = (text: string, delimiter: Delimiter) => string[][];

/** What a sample of a table looks like. Everything here is a guess for the reader to confirm or change. */
export interface Sniff {
  delimiter: Delimiter;
  hasHeader: boolean;
  columns: Column[];
  layout: Layout;
}

/** What the reader has said instead of a guess. */
export interface Overrides {
  delimiter?: Delimiter;
  hasHeader?: boolean;
}

/**
 * Looks at the first lines of a table.
 *
 * For `'musteri;tarih;tutar\nA1;05.03.2024;12,50'` the delimiter is `;`, there is a header, the layout is
 * `{ kind: 'purchases', columns: { customer: 0, date: 1, amount: 2 } }` and the amount's decimal mark `,`.
 */
export function sniff(text: string, splitRows: SplitRows, overrides: Overrides = {}): Sniff {
  const delimiter = overrides.delimiter ?? guessDelimiter(text, splitRows);
  const rows = splitRows(text, delimiter).filter((row) => row.some((cell) => cell.trim() !== ''));
  const hasHeader = overrides.hasHeader ?? guessHeader(rows);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const data = hasHeader ? rows.slice(1) : rows;
  const columns = Array.from({ length: width }, (_, column) =>
    describeColumn(
      hasHeader ? (rows[0]?.[column] ?? '').trim() : '',
      data.map((row) => row[column] ?? ''),
    ),
  );
  return { delimiter, hasHeader, columns, layout: guessLayout(columns) };
}

/**
 * The delimiter under which the most rows have one and the same width, the greater width where two do as well: in `1;2,5` both
 * split every row, and decimal commas never make more columns than the semicolons around them.
 */
function guessDelimiter(text: string, splitRows: SplitRows): Delimiter {
  const head = text.split('\n', 200).join('\n');
  let best: { delimiter: Delimiter; share: number; width: number } = { delimiter: ',', share: 0, width: 1 };
  for (const delimiter of delimiters) {
    const rows = splitRows(head, delimiter).filter((row) => row.join('').trim() !== '');
    const widths = new Map<number, number>();
    for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
    widths.delete(1);
    for (const [width, count] of widths) {
      const share = count / rows.length;
      if (share > best.share || (share === best.share && width > best.width)) best = { delimiter, share, width };
    }
  }
  return best.delimiter;
}

/** A header is a first row without a number or a date, over rows that have one, or whose cells name a role. */
function guessHeader(rows: readonly string[][]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined) return false;
  const isValue = (cell: string) => isAmount(cell) || guessDate([cell]).kind !== 'unreadable';
  if (first.some(isValue)) return false;
  return first.some((cell) => rolesOfHeader(cell).length > 0) || rest.slice(0, 20).some((row) => row.some(isValue));
}
