import { type Cohort, type CohortProblem, findCohortProblems, poolRenewals } from './cohort.ts';
import { fitPattern } from './fit.ts';
import { discountedLifetime } from './lifetime.ts';
import { type ContractPattern, projectSurvival } from './pattern.ts';
import { resampleCohort, type Uniform } from './resample.ts';

/** Percentile interval. Null is a bound beyond every number, as of a lifetime without end. */
export interface Interval {
  low: number | null;
  high: number | null;
}

export interface ContractIntervals {
  kind: 'intervals';
  alpha: Interval;
  beta: Interval;
  /** After 0, 1 … `periods` renewals. */
  survival: Interval[];
  /** Of a new customer, as `discountedLifetime` counts it. */
  lifetime: Interval;
  /** How many replications ended in each pattern; a pattern that none ended in is left out. */
  patterns: Partial<Record<ContractPattern['kind'], number>>;
  /** The pattern that each replication ended in. */
  fitted: ContractPattern[];
}

export type BootstrapAnswer =
  | ContractIntervals
  /** How much chance there is in a table depends on the number of customers; `cohort` has none, the first of them. */
  | { kind: 'needs-size'; cohort: number }
  | { kind: 'refused'; problems: CohortProblem[] };

export interface BootstrapOptions {
  /** 1 or more; 1,000 give steady bounds. */
  replications: number;
  /** Share of replications inside an interval, such as 0.95. */
  level: number;
  /** Renewals to project survival over. */
  periods: number;
  discountRate: number;
  uniform: Uniform;
}

// Where a limit has no alpha and beta of its own, the values towards which they run.
const limits: Record<Exclude<ContractPattern['kind'], 'shifted-beta-geometric'>, { alpha: number; beta: number }> = {
  'one-common-rate': { alpha: Infinity, beta: Infinity },
  'first-renewal-only': { alpha: 0, beta: 0 },
  'no-churn': { alpha: 0, beta: Infinity },
  'all-leave-at-once': { alpha: Infinity, beta: 0 },
};

function toInterval(values: readonly number[], level: number): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const outside = Math.floor(((1 - level) / 2) * sorted.length);
  const bound = (value: number | undefined) => (value === undefined || value === Infinity ? null : value);
  return { low: bound(sorted[outside]), high: bound(sorted[sorted.length - 1 - outside]) };
}

/**
 * How far chance alone could have moved a fit: fits tables drawn again from the table's own shares, cohort by cohort.
 * It yields the number of replications done after each one, so that a caller can show progress, pause, or stop by
 * `return()`; it ends with the percentile intervals. The same `uniform` gives the same answer.
 */
export function* bootstrapContracts(
  cohorts: readonly Cohort[],
  { replications, level, periods, discountRate, uniform }: BootstrapOptions,
): Generator<number, BootstrapAnswer, void> {
  const unsized = cohorts.findIndex(({ size }) => size === null);
  const problems = findCohortProblems(cohorts).filter(({ kind }) => kind !== 'size-missing');
  if (problems.length > 0) return { kind: 'refused', problems };
  if (unsized >= 0) return { kind: 'needs-size', cohort: unsized };

  const patterns: ContractPattern[] = [];
  for (let done = 1; done <= replications; done += 1) {
    patterns.push(fitPattern(poolRenewals(cohorts.map((cohort) => resampleCohort(cohort, cohort.size ?? 1, uniform)))));
    yield done;
  }

  const counts: ContractIntervals['patterns'] = {};
  for (const { kind } of patterns) counts[kind] = (counts[kind] ?? 0) + 1;
  const parameters = patterns.map((pattern) => (pattern.kind === 'shifted-beta-geometric' ? pattern : limits[pattern.kind]));
  const curves = patterns.map((pattern) => projectSurvival(pattern, periods));
  const lifetimes = patterns.map((pattern) => {
    const lifetime = discountedLifetime(pattern, discountRate);
    return lifetime.kind === 'finite' ? lifetime.amount : Infinity;
  });
  const interval = (values: readonly number[]) => toInterval(values, level);
  return {
    kind: 'intervals',
    alpha: interval(parameters.map(({ alpha }) => alpha)),
    beta: interval(parameters.map(({ beta }) => beta)),
    survival: Array.from({ length: periods + 1 }, (_, period) => interval(curves.map((curve) => curve[period] ?? 0))),
    lifetime: interval(lifetimes),
    patterns: counts,
    fitted: patterns,
  };
}
