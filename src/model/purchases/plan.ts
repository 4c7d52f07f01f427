import type { DecimalMark } from './amount.ts';
import type { TimeUnit } from './customer-table.ts';
import type { DateOrder } from './date.ts';
import type { Delimiter, Sniff } from './sniff.ts';

/** Columns count from 0. `end` and `today` are day numbers (days since 1970-01-01). */
export interface PurchasePlan {
  kind: 'purchases';
  customer: number;
  date: number;
  /** Null if no amounts are given: frequency and recency are all there is. */
  amount: number | null;
  dateOrder: DateOrder;
  /** The last day of observation; null for the last date in the data. */
  end: number | null;
  /** Rows dated later than this are rejected. */
  today: number;
}

export interface SummaryPlan {
  kind: 'summary';
  /** Null if rows carry no id; they are then numbered from 1. */
  customer: number | null;
  frequency: number;
  recency: number;
  age: number;
  /** How many customers a row stands for; null for one each. */
  count: number | null;
  spend: number | null;
  /** The unit that the table's recency and age are in. */
  unit: TimeUnit;
}

/** All that the reader has confirmed about a table. */
export interface ImportPlan {
  delimiter: Delimiter;
  hasHeader: boolean;
  /** The decimal mark of all columns of numbers; null where the sample holds none that matters. */
  decimal: DecimalMark | null;
  table: PurchasePlan | SummaryPlan;
}

/** What is missing before a plan can be made. */
export type Question = 'columns' | 'date-order' | 'decimal-mark' | 'time-unit';

/** What the reader has answered or changed, over what the sniff guessed. */
export type Answers = Partial<Sniff['layout']> & { dateOrder?: DateOrder; decimal?: DecimalMark; end?: number; unit?: TimeUnit };

/**
 * A plan from the guesses and the answers, or the questions that are still open. Decimal marks are settled over all the columns of
 * numbers together: a mark that one of them settles holds for the others, and two that disagree are asked. The unit of a summary's
 * times is always asked: weeks taken for days give a value several times too high.
 */
export function makePlan(
  { delimiter, hasHeader, columns, layout }: Sniff,
  today: number,
  answers: Answers = {},
): { kind: 'ready'; plan: ImportPlan } | { kind: 'open'; questions: Question[] } {
  const kind = answers.kind ?? layout.kind;
  const at = answers.columns ?? layout.columns;
  const questions: Question[] = [];

  const numbers = kind === 'purchases' ? [at.amount] : [at.frequency, at.recency, at.age, at.count, at.spend];
  const guesses = numbers.flatMap((index) => (index === undefined ? [] : (columns[index]?.decimal ?? [])));
  const marks = new Set(guesses.flatMap((guess) => (guess.kind === 'settled' && guess.decimal !== null ? [guess.decimal] : [])));
  const [mark] = marks;
  const open = marks.size > 1 || (marks.size === 0 && guesses.some((guess) => guess.kind === 'ambiguous'));
  if (open && answers.decimal === undefined) questions.push('decimal-mark');
  const common = { delimiter, hasHeader, decimal: answers.decimal ?? mark ?? null };

  if (kind === 'summary') {
    const { frequency, recency, age, customer = null, count = null, spend = null } = at;
    if (frequency === undefined || recency === undefined || age === undefined) return { kind: 'open', questions: ['columns'] };
    const { unit } = answers;
    if (unit === undefined) questions.push('time-unit');
    if (unit === undefined || questions.length > 0) return { kind: 'open', questions };
    return { kind: 'ready', plan: { ...common, table: { kind, customer, frequency, recency, age, count, spend, unit } } };
  }
  const { customer, date, amount = null } = at;
  if (customer === undefined || date === undefined) return { kind: 'open', questions: ['columns'] };
  const guess = columns[date]?.date;
  const dateOrder = answers.dateOrder ?? (guess?.kind === 'settled' ? guess.order : undefined);
  if (dateOrder === undefined) questions.unshift('date-order');
  if (dateOrder === undefined || questions.length > 0) return { kind: 'open', questions };
  return { kind: 'ready', plan: { ...common, table: { kind, customer, date, amount, dateOrder, end: answers.end ?? null, today } } };
}
