import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conventions } from '../../../src/model/clv/convention.ts';
import { breakEvenRetention, payback } from '../../../src/model/clv/payback.ts';
import { defaultScenario, type Scenario } from '../../../src/model/clv/scenario.ts';
import { constantRetention } from '../../../src/model/clv/value.ts';

const payBack = (changes: Partial<Scenario>) => {
  const scenario = { ...defaultScenario, ...changes };
  return payback(constantRetention(scenario), scenario);
};

describe('payback', () => {
  const plan = { margin: 30, retentionRate: 0.97, discountRate: 0, acquisitionCost: 200 } as const;

  test('counts margins weighted by who is still there: the eighth payment, not 6.67', () => {
    expect(payBack(plan)).toEqual({ kind: 'paid', payment: 8, time: 7 });
  });

  test('tells the time by the convention', () => {
    expect(payBack({ ...plan, convention: 'A1' })).toEqual({ kind: 'paid', payment: 8, time: 8 });
    expect(payBack({ ...plan, convention: 'M' })).toEqual({ kind: 'paid', payment: 8, time: 7.5 });
  });

  test('says that it never comes, and how far the margins reach', () => {
    const back = payBack({ ...plan, acquisitionCost: 1001 });
    expect(back.kind).toBe('never');
    expect(back.kind === 'never' && back.reached).toBeCloseTo(1000, 6);
  });

  test('ends with the horizon', () => {
    expect(payBack({ ...plan, horizon: 7 }).kind).toBe('never');
    expect(payBack({ ...plan, horizon: 8 }).kind).toBe('paid');
  });

  test('has nothing to recover where nothing was spent', () => {
    expect(payBack({ ...plan, acquisitionCost: 0 })).toEqual({ kind: 'nothing-to-recover' });
  });

  test('a cost that is met exactly is met', () => {
    expect(payBack({ margin: 0.1, retentionRate: 1, acquisitionCost: 0.3 })).toEqual({ kind: 'paid', payment: 3, time: 2 });
  });
});

describe('break-even retention', () => {
  const needed = (changes: Partial<Scenario>) => breakEvenRetention({ ...defaultScenario, ...changes });

  test('gives the published numbers', () => {
    const rate = (convention: Scenario['convention']) => {
      const found = needed({ convention });
      return found.kind === 'at' ? found.retentionRate : Number.NaN;
    };
    expect(rate('A0')).toBeCloseTo(0.66, 12);
    expect(rate('A1')).toBeCloseTo(0.7, 12);
    expect(rate('B')).toBeCloseTo(0.785714, 6);
  });

  test('at it, value equals cost, in every convention and with growth', () => {
    const inputs = fc.record({
      margin: fc.double({ min: 1, max: 500, noNaN: true }),
      discountRate: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      growthRate: fc.double({ min: -0.2, max: 0.1, noNaN: true }),
      acquisitionCost: fc.double({ min: 1, max: 2000, noNaN: true }),
      convention: fc.constantFrom(...conventions),
    });
    fc.assert(
      fc.property(inputs, (input) => {
        const found = breakEvenRetention(input);
        if (found.kind !== 'at') return;
        const value = constantRetention({ ...input, retentionRate: found.retentionRate }).value(input.convention, null);
        if (value.kind === 'finite') expect(value.amount / input.acquisitionCost).toBeCloseTo(1, 6);
      }),
    );
  });

  test('is not needed where the first margin covers the cost, and out of reach where even staying for good does not', () => {
    expect(needed({ acquisitionCost: 100 }).kind).toBe('always');
    expect(needed({ acquisitionCost: 0 }).kind).toBe('always');
    expect(needed({ acquisitionCost: 2000 }).kind).toBe('never');
    expect(needed({ acquisitionCost: 500, growthRate: -1 }).kind).toBe('never');
  });
});
