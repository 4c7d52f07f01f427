/**
 * The dark squares of a matrix as one SVG path, a rectangle for each run in a row; a square is one unit wide.
 *
 * `qrPath([[true, true], [false, true]]) === 'M0 0h2v1h-2zM1 1h1v1h-1z'`.
 */
export function qrPath(matrix: readonly (readonly boolean[])[]): string {
  return matrix
    .map((row, y) =>
      runsOf(row)
        .map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)
        .join(''),
    )
    .join('');
}

function runsOf(row: readonly boolean[]): [start: number, width: number][] {
  const starts = row.flatMap((isDark, x) => (isDark && row[x - 1] !== true ? [x] : []));
  return starts.map((start) => {
    const end = row.indexOf(false, start);
    return [start, (end < 0 ? row.length : end) - start];
  });
}
