/**
 * How customers under contract leave.
 * - `shifted-beta-geometric`: each customer has an own, constant rate of leaving; the rates vary between customers
 *   as a beta distribution with alpha and beta (Fader and Hardie 2007)
 * - `one-common-rate`: all customers have the same rate; the limit of alpha and beta growing together
 * - `first-renewal-only`: some leave at the first renewal, the others never; the limit of both going to 0
 * - `no-churn`, `all-leave-at-once`: retention is 1, or 0
 *
 * `retentionRate` is that of the first renewal, 0 to 1.
 */
export type ContractPattern =
  | { kind: 'shifted-beta-geometric'; alpha: number; beta: number }
  | { kind: 'one-common-rate' | 'first-renewal-only' | 'no-churn' | 'all-leave-at-once'; retentionRate: number };

/**
 * Share of the customers there who renew for the n-th time (n from 1): (β+n−1)/(α+β+n−1).
 *
 * With α .704 and β 1.182 the first three are .6267, .7561 and .8188.
 */
export function retentionAt(pattern: ContractPattern, renewal: number): number {
  if (pattern.kind === 'shifted-beta-geometric') return (pattern.beta + renewal - 1) / (pattern.alpha + pattern.beta + renewal - 1);
  return pattern.kind === 'first-renewal-only' && renewal > 1 ? 1 : pattern.retentionRate;
}

/**
 * Shares still there after 0, 1 … `renewals` renewals: S(0) = 1, S(t) = S(t−1)·r_t.
 *
 * With α .704 and β 1.182, after eight: .2201 (a table of such customers shows .223).
 */
export function projectSurvival(pattern: ContractPattern, renewals: number): number[] {
  let share = 1;
  const shares = [share];
  for (let renewal = 1; renewal <= renewals; renewal += 1) {
    share *= retentionAt(pattern, renewal);
    shares.push(share);
  }
  return shares;
}

/**
 * The pattern of those who have renewed a number of times already: among them the loyal are more frequent.
 * For the shifted beta-geometric, Beta(α, β) becomes Beta(α, β + renewals).
 */
export function afterRenewals(pattern: ContractPattern, renewals: number): ContractPattern {
  if (pattern.kind === 'shifted-beta-geometric') return { ...pattern, beta: pattern.beta + renewals };
  return pattern.kind === 'first-renewal-only' && renewals > 0 ? { kind: 'no-churn', retentionRate: 1 } : pattern;
}
