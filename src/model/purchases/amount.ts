import { toLatin } from './latin.ts';

/** What stands before the fraction. The other of the two, where it groups three digits, is a thousands mark. */
export type DecimalMark = '.' | ',';

export type AmountFault = 'bad-amount' | 'ambiguous-amount';

/** The sign and the currency of an amount set apart from its digits and marks; null if it is not an amount. */
interface Parts {
  negative: boolean;
  currency: string;
  body: string;
}

// Codes other than those of the handbook's markets need a space: A17, CUS001 and the like are ids.
const coin = '[A-Z]{0,3}\\p{Sc}|USD|EUR|GBP|TRY|IRR|IRT|TL|tl|Tl|[Ll]ira|تومان|تومن|ریال|ريال';
const before = `(${coin}|[A-Z]{3}(?=\\s))?`;
const after = `(${coin}|\\s[A-Z]{3})?`;
const body = "([.,٫]?\\d(?:[\\d.,'’٬٫،\\s]*\\d)?[.,٫]?)";
const wholeAmount = new RegExp(`^([-+(]*)\\s*${before}\\s*([-+(]*)\\s*${body}\\s*([-)]*)\\s*${after}\\s*([-)]*)$`, 'u');
const isNegative: Record<string, boolean> = { '': false, '+': false, '-': true, '()': true };

const longestAmount = 60;

function toParts(text: string): Parts | null {
  const found = text.length > longestAmount ? null : wholeAmount.exec(toLatin(text));
  if (found === null) return null;
  const [, open = '', coinBefore = '', inner = '', digits = '', inside = '', coinAfter = '', close = ''] = found;
  const negative = isNegative[open + inner + inside + close];
  return negative === undefined ? null : { negative, currency: coinBefore || coinAfter.trim(), body: digits };
}

// Groups are of three digits, all divided by one mark, and a group never starts with a zero: 0.123 is not 123.
const bodies: Record<DecimalMark, RegExp> = {
  '.': /^(\d+|[1-9]\d{0,2}([,'’٬،\s])\d{3}(?:\2\d{3})*)?(?:[.٫](\d*))?$/,
  ',': /^(\d+|[1-9]\d{0,2}([.'’٬،\s])\d{3}(?:\2\d{3})*)?(?:[,٫](\d*))?$/,
};

function readBody(text: string, decimal: DecimalMark): number | null {
  const found = bodies[decimal].exec(text);
  if (found === null) return null;
  const value = Number(`${(found[1] ?? '0').replace(/\D/g, '')}.${found[3] ?? ''}`);
  return Number.isFinite(value) ? value : null;
}

function readBoth(text: string): Record<DecimalMark, number | null> {
  return { '.': readBody(text, '.'), ',': readBody(text, ',') };
}

function readUnmarked(text: string): number | AmountFault {
  const { '.': point, ',': comma } = readBoth(text);
  return point !== null && comma !== null && point !== comma ? 'ambiguous-amount' : (point ?? comma ?? 'bad-amount');
}

const plain = /^-?\d{1,15}$/;
const plainWithPoint = /^-?\d{1,12}\.\d{1,6}$/;

/**
 * Reads an amount: signs (`-`, `−`, trailing, parentheses), currencies and thousands marks (point, comma, any space,
 * apostrophe, ٬) are understood, digits may be Persian or Arabic. `decimal` is null where the column's sample held no mark
 * that differs: a value that then turns up and means two things is refused, never guessed.
 * `seeCurrency` is told the currency of each value that names one.
 *
 * `readAmount('(1.234,50 TL)', ',')` is -1234.5; `readAmount('1.234', null)` is `'ambiguous-amount'`.
 */
export function readAmount(text: string, decimal: DecimalMark | null, seeCurrency?: (currency: string) => void): number | AmountFault {
  // Adding 0 makes one zero of two.
  if (plain.test(text) || (decimal === '.' && plainWithPoint.test(text))) return Number(text) + 0;
  const parts = toParts(text);
  if (parts === null) return 'bad-amount';
  const size = decimal === null ? readUnmarked(parts.body) : (readBody(parts.body, decimal) ?? 'bad-amount');
  if (typeof size === 'string') return size;
  if (parts.currency !== '') seeCurrency?.(parts.currency);
  return parts.negative ? 0 - size : size;
}

/** How a column writes its fractions. Settled on null: no value of the sample reads differently under the two marks. */
export type DecimalGuess = { kind: 'settled'; decimal: DecimalMark | null } | { kind: 'ambiguous'; example: string };

/**
 * Looks at all values: one that reads under one mark only settles the column. Where values disagree, or one reads under both
 * with different meanings and nothing settles it, the reader is asked.
 *
 * `guessDecimal(['1.234', '12,5'])` settles on `,`; `guessDecimal(['1.234'])` is ambiguous with that example.
 */
export function guessDecimal(values: Iterable<string>): DecimalGuess {
  const seen: Partial<Record<DecimalMark | 'both', string>> = {};
  for (const value of values) {
    const parts = toParts(value);
    if (parts === null) continue;
    const { '.': point, ',': comma } = readBoth(parts.body);
    if (point === comma) continue;
    seen[point === null ? ',' : comma === null ? '.' : 'both'] ??= value.trim();
  }
  const { '.': point, ',': comma, both } = seen;
  if (point !== undefined && comma !== undefined) return { kind: 'ambiguous', example: both ?? comma };
  if (point !== undefined || comma !== undefined) return { kind: 'settled', decimal: point === undefined ? ',' : '.' };
  return both === undefined ? { kind: 'settled', decimal: null } : { kind: 'ambiguous', example: both };
}

/** True if the text is an amount under either mark. */
export function isAmount(text: string): boolean {
  const parts = toParts(text);
  if (parts === null) return false;
  const { '.': point, ',': comma } = readBoth(parts.body);
  return point !== null || comma !== null;
}
