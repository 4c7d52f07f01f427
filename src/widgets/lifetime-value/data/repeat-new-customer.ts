import type { BaseModels } from '../../../model/clv/shop/value-base.ts';
import { boundsAround } from '../doubt.ts';
import type { Bounds, EstimateTerms } from './base-protocol.ts';
import { followCustomer, type NewCustomer, type NewCustomerCurve, valueNewCustomer } from './new-customer.ts';

export type NewCustomerBounds = Record<Exclude<keyof NewCustomer, 'paybackWithin'>, Bounds>;
export interface CurveBounds {
  alive: Bounds[];
  value: Bounds[];
}

/** Bounds of a new customer's figures over repetitions of the fit; all null where one of them has no end. */
export function boundNewCustomer(own: BaseModels, fits: readonly BaseModels[], terms: EstimateTerms): NewCustomerBounds {
  return boundFigures(
    valueNewCustomer(own, terms),
    fits.map((fit) => valueNewCustomer(fit, terms)),
  );
}

function boundFigures(own: NewCustomer | null, repeated: readonly (NewCustomer | null)[]): NewCustomerBounds {
  const of = (name: keyof NewCustomerBounds): Bounds =>
    own &&
    boundsAround(
      own[name],
      repeated.flatMap((one) => (one === null ? [] : [one[name]])),
    );
  return { value: of('value'), paybackDay: of('paybackDay'), breakEvenShare: of('breakEvenShare') };
}

/** A new customer followed through repetitions of the fit, each worked out once. */
export function repeatNewCustomer(own: BaseModels, terms: EstimateTerms, curve: NewCustomerCurve) {
  const figures = valueNewCustomer(own, terms);
  const repeated: (NewCustomer | null)[] = [];
  const curves: NewCustomerCurve[] = [];
  const along = (name: 'alive' | 'value') =>
    curve[name].map((value, step) =>
      boundsAround(
        value,
        curves.map((other) => other[name][step] ?? 0),
      ),
    );
  return {
    add(models: BaseModels) {
      repeated.push(valueNewCustomer(models, terms));
      curves.push(followCustomer(models, terms, curve.day));
    },
    bounds: (): { newCustomer: NewCustomerBounds; curve: CurveBounds } => ({
      newCustomer: boundFigures(figures, repeated),
      curve: { alive: along('alive'), value: along('value') },
    }),
  };
}
