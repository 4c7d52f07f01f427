import type { Scenario } from '../../model/clv/scenario.ts';

/** The worked example that the calculator opens on where nothing else is said. */
export const defaultScenario: Scenario = {
  margin: 100,
  retentionRate: 0.8,
  discountRate: 0.1,
  growthRate: 0,
  horizon: null,
  acquisitionCost: 250,
  period: 'year',
  convention: 'A0',
};
