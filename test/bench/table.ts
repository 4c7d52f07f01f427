const widthOf = (cell: string) => [...cell].length;

/** Lays rows out in columns: the first to the left, numbers to the right. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? ''))));
  const pad = (cell: string, column: number) => {
    const room = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
    return column === 0 ? cell + room : room + cell;
  };
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...rows].map((row) => row.map(pad).join('  ')).join('\n');
}

/** A measurement beside its budget, marked when over. `besideBudget(18.26, 15)` is `'18.3 / 15 over'`, `besideBudget(4, 5, 0)` is `'4 / 5     '`. */
export function besideBudget(measured: number, budget: number, digits = 1): string {
  return `${measured.toFixed(digits)} / ${budget} ${measured > budget ? 'over' : '    '}`;
}

/** Bytes as KiB with one decimal. `kib(1536)` is `'1.5'`. */
export const kib = (bytes: number): string => (bytes / 1024).toFixed(1);
