import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEvenCost, breakEvenMargin, breakEvenRetention } from '../../../src/model/clv/break-even.ts';
import { conventions } from '../../../src/model/clv/convention.ts';
import type { Scenario } from '../../../src/model/clv/scenario.ts';
import { defaultScenario } from '../../../src/widgets/lifetime-value/default-scenario.ts';

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  margin: fc.double({ min: 1, max: 500, noNaN: true }),
  retentionRate: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  discountRate: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
  growthRate: fc.double({ min: -0.2, max: 0.01, noNaN: true }),
  horizon: fc.option(fc.integer({ min: 1, max: 60 })),
  acquisitionCost: fc.double({ min: 1, max: 2000, noNaN: true }),
  period: fc.constant('year' as const),
  convention: fc.constantFrom(...conventions),
});

const worth = (scenario: Scenario) => {
  const value = breakEvenCost(scenario);
  return value.kind === 'finite' ? value.amount : Number.NaN;
};

describe('break-even cost and margin', () => {
  test('as worked', () => {
    expect(worth(defaultScenario).toFixed(4)).toBe('366.6667');
    expect(breakEvenMargin(defaultScenario)).toEqual({ kind: 'at', figure: expect.closeTo(68.1818, 4) });
  });

  test('at the margin, value equals cost', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const needed = breakEvenMargin(scenario);
        if (needed.kind !== 'at') throw new Error(needed.kind);
        expect(worth({ ...scenario, margin: needed.figure }) / scenario.acquisitionCost).toBeCloseTo(1, 10);
      }),
    );
  });

  test('no margin is needed for nothing or without end, none is enough where no payment counts', () => {
    expect(breakEvenMargin({ ...defaultScenario, acquisitionCost: 0 })).toEqual({ kind: 'always' });
    expect(breakEvenMargin({ ...defaultScenario, retentionRate: 1, discountRate: 0 })).toEqual({ kind: 'always' });
    expect(breakEvenMargin({ ...defaultScenario, retentionRate: 0, convention: 'B' })).toEqual({ kind: 'never' });
  });
});

describe('break-even retention over a horizon', () => {
  const needed = (changes: Partial<Scenario>) => breakEvenRetention({ ...defaultScenario, ...changes });

  test('is the root of 1 + q + q² + q³ + q⁴ = 2.5, times 1.1', () => {
    expect(needed({ horizon: 5 })).toEqual({ kind: 'at', figure: expect.closeTo(0.708918099035568, 12) });
  });

  test('over a whole lifetime it is the closed form, which long horizons come near', () => {
    const discount = 1.1;
    const perCost = defaultScenario.margin / defaultScenario.acquisitionCost;
    const closed = {
      A0: discount * (1 - perCost),
      A1: discount - perCost,
      M: discount - perCost * Math.sqrt(discount),
      B: discount / (perCost + 1),
    };
    expect([closed.A0, closed.A1, closed.B].map((rate) => rate.toFixed(6))).toEqual(['0.660000', '0.700000', '0.785714']);
    for (const convention of conventions) {
      for (const horizon of [null, 600]) {
        expect(needed({ convention, horizon })).toEqual({ kind: 'at', figure: expect.closeTo(closed[convention], 10) });
      }
    }
    expect(needed({ growthRate: 0.05 })).toEqual({ kind: 'at', figure: expect.closeTo(closed.A0 / 1.05, 10) });
  });

  test('at it, value equals cost; a kind without a rate is told by the ends', () => {
    fc.assert(
      fc.property(scenarios, fc.integer({ min: 1, max: 60 }), (drawn, horizon) => {
        const scenario = { ...drawn, horizon };
        const found = breakEvenRetention(scenario);
        const at = (retentionRate: number) => worth({ ...scenario, retentionRate });
        if (found.kind === 'always') expect(at(0)).toBeGreaterThanOrEqual(scenario.acquisitionCost);
        else if (found.kind === 'never') expect(at(1)).toBeLessThan(scenario.acquisitionCost);
        else expect(at(found.figure) / scenario.acquisitionCost).toBeCloseTo(1, 9);
      }),
    );
  });

  test('always, never, and nothing spent', () => {
    expect(needed({ horizon: 3, acquisitionCost: 100 })).toEqual({ kind: 'always' });
    expect(needed({ horizon: 2 })).toEqual({ kind: 'never' });
    expect(needed({ horizon: 2, acquisitionCost: 0 })).toEqual({ kind: 'always' });
  });

  test('is not needed where the first margin covers the cost, and out of reach where even staying for good does not', () => {
    expect(needed({ acquisitionCost: 100 }).kind).toBe('always');
    expect(needed({ acquisitionCost: 0 }).kind).toBe('always');
    expect(needed({ acquisitionCost: 2000 }).kind).toBe('never');
    expect(needed({ acquisitionCost: 500, growthRate: -1 }).kind).toBe('never');
  });
});
