import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conventions } from '../../../src/model/clv/convention.ts';
import type { Scenario } from '../../../src/model/clv/scenario.ts';
import { drivers, elasticities } from '../../../src/model/clv/sensitivity.ts';
import { constantRetention } from '../../../src/model/clv/value.ts';
import { defaultScenario } from '../../../src/widgets/lifetime-value/default-scenario.ts';

const worth = (scenario: Scenario) => {
  const value = constantRetention(scenario).value(scenario.convention, scenario.horizon);
  return value.kind === 'finite' ? value.amount : Number.NaN;
};

test('the published elasticities: A0 r/(1+i−r), B (1+i)/(1+i−r), to margin 1', () => {
  const a0 = elasticities(defaultScenario);
  expect(a0?.retentionRate.elasticity).toBeCloseTo(0.8 / 0.3, 12);
  expect(a0?.margin.elasticity).toBe(1);
  expect(a0?.discountRate.elasticity.toFixed(4)).toBe('-0.2424');
  expect(a0?.growthRate).toEqual({ elasticity: 0, relativeSlope: expect.closeTo(0.8 / 0.3, 12) });
  expect(elasticities({ ...defaultScenario, convention: 'B' })?.retentionRate.elasticity).toBeCloseTo(1.1 / 0.3, 12);
});

test('are what small differences show, in every convention, with growth and over any horizon', () => {
  const scenarios: fc.Arbitrary<Scenario> = fc.record({
    margin: fc.double({ min: 1, max: 1000, noNaN: true }),
    retentionRate: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
    discountRate: fc.double({ min: 0.05, max: 1, noNaN: true }),
    growthRate: fc.double({ min: -0.5, max: 0.04, noNaN: true }).filter((growth) => Math.abs(growth) > 0.001),
    horizon: fc.option(fc.integer({ min: 1, max: 100 })),
    acquisitionCost: fc.constant(0),
    period: fc.constant('year' as const),
    convention: fc.constantFrom(...conventions),
  });
  fc.assert(
    fc.property(scenarios, fc.constantFrom(...drivers), (scenario, driver) => {
      const step = scenario[driver] * 1e-5;
      const moved = (sign: number) => Math.log(worth({ ...scenario, [driver]: scenario[driver] + sign * step }));
      const slope = (moved(1) - moved(-1)) / (2 * step);
      const found = elasticities(scenario)?.[driver];
      expect(Math.abs((found?.relativeSlope ?? Number.NaN) - slope)).toBeLessThan(1e-6 * (1 + Math.abs(slope)));
      expect(found?.elasticity).toBeCloseTo(slope * scenario[driver], 5);
    }),
  );
});

test('to retention over a whole lifetime is the published closed form, with r(1+g) for r', () => {
  for (const convention of conventions) {
    const scenario = { ...defaultScenario, growthRate: 0.05, convention };
    const grown = scenario.retentionRate * 1.05;
    const published = (convention === 'B' ? 1.1 : grown) / (1.1 - grown);
    expect(elasticities(scenario)?.retentionRate.elasticity).toBeCloseTo(published, 12);
  }
});

test('hold at the ends: nobody renews, margins that outgrow the discount over a long horizon', () => {
  const gone = elasticities({ ...defaultScenario, retentionRate: 0, horizon: 5 });
  expect(gone?.retentionRate).toEqual({ elasticity: 0, relativeSlope: expect.closeTo(1 / 1.1, 12) });
  const grown = elasticities({ ...defaultScenario, retentionRate: 1, growthRate: 2, horizon: 600 });
  // The last of 600 payments outweighs all others: Σ e·qᵉ/Σ qᵉ = 599 − 1/(q−1) for q = 3/1.1.
  expect(grown?.retentionRate.elasticity).toBeCloseTo(599 - 1 / (3 / 1.1 - 1), 8);
});

test('there are none where value is endless or nothing', () => {
  expect(elasticities({ ...defaultScenario, retentionRate: 1, discountRate: 0 })).toBeNull();
  expect(elasticities({ ...defaultScenario, margin: 0 })).toBeNull();
  expect(elasticities({ ...defaultScenario, retentionRate: 0, convention: 'B' })).toBeNull();
});
