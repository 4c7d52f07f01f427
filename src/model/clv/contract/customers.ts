import type { Convention } from '../convention.ts';
import type { Scenario } from '../scenario.ts';
import { type CustomerModel, type Value, valueByConvention } from '../value.ts';
import type { ContractFit } from './fit.ts';
import { survivalSum } from './lifetime.ts';
import { afterRenewals, type ContractPattern, retentionAt } from './pattern.ts';

type Terms = Pick<Scenario, 'margin' | 'discountRate' | 'growthRate'>;

/**
 * Customers under contract as a customer model: what `payback`, `valueCurve` and the conventions work with.
 * Periods are those of the contract. For customers who have renewed before, give `afterRenewals(pattern, renewals)`.
 *
 * With α .704, β 1.182, margin 100 and 10 % a period the whole lifetime is worth 369.5147 (A0), 335.9225 (A1), 269.5147 (B).
 */
export function contractCustomers(pattern: ContractPattern, { margin, discountRate, growthRate }: Terms): CustomerModel {
  const ratio = (1 + growthRate) / (1 + discountRate);
  const shares = [1];
  const survival = (period: number): number => {
    for (let renewal = shares.length; renewal <= period; renewal += 1) {
      shares.push((shares[renewal - 1] ?? 0) * retentionAt(pattern, renewal));
    }
    return shares[Math.floor(period)] ?? 0;
  };

  const paidInAdvance = (horizon: number | null): Value => {
    const sum = survivalSum(pattern, ratio, horizon);
    return sum.kind === 'finite' ? { kind: 'finite', amount: margin * sum.amount } : sum;
  };

  return {
    survival,
    value: (convention, horizon) => valueByConvention({ margin, discountRate }, convention, horizon, paidInAdvance),
    expectedMargin(convention, payment) {
      const renewals = convention === 'B' ? payment : payment - 1;
      const expected = margin * survival(renewals);
      return expected === 0 ? 0 : Math.min(Number.MAX_VALUE, expected * (1 + growthRate) ** renewals);
    },
  };
}

/** What one constant rate makes of customers beside what the model does. */
export interface ConstantRateTrap {
  /** Retention at first sight: all renewals of the table over all that could have been. */
  retentionRate: number;
  constant: Value;
  model: Value;
  /** Share of the model's value that the constant rate leaves out; negative where it says too much. Null if a value is endless or 0. */
  understatement: number | null;
}

/**
 * The trap of one rate for all: it leaves out that those who stay are the loyal ones, the more so for customers who
 * have renewed before. Source: Fader and Hardie (2010).
 *
 * For 100, 63.1, 46.8 … 24.1 per cent at 10 %, A0: a constant 77.4 % makes a new customer worth 337.39 instead of 369.49
 * (9 % too little), and one after four renewals 337.39 instead of 635.83 (47 %).
 */
export function compareWithConstantRate(
  { pattern, aggregateRetention }: Pick<ContractFit, 'pattern' | 'aggregateRetention'>,
  terms: Terms & { convention: Convention; horizon: number | null },
  renewals = 0,
): ConstantRateTrap {
  const valueWith = (customers: ContractPattern) => contractCustomers(customers, terms).value(terms.convention, terms.horizon);
  const constant = valueWith({ kind: 'one-common-rate', retentionRate: aggregateRetention });
  const model = valueWith(afterRenewals(pattern, renewals));
  const isComparable = constant.kind === 'finite' && model.kind === 'finite' && model.amount > 0;
  return { retentionRate: aggregateRetention, constant, model, understatement: isComparable ? 1 - constant.amount / model.amount : null };
}
