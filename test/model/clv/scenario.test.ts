import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conventions, paymentTime } from '../../../src/model/clv/convention.ts';
import { bounds, convertScenario, periods, type Scenario } from '../../../src/model/clv/scenario.ts';
import { elasticities, sensitivity, swing } from '../../../src/model/clv/sensitivity.ts';
import { constantRetention } from '../../../src/model/clv/value.ts';
import { defaultScenario } from '../../../src/widgets/lifetime-value/default-scenario.ts';
import { scenarios } from './arbitrary.ts';

test('rates convert together and back', () => {
  const inPeriod = (scenario: Scenario, period: Scenario['period']) => {
    const found = convertScenario(scenario, period);
    if (found.kind === 'out-of-bounds') throw new Error(found.field);
    return found.scenario;
  };
  const monthly: Scenario = { ...defaultScenario, period: 'month', retentionRate: 0.97, discountRate: 0.01, growthRate: 0.002 };
  const yearly = inPeriod(monthly, 'year');
  expect(yearly.retentionRate).toBeCloseTo(0.97 ** 12, 12);
  expect(inPeriod(defaultScenario, 'month').discountRate).toBeCloseTo(1.1 ** (1 / 12) - 1, 15);
  const back = inPeriod(yearly, 'month');
  for (const rate of ['retentionRate', 'discountRate', 'growthRate'] as const) expect(back[rate]).toBeCloseTo(monthly[rate], 12);
});

describe('a whole scenario in another period', () => {
  const yearly: Scenario = { ...defaultScenario, margin: 1200, horizon: 5 };

  test('as worked', () => {
    const monthly = {
      margin: 100,
      horizon: 60,
      period: 'month',
      retentionRate: expect.closeTo(0.9816, 4),
      discountRate: expect.closeTo(0.008, 4),
    };
    expect(convertScenario(yearly, 'month')).toEqual({ kind: 'converted', scenario: { ...yearly, ...monthly }, isHorizonRounded: false });
  });

  test('there and back is where it was', () => {
    const plain = scenarios.map(
      (scenario): Scenario => ({ ...scenario, margin: scenario.margin / 100, period: 'year', discountRate: scenario.discountRate / 5 }),
    );
    fc.assert(
      fc.property(plain, fc.constantFrom(...periods), (scenario, period) => {
        const there = convertScenario(scenario, period);
        if (there.kind === 'out-of-bounds') return void expect(there.field).toBe('horizon');
        expect(there.isHorizonRounded).toBe(false);
        const back = convertScenario(there.scenario, 'year');
        if (back.kind === 'out-of-bounds') throw new Error(back.field);
        for (const field of Object.keys(bounds) as (keyof typeof bounds)[]) {
          const value = scenario[field];
          if (value === null) expect(back.scenario[field]).toBeNull();
          else expect(Math.abs((back.scenario[field] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-9 * (1 + value));
        }
      }),
    );
  });

  test('a horizon that does not divide is rounded, never to nothing, and said to be', () => {
    const monthly: Scenario = { ...yearly, period: 'month', horizon: 18 };
    expect(convertScenario(monthly, 'year')).toMatchObject({ scenario: { horizon: 2 }, isHorizonRounded: true });
    expect(convertScenario({ ...monthly, horizon: 1 }, 'year')).toMatchObject({ scenario: { horizon: 1 }, isHorizonRounded: true });
  });

  test('figures that have no place there are named', () => {
    expect(convertScenario({ ...yearly, horizon: 100 }, 'month')).toEqual({ kind: 'out-of-bounds', field: 'horizon' });
    expect(convertScenario({ ...yearly, period: 'month', discountRate: 0.5 }, 'year')).toEqual({
      kind: 'out-of-bounds',
      field: 'discountRate',
    });
    expect(convertScenario({ ...yearly, discountRate: 4.5 }, 'year')).toMatchObject({ kind: 'converted' });
  });
});

test('payments fall when their convention says', () => {
  expect(conventions.map((convention) => paymentTime(convention, 8))).toEqual([7, 8, 7.5, 8]);
});

describe('sensitivity', () => {
  test('puts the widest swing first, with the worked figures', () => {
    const swings = sensitivity(defaultScenario);
    expect(swings.map(({ driver }) => driver)).toEqual(['retentionRate', 'margin', 'growthRate', 'discountRate']);
    const [retention, margin] = swings.map(({ low, high }) =>
      [low.value, high.value].map((value) => (value.kind === 'finite' ? value.amount.toFixed(4) : '∞')),
    );
    expect(retention).toEqual(['289.4737', '500.0000']);
    expect(margin).toEqual(['330.0000', '403.3333']);
  });

  test('a swing runs from its lower to its higher end', () => {
    const at = (_: 'price', sign: number) => ({ at: sign, value: { kind: 'finite', amount: 5 + sign } as const });
    const [only] = swing(['price'], at);
    expect([only?.low.value, only?.high.value]).toEqual([4, 6].map((amount) => ({ kind: 'finite', amount })));
  });

  test('an endless end comes first', () => {
    const [first] = sensitivity({ ...defaultScenario, retentionRate: 0.95, discountRate: 0 });
    expect(first).toMatchObject({ driver: 'retentionRate', high: { at: 1, value: { kind: 'endless' } } });
  });

  test('elasticity to retention is the published one, and what a small change shows', () => {
    expect(elasticities(defaultScenario)?.retentionRate.elasticity).toBeCloseTo(2.6667, 4);
    expect(elasticities({ ...defaultScenario, convention: 'B' })?.retentionRate.elasticity).toBeCloseTo(3.6667, 4);
    const value = (retentionRate: number) => {
      const found = constantRetention({ ...defaultScenario, retentionRate }).value('A0', null);
      return found.kind === 'finite' ? found.amount : Number.NaN;
    };
    expect(((value(0.8 * 1.000001) / value(0.8) - 1) / 0.000001) as number).toBeCloseTo(2.6667, 3);
    expect(elasticities({ ...defaultScenario, retentionRate: 1, discountRate: 0 })).toBeNull();
  });
});
