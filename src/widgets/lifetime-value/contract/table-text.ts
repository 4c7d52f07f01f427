import { type Locale, localeFacts } from '../../../i18n/locales.ts';
import { parseNumber } from '../../../i18n/parse-number.ts';

/** The figures of a table as they were typed, line by line: between spaces, tabs, semicolons or bars. */
export const splitTable = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.split(/[\s;|]+/).flatMap((figure) => figure.replace(/[,،]$/, '') || []))
    .filter((line) => line.length > 0);

/** Figures as the reader's language writes them, a line a cohort. `writeTable('fa', [[100, 63.1]]) === '۱۰۰ ۶۳٫۱'`. */
export function writeTable(locale: Locale, lines: readonly (readonly number[])[]): string {
  const format = new Intl.NumberFormat(localeFacts[locale].intl, { useGrouping: false, maximumFractionDigits: 6 });
  return lines.map((line) => line.map((figure) => format.format(figure)).join(' ')).join('\n');
}

/** Characters of a table that is kept or travels. */
export const longestTable = 2000;

/**
 * A table in an address: figures joined by `-`, lines by `_`, whatever digits they were typed in; null where one is no figure.
 * `tableToAddress('tr', '100 63,1\n100 70') === '100-63.1_100-70'`.
 */
export function tableToAddress(locale: Locale, text: string): string | null {
  const lines = splitTable(text).map((line) => line.map((figure) => parseNumber(locale, figure)));
  const isRead = lines.flat().every((figure) => figure !== null && figure >= 0 && figure < 1e15);
  return lines.length > 0 && isRead ? lines.map((line) => line.join('-')).join('_') : null;
}

/** The other way round, in the reader's digits; null for what is no table. */
export function tableFromAddress(locale: Locale, text: string | undefined): string | null {
  if (text === undefined || text.length > longestTable || !/^\d+(\.\d+)?([-_]\d+(\.\d+)?)*$/.test(text)) return null;
  return writeTable(
    locale,
    text.split('_').map((line) => line.split('-').map(Number)),
  );
}
