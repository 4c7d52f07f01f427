import type { PurchaseLimit } from '../../../model/clv/shop/fit-purchases.ts';
import type { SpendLimit } from '../../../model/clv/shop/fit-spend.ts';
import type { ParameterBounds } from './base-protocol.ts';

type Parameter = keyof ParameterBounds;

const parametersOf: Record<PurchaseLimit | SpendLimit, readonly Parameter[]> = {
  'no-repeat': ['r', 'alpha', 'a', 'b'],
  'no-dropout': ['a', 'b'],
  'full-dropout': ['a', 'b'],
  'common-dropout': ['a', 'b'],
  'split-dropout': ['a', 'b'],
  'common-rate': ['r', 'alpha'],
  'split-rate': ['r', 'alpha'],
  'common-spend': ['q', 'gamma'],
  'constant-spend': ['p', 'gamma'],
  'split-spend': ['p', 'gamma'],
};

/**
 * The parameters that ran off in a fit: their figures say only where the search stopped.
 * `parametersAtLimit(['common-rate'])` holds r and alpha.
 */
export function parametersAtLimit(limits: readonly (PurchaseLimit | SpendLimit)[]): ReadonlySet<Parameter> {
  return new Set(limits.flatMap((limit) => parametersOf[limit]));
}

/**
 * Whether the fit says of everybody alike whether they left. Repeating it then shows next to nothing of the doubt about that.
 * True of `['no-dropout']`, false of `['common-rate']`.
 */
export function isLeavingCertain(limits: readonly PurchaseLimit[]): boolean {
  return limits.some((limit) => limit === 'no-dropout' || limit === 'full-dropout');
}
