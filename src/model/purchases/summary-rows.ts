import { type DecimalMark, readAmount } from './amount.ts';
import { growColumn } from './columnar.ts';
import type { CustomerTable } from './customer-table.ts';
import { toId } from './latin.ts';
import type { SummaryPlan } from './plan.ts';
import type { RejectReason } from './rejects.ts';

/**
 * Takes rows that are summaries already. Frequency is a whole number from 0, and zero where recency is and only there; recency is not beyond age;
 * a count is a whole number from 1. `add` says why a row is refused, or null.
 */
export function gatherSummaries(plan: SummaryPlan, decimal: DecimalMark | null, seeCurrency: (currency: string) => void) {
  const ids: string[] = [];
  const frequencies = growColumn(Uint32Array);
  const recencies = growColumn(Float64Array);
  const ages = growColumn(Float64Array);
  const spends = growColumn(Float64Array);
  const counts = growColumn(Uint32Array);

  const read = (row: readonly string[], column: number | null, missing: number): number | RejectReason => {
    if (column === null) return missing;
    const text = row[column] ?? '';
    return text.trim() === '' ? 'missing-amount' : readAmount(text, decimal, seeCurrency);
  };

  return {
    add(row: readonly string[]): RejectReason | null {
      const frequency = read(row, plan.frequency, 0);
      const recency = read(row, plan.recency, 0);
      const age = read(row, plan.age, 0);
      const count = read(row, plan.count, 1);
      // Warehouses leave the mean of no purchases empty.
      const spend = frequency === 0 ? 0 : read(row, plan.spend, 0);
      if (typeof frequency === 'string') return frequency;
      if (typeof recency === 'string') return recency;
      if (typeof age === 'string') return age;
      if (typeof count === 'string') return count;
      if (typeof spend === 'string') return spend;
      if (!isWhole(frequency)) return 'frequency-not-whole';
      if (recency < 0 || age < 0) return 'negative-time';
      if (frequency === 0 && recency > 0) return 'recency-without-repeat';
      if (frequency > 0 && recency === 0) return 'repeats-without-time';
      if (recency > age) return 'recency-beyond-age';
      if (!isWhole(count) || count === 0) return 'count-not-whole';
      if (spend < 0) return 'bad-amount';
      const id = plan.customer === null ? '' : toId(row[plan.customer] ?? '');
      ids.push(id === '' ? String(ids.length + 1) : id);
      frequencies.push(frequency);
      recencies.push(recency);
      ages.push(age);
      spends.push(spend);
      counts.push(count);
      return null;
    },
    finish: (): CustomerTable => ({
      ids,
      frequency: frequencies.finish(),
      recency: recencies.finish(),
      age: ages.finish(),
      spend: spends.finish(),
      count: counts.finish(),
      unit: plan.unit,
    }),
  };
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 32;
}
