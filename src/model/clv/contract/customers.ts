import { type CustomerModel, createModel, type Terms, type Value } from '../value.ts';
import { survivalSum } from './lifetime.ts';
import { afterRenewals, type ContractPattern, projectSurvival } from './pattern.ts';

/**
 * Customers under contract as a customer model: what `payback`, `valueCurve` and the conventions work with.
 * Periods are those of the contract. For customers who have renewed before, give `afterRenewals(pattern, renewals)`.
 *
 * With α .704, β 1.182, margin 100 and 10 % a period the whole lifetime is worth 369.5147 (A0), 335.9225 (A1), 269.5147 (B).
 */
export function contractCustomers(pattern: ContractPattern, terms: Terms): CustomerModel {
  let shares: number[] = [];
  const survival = (period: number): number => {
    if (shares.length <= period) shares = projectSurvival(pattern, 2 * period);
    return shares[Math.floor(period)] ?? 0;
  };
  return createModel(terms, survival, (ratio, payments) => survivalSum(pattern, ratio, payments));
}

/**
 * What a customer is worth who has renewed `renewals` times and whose next renewal is due now: the coming payment counts in full,
 * if it comes, over a number of payments or all. Source: Fader and Hardie (2010), with n = renewals + 1.
 *
 * A margin of 1 at 10 %, α .668, β 3.806: 5.414856 before the first renewal, 6.897057 before the fifth.
 */
export function residualValue(pattern: ContractPattern, renewals: number, terms: Terms, horizon: number | null = null): Value {
  // Renewals only, seen from a period earlier.
  const margin = terms.margin * (1 + terms.discountRate);
  return contractCustomers(afterRenewals(pattern, renewals), { ...terms, margin }).value('B', horizon);
}
