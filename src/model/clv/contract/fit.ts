import { type Evaluation, far, maximise } from '../numeric/maximise.ts';
import { type Cohort, poolRenewals, type Renewal } from './cohort.ts';
import { type ContractPattern, retentionAt } from './pattern.ts';

/** A pattern fitted to a table, and how well it fits. */
export interface ContractFit {
  pattern: ContractPattern;
  /** Per customer; 0 for a pattern that leaves nothing to chance. */
  logLikelihood: number;
  /** All renewals over all that could have been: the constant rate that a table suggests at first sight. */
  aggregateRetention: number;
  /** The longest cohort's number of renewals. With one, a table cannot show whether customers differ. */
  renewals: number;
}

/**
 * Log-likelihood of pooled renewals, per customer. Σ nₜ ln P(t) + n_alive ln S(K), with P(t) = P(t−1)(β+t−2)/(α+β+t−1)
 * multiplied out, is the sum over renewals of left·ln(1−r_t) + stayed·ln r_t.
 */
export function logLikelihood(renewals: readonly Renewal[], pattern: ContractPattern): number {
  const times = (weight: number, probability: number) => weight && weight * Math.log(probability);
  return renewals.reduce((sum, { stayed, left }, index) => {
    const retention = retentionAt(pattern, index + 1);
    return sum + times(stayed, retention) + times(left, 1 - retention);
  }, 0);
}

/** The same for the shifted beta-geometric pattern, Σ left·ln α + stayed·ln(β+t−1) − (stayed+left)·ln(α+β+t−1), with its derivatives. */
export function evaluatePattern(renewals: readonly Renewal[], alpha: number, beta: number): Evaluation {
  let [value, byAlpha, byBeta, alphas, both, betas] = [0, 0, 0, 0, 0, 0];
  renewals.forEach(({ stayed, left }, index) => {
    const [renewing, all] = [beta + index, alpha + beta + index];
    const perAll = (stayed + left) / all;
    value += left * Math.log(alpha / all) + stayed * Math.log(renewing / all);
    byAlpha += left / alpha - perAll;
    byBeta += stayed / renewing - perAll;
    alphas += perAll / all - left / alpha ** 2;
    both += perAll / all;
    betas += perAll / all - stayed / renewing ** 2;
  });
  return {
    value,
    slopes: [byAlpha, byBeta],
    bends: [
      [alphas, both],
      [both, betas],
    ],
  };
}

/** Places to start from. There may be two hills: the highest of a coarse grid leads to the higher one. */
const starts = [-6, -4, -2, 0, 2].flatMap((a, _, logs) => logs.map((b) => [Math.exp(a), Math.exp(b)] as const));

const addUp = (renewals: readonly Renewal[]): Renewal =>
  renewals.reduce((sum, { stayed, left }) => ({ stayed: sum.stayed + stayed, left: sum.left + left }));
const rateOf = ({ stayed, left }: Renewal) => stayed / (stayed + left);

/** The pattern of highest likelihood for renewals pooled by `poolRenewals`, limits included. */
export function fitPattern(renewals: readonly Renewal[]): ContractPattern {
  const all = addUp(renewals);
  const common: ContractPattern = { kind: 'one-common-rate', retentionRate: rateOf(all) };
  if (all.left === 0) return { kind: 'no-churn', retentionRate: 1 };
  if (all.stayed === 0) return { kind: 'all-leave-at-once', retentionRate: 0 };
  const [first = all, ...later] = renewals;
  if (later.length === 0) return common;
  if (addUp(later).left === 0) return { kind: 'first-renewal-only', retentionRate: rateOf(first) };

  const heights = starts.map(([alpha, beta]) => evaluatePattern(renewals, alpha, beta).value);
  const start = starts[heights.indexOf(Math.max(...heights))] ?? [1, 1];
  const { parameters, value } = maximise(([alpha = 1, beta = 1]) => evaluatePattern(renewals, alpha, beta), start);
  const [alpha = 1, beta = 1] = parameters;
  // With alpha and beta that far off, retention is the same at every renewal as far as a table can tell.
  if (alpha + beta > far || value - logLikelihood(renewals, common) < 1e-11) return common;
  return { kind: 'shifted-beta-geometric', alpha, beta };
}

/**
 * Fits the shifted beta-geometric model to one or several cohorts of two entries or more by maximum likelihood. It always ends in a pattern
 * that predicts, also where the best parameters lie at a limit. Source: Fader and Hardie (2007).
 *
 * For 100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1 per cent: α .704, β 1.182.
 * For 100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1: α .668, β 3.806, log-likelihood −1.611 per customer.
 */
export function fitContracts(cohorts: readonly Cohort[]): ContractFit {
  const renewals = poolRenewals(cohorts);
  const pattern = fitPattern(renewals);
  return {
    pattern,
    logLikelihood: logLikelihood(renewals, pattern),
    aggregateRetention: rateOf(addUp(renewals)),
    renewals: renewals.length,
  };
}
