import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractCustomers } from '../../../../src/model/clv/contract/customers.ts';
import { fitContracts } from '../../../../src/model/clv/contract/fit.ts';
import { conventions } from '../../../../src/model/clv/convention.ts';
import { valueCurve } from '../../../../src/model/clv/curve.ts';
import { payback } from '../../../../src/model/clv/payback.ts';
import { constantRetention, type Value } from '../../../../src/model/clv/value.ts';
import { compareWithConstantRate } from '../../../../src/widgets/lifetime-value/contract/constant-rate-trap.ts';
import { fittedPart, patterns, regular, regularPattern } from './tables.ts';

const amount = (value: Value) => (value.kind === 'finite' ? value.amount : Number.NaN);
const terms = { margin: 100, discountRate: 0.1, growthRate: 0 };
const someTerms = fc.record({
  margin: fc.double({ min: 1, max: 1000, noNaN: true }),
  discountRate: fc.double({ min: 0.02, max: 1, noNaN: true }),
  growthRate: fc.double({ min: -0.5, max: 0.01, noNaN: true }),
});
const horizons = fc.option(fc.integer({ min: 1, max: 60 }));

describe('value of customers under contract', () => {
  test('the four conventions, as worked', () => {
    const model = contractCustomers(regularPattern, terms);
    expect(conventions.map((convention) => amount(model.value(convention, null)).toFixed(4))).toEqual([
      '369.5147',
      '335.9225',
      '352.3185',
      '269.5147',
    ]);
  });

  test('A0 is the first margin and B; A1 is A0 a period later', () => {
    fc.assert(
      fc.property(patterns, someTerms, horizons, (pattern, input, horizon) => {
        const model = contractCustomers(pattern, input);
        const a0 = amount(model.value('A0', horizon));
        const longer = amount(model.value('A0', horizon === null ? null : horizon + 1));
        expect((amount(model.value('B', horizon)) + input.margin) / longer).toBeCloseTo(1, 12);
        expect((amount(model.value('A1', horizon)) * (1 + input.discountRate)) / a0).toBeCloseTo(1, 12);
        expect((amount(model.value('M', horizon)) * Math.sqrt(1 + input.discountRate)) / a0).toBeCloseTo(1, 12);
      }),
    );
  });

  test('a horizon is worth what its payments add up to, whole lifetimes no less', () => {
    fc.assert(
      fc.property(
        patterns,
        someTerms,
        fc.constantFrom(...conventions),
        fc.integer({ min: 1, max: 60 }),
        (pattern, input, convention, horizon) => {
          const model = contractCustomers(pattern, input);
          const sum = valueCurve(model, { convention, discountRate: input.discountRate }, horizon).at(-1)?.cumulative ?? Number.NaN;
          const value = amount(model.value(convention, horizon));
          expect(Math.abs(value - sum)).toBeLessThan(1e-10 * (sum + input.margin));
          expect(amount(model.value(convention, null))).toBeGreaterThanOrEqual(value * (1 - 1e-12));
        },
      ),
    );
  });

  test('more margin never lowers it, more discount never raises it', () => {
    fc.assert(
      fc.property(patterns, someTerms, fc.constantFrom(...conventions), horizons, (pattern, input, convention, horizon) => {
        const worth = (changes: Partial<typeof input>) =>
          amount(contractCustomers(pattern, { ...input, ...changes }).value(convention, horizon));
        const slack = 1 + 1e-12;
        expect(worth({ margin: input.margin * 1.1 }) * slack).toBeGreaterThanOrEqual(worth({}));
        expect(worth({ discountRate: input.discountRate * 1.1 })).toBeLessThanOrEqual(worth({}) * slack);
      }),
    );
  });

  test('growth against discount decides whether there is an end', () => {
    const value = (growthRate: number, alpha: number) =>
      contractCustomers({ kind: 'shifted-beta-geometric', alpha, beta: 2 }, { ...terms, growthRate }).value('A0', null);
    expect(value(0.1, 1)).toEqual({ kind: 'endless', reason: 'alpha-at-most-one' });
    expect(amount(value(0.1, 1.5))).toBeCloseTo((100 * 2.5) / 0.5, 9);
    expect(value(0.11, 1.5)).toEqual({ kind: 'endless', reason: 'margin-outruns-discount' });
    expect(amount(value(-1, 0.5))).toBe(100);
  });

  test('one common rate is the constant-retention model', () => {
    const input = { ...terms, growthRate: 0.03, retentionRate: 0.8 };
    const model = contractCustomers({ kind: 'one-common-rate', retentionRate: 0.8 }, input);
    for (const horizon of [null, 7]) {
      for (const convention of conventions) {
        const constant = constantRetention(input).value(convention, horizon);
        expect(amount(model.value(convention, horizon))).toBeCloseTo(amount(constant), 9);
      }
    }
    expect(model.expectedMargin('B', 3)).toBeCloseTo(constantRetention(input).expectedMargin('B', 3), 12);
  });

  test('no bounds that a reader can reach give NaN or an infinite amount', () => {
    const wild = fc.record({
      margin: fc.double({ min: 0, max: 1e12, noNaN: true }),
      discountRate: fc.double({ min: 0, max: 5, noNaN: true }),
      growthRate: fc.double({ min: -1, max: 5, noNaN: true }),
    });
    const spans = fc.option(fc.integer({ min: 1, max: 600 }));
    fc.assert(
      fc.property(patterns, wild, fc.constantFrom(...conventions), spans, (pattern, input, convention, horizon) => {
        const model = contractCustomers(pattern, input);
        const value = model.value(convention, horizon);
        if (value.kind === 'finite') expect(Number.isFinite(value.amount)).toBe(true);
        expect(Number.isFinite(model.expectedMargin(convention, horizon ?? 1))).toBe(true);
      }),
    );
  });
});

describe('payback', () => {
  const model = contractCustomers(regularPattern, terms);

  test('counts the customers who are still there', () => {
    // Without discount: 100, then 62.67, 47.38, 38.80 … : 248.86 after four, 282.07 after five.
    expect(payback(model, { acquisitionCost: 250, horizon: null, convention: 'A0' })).toEqual({ kind: 'paid', payment: 5, time: 4 });
    expect(payback(model, { acquisitionCost: 250, horizon: 4, convention: 'A1' })).toMatchObject({
      kind: 'never',
      reached: expect.closeTo(248.85658, 5),
    });
  });

  test('survival is that of whole renewals', () => {
    expect(model.survival(0)).toBe(1);
    expect(model.survival(2)).toBeCloseTo((1.182 * 2.182) / (1.886 * 2.886), 12);
    expect(model.survival(2.9)).toBe(model.survival(2));
  });
});

describe('one constant rate beside the model', () => {
  const found = fitContracts([fittedPart(regular)]);
  const whole = { ...terms, convention: 'A0', horizon: null } as const;

  test('makes too little of customers, and less the longer they have stayed', () => {
    const fresh = compareWithConstantRate(found, whole);
    expect(fresh.retentionRate).toBeCloseTo(259.9 / 335.8, 12);
    expect(amount(fresh.constant)).toBeCloseTo(337.394958, 6);
    expect(amount(fresh.model)).toBeCloseTo(369.4908428, 6);
    expect(fresh.understatement).toBeCloseTo(0.0869, 4);
    const loyal = compareWithConstantRate(found, whole, 4);
    expect(amount(loyal.model)).toBeCloseTo(635.826851, 5);
    expect(loyal.understatement).toBeCloseTo(0.46936, 5);
  });

  test('cannot be compared where a value has no end', () => {
    const trap = compareWithConstantRate(found, { ...whole, discountRate: 0 });
    expect(trap).toMatchObject({ constant: { kind: 'finite' }, model: { kind: 'endless' }, understatement: null });
  });
});
