import type { Locale } from './locales.ts';

const persianZero = 0x06f0;
const arabicZero = 0x0660;

function toAsciiDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? persianZero) - persianZero))
    .replace(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? arabicZero) - arabicZero));
}

const grouped = (mark: string) => new RegExp(`^[1-9]\\d{0,2}(\\${mark}\\d{3})+$`);

/**
 * Reads a number as people type it, in any of the three scripts: Persian and Arabic digits, a leading or trailing
 * per-cent or currency mark, thousands marks (space, comma, dot, ٬, ') and either decimal mark.
 * Where one mark could mean both (`1.250`), the reader's language decides: Turkish reads 1250, English 1.25.
 * Returns null for what is not a number; never NaN.
 *
 * `parseNumber('tr', '1.250,5') === 1250.5`, `parseNumber('fa', '۱۲٫۵') === 12.5`, `parseNumber('en', 'abc') === null`.
 */
export function parseNumber(locale: Locale, text: string): number | null {
  const bare = toAsciiDigits(text.normalize('NFKC'))
    .replace(/[\s'’_\u200c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[٬]/g, '')
    .replace(/٫/g, locale === 'tr' ? ',' : '.')
    .replace(/^−/, '-')
    .replace(/^([-+]?)[%٪£€$₺]/, '$1')
    .replace(/[%٪£€$₺]$/, '');
  const sign = bare.startsWith('-') ? -1 : 1;
  const body = bare.replace(/^[-+]/, '');
  if (!/^[\d.,،]+$/.test(body) || !/\d/.test(body)) return null;
  const plain = toPlainDecimal(locale, body.replace(/،/g, ','));
  const value = plain === null ? Number.NaN : Number(plain);
  return Number.isFinite(value) ? sign * value : null;
}

function toPlainDecimal(locale: Locale, body: string): string | null {
  const decimal = locale === 'tr' ? ',' : '.';
  const thousands = locale === 'tr' ? '.' : ',';
  if (body.includes('.') && body.includes(',')) {
    const last = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
    const first = last === '.' ? ',' : '.';
    const [whole = '', fraction, ...rest] = body.split(last);
    return rest.length === 0 && grouped(first).test(whole) ? `${whole.replaceAll(first, '')}.${fraction}` : null;
  }
  if (grouped(thousands).test(body)) return body.replaceAll(thousands, '');
  if ((body.match(/[.,]/g) ?? []).length > 1) {
    return grouped(decimal).test(body) ? body.replaceAll(decimal, '') : null;
  }
  return body.replace(',', '.');
}
