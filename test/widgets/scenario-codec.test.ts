import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds } from '../../src/model/clv/scenario.ts';
import { defaultScenario } from '../../src/widgets/lifetime-value/default-scenario.ts';
import { paymentsToShow } from '../../src/widgets/lifetime-value/payments-to-show.ts';
import { parseScenario, serialiseScenario } from '../../src/widgets/lifetime-value/scenario-codec.ts';
import { scenarios } from '../model/clv/arbitrary.ts';

describe('a scenario in the address', () => {
  test('comes back as it went in, against any base', () => {
    fc.assert(
      fc.property(scenarios, scenarios, (scenario, base) => {
        expect(parseScenario(serialiseScenario(scenario, base), base) ?? base).toEqual(scenario);
      }),
    );
  });

  test('any query is read without throwing, and within the bounds', () => {
    const keys = fc.constantFrom('margin', 'retention', 'discount', 'growth', 'cac', 'horizon', 'period', 'convention', 'x');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.oneof(fc.string(), fc.double().map(String))), (query) => {
        const scenario = parseScenario(query);
        if (scenario === null) return;
        for (const field of ['margin', 'retentionRate', 'discountRate', 'growthRate', 'acquisitionCost'] as const) {
          expect(scenario[field]).toBeGreaterThanOrEqual(bounds[field][0]);
          expect(scenario[field]).toBeLessThanOrEqual(bounds[field][1]);
        }
      }),
    );
  });

  test('names nothing for the base, and is null for a query that says nothing of it', () => {
    expect(serialiseScenario(defaultScenario)).toEqual({});
    expect(parseScenario({ q: 'x' })).toBeNull();
    expect(parseScenario({ retention: '0.9', cac: '300' })).toEqual({ ...defaultScenario, retentionRate: 0.9, acquisitionCost: 300 });
  });
});

test('the chart shows the horizon, or nine tenths of a lifetime', () => {
  expect(paymentsToShow({ ...defaultScenario, horizon: 12 })).toBe(12);
  expect(paymentsToShow(defaultScenario)).toBe(8);
  expect(paymentsToShow({ ...defaultScenario, retentionRate: 1, discountRate: 0 })).toBe(20);
});
