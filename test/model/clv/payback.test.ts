import { describe, expect, test } from 'vitest';
import { payback } from '../../../src/model/clv/payback.ts';
import type { Scenario } from '../../../src/model/clv/scenario.ts';
import { constantRetention } from '../../../src/model/clv/value.ts';
import { defaultScenario } from '../../../src/widgets/lifetime-value/default-scenario.ts';

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

  test('margins that only approach the cost never cover it', () => {
    for (const retentionRate of [0.1, 0.5, 0.6, 0.9, 0.99]) {
      const limit = 100 / (1 - retentionRate);
      const back = payBack({ margin: 100, retentionRate, acquisitionCost: limit });
      expect(back.kind).toBe('never');
      if (back.kind === 'never') expect(back.reached / limit).toBeCloseTo(1, 9);
      expect(payBack({ margin: 100, retentionRate, acquisitionCost: limit * (1 - 1e-6) }).kind).toBe('paid');
    }
  });

  test('a cost that is met exactly is met', () => {
    expect(payBack({ margin: 0.1, retentionRate: 1, acquisitionCost: 100 })).toMatchObject({ payment: 1000 });
    expect(payBack({ margin: 0.1, retentionRate: 1, acquisitionCost: 0.3 })).toEqual({ kind: 'paid', payment: 3, time: 2 });
  });
});
