import { type Cohort, type CohortProblem, findCohortProblems, poolRenewals, type Renewal } from './cohort.ts';
import { differentiate, logLikelihood } from './likelihood.ts';
import type { ContractPattern } from './pattern.ts';

/** A pattern fitted to a table, and how well it fits. */
export interface ContractFit {
  kind: 'fitted';
  pattern: ContractPattern;
  /** Per customer; 0 for a pattern that leaves nothing to chance. */
  logLikelihood: number;
  /** All renewals over all that could have been: the constant rate that a table suggests at first sight. */
  aggregateRetention: number;
  /** The longest cohort's number of renewals. With one, a table cannot show whether customers differ. */
  renewals: number;
}

const addUp = (renewals: readonly Renewal[]): Renewal =>
  renewals.reduce((sum, { stayed, left }) => ({ stayed: sum.stayed + stayed, left: sum.left + left }), { stayed: 0, left: 0 });

type Point = readonly [logAlpha: number, logBeta: number];

// With alpha and beta beyond it, retention is the same at every renewal as far as a table can tell.
const largestSum = 1e4;

const patternAt = ([a, b]: Point): ContractPattern => ({ kind: 'shifted-beta-geometric', alpha: Math.exp(a), beta: Math.exp(b) });

/** There may be two hills; a coarse grid finds the higher one. The common rate's endless ridge is left out: it is compared in the end. */
function findStart(renewals: readonly Renewal[]): Point {
  const steps = [-6, -4, -2, 0, 2];
  const points = steps.flatMap((a) => steps.map((b): Point => [a, b]));
  const height = (point: Point) => logLikelihood(renewals, patternAt(point));
  return points.reduce((best, point) => (height(point) > height(best) ? point : best), [0, 0]);
}

/** Newton's step uphill; where the hill is not concave, the curvature is turned so that the step still climbs. No step is longer than 2. */
function findStep(renewals: readonly Renewal[], [a, b]: Point): { step: Point; isExact: boolean } {
  const { slope, second } = differentiate(renewals, Math.exp(a), Math.exp(b));
  const middle = -(second.aa + second.bb) / 2;
  const least = middle - Math.hypot((second.aa - second.bb) / 2, second.ab);
  const shift = least > 0 ? 0 : -2 * least + Number.EPSILON;
  const aa = shift - second.aa;
  const bb = shift - second.bb;
  const determinant = aa * bb - second.ab ** 2;
  const step: Point = [(bb * slope[0] + second.ab * slope[1]) / determinant, (aa * slope[1] + second.ab * slope[0]) / determinant];
  const length = Math.hypot(...step);
  if (!(length < Number.MAX_VALUE)) return { step: [0, 0], isExact: false };
  return { step: length > 2 ? [(2 * step[0]) / length, (2 * step[1]) / length] : step, isExact: shift === 0 && length < 1e-4 };
}

/** The top of the hill, or the place on its slope where a limit is as good. */
function climb(renewals: readonly Renewal[]): Point {
  let point = findStart(renewals);
  for (let round = 0; round < 100; round += 1) {
    const { step, isExact } = findStep(renewals, point);
    const moved = (share: number): Point => [point[0] + share * step[0], point[1] + share * step[1]];
    const height = logLikelihood(renewals, patternAt(point));
    let share = 1;
    // This near the top the likelihood is flat to the last digit, while the derivatives still tell the way.
    while (!isExact && share > 1e-9 && logLikelihood(renewals, patternAt(moved(share))) <= height) share /= 2;
    if (share <= 1e-9 || Math.max(...point) > Math.log(100 * largestSum)) return point;
    point = moved(share);
    if (Math.hypot(...step) < 1e-12) return point;
  }
  return point;
}

/** The pattern of highest likelihood for renewals pooled by `poolRenewals`, limits included. */
export function fitPattern(renewals: readonly Renewal[]): ContractPattern {
  const { stayed, left } = addUp(renewals);
  const common: ContractPattern = { kind: 'one-common-rate', retentionRate: stayed / (stayed + left) };
  if (left === 0) return { kind: 'no-churn', retentionRate: 1 };
  if (stayed === 0) return { kind: 'all-leave-at-once', retentionRate: 0 };
  const [first = { stayed, left }, ...later] = renewals;
  if (later.length === 0) return common;
  if (addUp(later).left === 0) return { kind: 'first-renewal-only', retentionRate: first.stayed / (first.stayed + first.left) };

  const point = climb(renewals);
  const sum = Math.exp(point[0]) + Math.exp(point[1]);
  const gain = logLikelihood(renewals, patternAt(point)) - logLikelihood(renewals, common);
  return sum > largestSum || gain < 1e-11 ? common : patternAt(point);
}

/**
 * Fits the shifted beta-geometric model to one or several cohorts by maximum likelihood. It always ends in a pattern
 * that predicts, also where the best parameters lie at a limit. Source: Fader and Hardie (2007).
 *
 * For 100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1 per cent: α .704, β 1.182.
 * For 100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1: α .668, β 3.806, log-likelihood −1.611 per customer.
 */
export function fitContracts(cohorts: readonly Cohort[]): ContractFit | { kind: 'refused'; problems: CohortProblem[] } {
  const problems = findCohortProblems(cohorts);
  if (problems.length > 0) return { kind: 'refused', problems };
  const renewals = poolRenewals(cohorts);
  const pattern = fitPattern(renewals);
  const { stayed, left } = addUp(renewals);
  return {
    kind: 'fitted',
    pattern,
    logLikelihood: logLikelihood(renewals, pattern),
    aggregateRetention: stayed / (stayed + left),
    renewals: renewals.length,
  };
}
