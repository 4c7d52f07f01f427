import { contractCustomers } from '../../../model/clv/contract/customers.ts';
import type { ContractFit } from '../../../model/clv/contract/fit.ts';
import { afterRenewals, type ContractPattern } from '../../../model/clv/contract/pattern.ts';
import type { Scenario } from '../../../model/clv/scenario.ts';
import type { Terms, Value } from '../../../model/clv/value.ts';

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
  { pattern, aggregateRetention: retentionRate }: Pick<ContractFit, 'pattern' | 'aggregateRetention'>,
  terms: Terms & Pick<Scenario, 'convention' | 'horizon'>,
  renewals = 0,
): ConstantRateTrap {
  const valueWith = (customers: ContractPattern) => contractCustomers(customers, terms).value(terms.convention, terms.horizon);
  const constant = valueWith({ kind: 'one-common-rate', retentionRate });
  const model = valueWith(afterRenewals(pattern, renewals));
  const isComparable = constant.kind === 'finite' && model.kind === 'finite' && model.amount > 0;
  return { retentionRate, constant, model, understatement: isComparable ? 1 - constant.amount / model.amount : null };
}
