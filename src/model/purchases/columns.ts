import { type DecimalGuess, guessDecimal, isAmount } from './amount.ts';
import { type DateGuess, guessDate } from './date.ts';
import { toLatin } from './latin.ts';

/** What a column may hold: the first three in a list of purchases, the rest in a table that is already one row a customer or group. */
export const roles = ['customer', 'date', 'amount', 'frequency', 'recency', 'age', 'count', 'spend'] as const;
export type Role = (typeof roles)[number];

/** A column as the reader sees it, with every role its header or its contents speak for, the likelier first. */
export interface Column {
  name: string;
  /** The first few values that are not empty. */
  sample: string[];
  guesses: Role[];
  date: DateGuess;
  decimal: DecimalGuess;
}

// Headers are compared without case, dots on Turkish letters and Arabic forms of Persian ones. The latter half of a table's
// roles go by whole names, since a single letter or "count" is part of too many words.
const headers: Record<Role, RegExp> = {
  customer:
    /cust|client|buyer|shopper|user|member|account|e-?mail|phone|^id$|musteri|alici|uye|kullanici|cari|eposta|telefon|مشتری|خریدار|کاربر|عضو|ایمیل|تلفن|موبایل/,
  date: /date|^day$|time|tarih|^gun$|zaman|تاریخ|^روز$|زمان/,
  amount: /amount|total|price|revenue|sales|value|paid|tutar|toplam|fiyat|ciro|bedel|مبلغ|جمع|قیمت|فروش|پرداخت/,
  frequency: /^(x|freq|frequency|repeats?|repeat purchases|siklik|tekrar|تکرار|بسامد)$/,
  recency: /^(t ?x|recency|yakinlik|yenilik|تازگی)$/,
  age: /^(t|t ?cal|age|tenure|yas|sure|عمر|سن|مدت)$/,
  count: /^(n|count|customers|num ?custs?|customer count|adet|sayi|musteri sayisi|تعداد|تعداد مشتری)$/,
  spend: /^(m ?x|zbar|spend|mean ?spend|monetary|monetary ?value|ortalama|ortalama tutar|میانگین|میانگین مبلغ)$/,
};

const turkish: Record<string, string> = { ı: 'i', ş: 's', ç: 'c', ğ: 'g', ö: 'o', ü: 'u', ي: 'ی', ك: 'ک' };

function toHeader(name: string): string {
  return toLatin(name)
    .toLowerCase()
    .replace(/[ışçğöüيك]/g, (letter) => turkish[letter] ?? letter)
    .replaceAll('\u0307', '')
    .replace(/[_.\s\u200c]+/g, ' ')
    .trim();
}

/** The roles that a header names. `rolesOfHeader('Müşteri No')` is `['customer']`; `rolesOfHeader('t_x')` is `['recency']`. */
export function rolesOfHeader(name: string): Role[] {
  const header = toHeader(name);
  const found = roles.filter((role) => headers[role].test(header));
  const whole = found.filter((role) => roles.indexOf(role) > 2);
  return whole.length > 0 ? whole : found;
}

/** Describes a column from its header and the values of a sample. */
export function describeColumn(name: string, values: readonly string[]): Column {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const date = guessDate(filled);
  const isNumber = filled.length > 0 && filled.filter(isAmount).length * 2 >= filled.length;
  const isDate = date.kind !== 'unreadable';
  const named = rolesOfHeader(name).filter((role) => role === 'customer' || (role === 'date' ? isDate || !isNumber : isNumber));
  const byContents: Role[] = isDate ? ['date', 'customer'] : isNumber ? ['amount', 'customer'] : ['customer'];
  return { name, sample: filled.slice(0, 5), guesses: [...new Set([...named, ...byContents])], date, decimal: guessDecimal(filled) };
}

/** Which column has which role, and so which of the two kinds of table this is. */
export interface Layout {
  kind: 'purchases' | 'summary';
  columns: Partial<Record<Role, number>>;
}

/**
 * The likeliest layout. Frequency, recency and age are only known by their headers; with all three it is a summary. Else the first
 * column that holds dates, the last that holds amounts (a total stands after its parts) and the first of the others is the customer,
 * headers before contents.
 */
export function guessLayout(columns: readonly Column[]): Layout {
  const chosen: Partial<Record<Role, number>> = {};
  const take = (role: Role, fits: (column: Column) => boolean, order: 'findIndex' | 'findLastIndex' = 'findIndex') => {
    const taken = Object.values(chosen);
    const index = columns[order]((column, at) => !taken.includes(at) && fits(column));
    if (chosen[role] === undefined && index >= 0) chosen[role] = index;
  };
  const isNamed = (role: Role) => (column: Column) => column.guesses.includes(role) && rolesOfHeader(column.name).includes(role);
  for (const role of ['frequency', 'recency', 'age', 'count', 'spend'] as const) take(role, isNamed(role));
  const isSummary = chosen.frequency !== undefined && chosen.recency !== undefined && chosen.age !== undefined;
  if (isSummary) {
    take('customer', isNamed('customer'));
    return { kind: 'summary', columns: chosen };
  }
  for (const role of Object.keys(chosen) as Role[]) delete chosen[role];
  take('date', isNamed('date'));
  take('date', ({ date }) => date.kind === 'settled');
  take('date', ({ date }) => date.kind === 'ambiguous');
  take('customer', isNamed('customer'));
  take('amount', isNamed('amount'), 'findLastIndex');
  take('customer', (column) => column.sample.length > 0 && !isNamed('amount')(column));
  take('amount', ({ guesses }) => guesses.includes('amount'), 'findLastIndex');
  return { kind: 'purchases', columns: chosen };
}
