import { isoDate } from './calendar.ts';

export const dialects = ['standard', 'bigquery', 'spark', 'duckdb'] as const;
/** `standard` is SQL:2016 where the difference of two dates is a number of days, as in PostgreSQL. */
export type Dialect = (typeof dialects)[number];

/** Where the purchases are. A point in the table's name divides catalogue, schema and table. */
export interface Source {
  table: string;
  customer: string;
  date: string;
  /** Null if there are no amounts. */
  amount: string | null;
  /** The last day of observation, in days since 1970-01-01. */
  end: number;
}

interface Grammar {
  quote(name: string): string;
  daysBetween(from: string, to: string): string;
}

const doubleQuoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const grammars: Record<Dialect, Grammar> = {
  standard: { quote: doubleQuoted, daysBetween: (from, to) => `${to} - ${from}` },
  bigquery: {
    quote: (name) => `\`${name.replace(/[\\`]/g, '\\$&')}\``,
    daysBetween: (from, to) => `DATE_DIFF(${to}, ${from}, DAY)`,
  },
  spark: { quote: (name) => `\`${name.replaceAll('`', '``')}\``, daysBetween: (from, to) => `DATEDIFF(${to}, ${from})` },
  duckdb: { quote: doubleQuoted, daysBetween: (from, to) => `DATE_DIFF('day', ${from}, ${to})` },
};

/** A name in quotes that it cannot end; line breaks and other control characters, which no name has, are dropped. */
function quoteName(name: string, { quote }: Grammar): string {
  return quote(name.replace(/\p{Cc}/gu, '').trim());
}

/**
 * A query that makes the summarised table where the purchases are: one row for each x, t_x and T, with the number of customers and the
 * mean of all their repeat purchases. Same-day orders are merged and each customer's first purchase is dropped from x and from the mean.
 * A day on which refunds took all is no purchase; refunds of other days are left out, not netted back as `netRefunds` does.
 */
export function warehouseSql(dialect: Dialect, source: Source): string {
  const grammar = grammars[dialect];
  const table = source.table
    .split('.')
    .map((part) => quoteName(part, grammar))
    .join('.');
  const customer = quoteName(source.customer, grammar);
  const day = `CAST(${quoteName(source.date, grammar)} AS DATE)`;
  const end = `DATE '${isoDate(source.end)}'`;
  const amount = source.amount === null ? null : quoteName(source.amount, grammar);
  const having = amount === null ? '' : `\n  HAVING SUM(${amount}) > 0 OR (MIN(${amount}) = 0 AND MAX(${amount}) = 0)`;
  return `WITH days AS (
  SELECT ${customer} AS customer, ${day} AS purchase_day, ${amount === null ? '0' : `SUM(${amount})`} AS amount
  FROM ${table}
  WHERE ${customer} IS NOT NULL AND ${day} <= ${end}
  GROUP BY ${customer}, ${day}${having}
),
numbered AS (
  SELECT customer, purchase_day, amount, ROW_NUMBER() OVER (PARTITION BY customer ORDER BY purchase_day) AS position
  FROM days
),
customers AS (
  SELECT
    customer,
    COUNT(*) - 1 AS x,
    ${grammar.daysBetween('MIN(purchase_day)', 'MAX(purchase_day)')} AS t_x,
    ${grammar.daysBetween('MIN(purchase_day)', end)} AS age,
    SUM(CASE WHEN position > 1 THEN amount ELSE 0 END) AS repeat_amount
  FROM numbered
  GROUP BY customer
)
SELECT
  x,
  t_x,
  age,
  COUNT(*) AS customers,
  CASE WHEN x = 0 THEN 0 ELSE SUM(repeat_amount) * 1.0 / (x * COUNT(*)) END AS mean_spend
FROM customers
GROUP BY x, t_x, age
ORDER BY x, t_x, age`;
}
