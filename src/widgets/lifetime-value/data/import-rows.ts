import Papa from 'papaparse';
import type { Delimiter } from '../../../model/purchases/sniff.ts';

/** Splits a whole text into rows. Line breaks are `\n`. */
export function splitRows(text: string, delimiter: Delimiter): string[][] {
  const splitter = createRowSplitter(delimiter);
  return [...splitter.push(text, true)];
}

export interface RowSplitter {
  /** Gives the rows that are complete; the rest waits for the next piece, or ends here if this is the last. */
  push(text: string, isLast: boolean): Generator<string[], void>;
  /** Whether a row that was given is a line as it stands, with a quotation mark that never closes. */
  isOpen(row: readonly string[]): boolean;
}

// A row longer than this is taken for one whose quotation mark never closes.
const longestRow = 1_000_000;

/**
 * PapaParse's own row splitter, fed with pieces of text. A quotation mark that never closes would swallow the rest of the file: its line
 * is taken as it stands, and reading goes on behind it.
 */
export function createRowSplitter(delimiter: Delimiter): RowSplitter {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const open = new WeakSet<readonly string[]>();
  let rest = '';
  return {
    *push(text, isLast) {
      rest += text;
      if (isLast && rest !== '' && !rest.endsWith('\n')) rest += '\n';
      while (rest !== '') {
        const { data, meta }: Papa.ParseResult<string[]> = parser.parse(rest, 0, true);
        yield* data;
        rest = rest.slice(meta.cursor);
        const end = rest.indexOf('\n');
        if (end < 0 || !(isLast || rest.length > longestRow)) return;
        const row = rest.slice(0, end).split(delimiter);
        open.add(row);
        yield row;
        rest = rest.slice(end + 1);
      }
    },
    isOpen: (row) => open.has(row),
  };
}
