/**
 * Text as number and date readers want it: Persian and Arabic digits as 0–9, every minus as `-`, no marks of direction, trimmed.
 *
 * `toLatin('\u200f۱۴۰۳/۰۵/۱۲ ')` is `'1403/05/12'`; `toLatin('−٥٠')` is `'-50'`.
 */
export function toLatin(text: string): string {
  if (plainAscii.test(text)) return text.trim();
  return (
    withoutDirectionMarks(text)
      .replace(/[−﹣－]/g, '-')
      // Both runs of digits start at a multiple of sixteen, so the low four bits of a code are its digit.
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
      .trim()
  );
}

/** A cell as a name or id: trimmed, and without the invisible marks that make two equal ids differ. */
export function toId(text: string): string {
  return plainAscii.test(text) ? text.trim() : withoutDirectionMarks(text).trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII.
const plainAscii = /^[\x00-\x7f]*$/;

function withoutDirectionMarks(text: string): string {
  return text.replace(/[\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}
