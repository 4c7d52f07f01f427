export type Cell = string | number;

// A spreadsheet runs what starts with one of these as a formula, wide forms and leading spaces included.
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
const plainNumber = /^\s*[-+]?\d+(?:[.,]\d+)*\s*$/;

function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",;\t|\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A CSV file (RFC 4180, comma, CRLF) with a byte order mark, by which spreadsheets know UTF-8. Text that a spreadsheet would take for a
 * formula gets an apostrophe before it; numbers keep their sign.
 *
 * `writeCsv([['=1+1', 'a "b"', -2]])` is `\ufeff'=1+1,"a ""b""",-2\r\n`.
 */
export function writeCsv(rows: Iterable<readonly Cell[]>): string {
  let text = '\ufeff';
  for (const row of rows) text += `${row.map(writeCell).join(',')}\r\n`;
  return text;
}
