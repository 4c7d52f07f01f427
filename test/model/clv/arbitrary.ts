import fc from 'fast-check';
import { conventions } from '../../../src/model/clv/convention.ts';
import { bounds, periods, type Scenario } from '../../../src/model/clv/scenario.ts';

const within = ([min, max]: readonly [number, number]) =>
  fc.double({ min, max, noNaN: true }).map((value) => (Object.is(value, -0) ? 0 : value));

/** Any scenario that the calculator takes. */
export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  margin: within(bounds.margin),
  retentionRate: within(bounds.retentionRate),
  discountRate: within(bounds.discountRate),
  growthRate: within(bounds.growthRate),
  acquisitionCost: within(bounds.acquisitionCost),
  horizon: fc.option(fc.integer({ min: bounds.horizon[0], max: bounds.horizon[1] })),
  period: fc.constantFrom(...periods),
  convention: fc.constantFrom(...conventions),
});
