import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conventions } from '../../../src/model/clv/convention.ts';
import { valueCurve } from '../../../src/model/clv/curve.ts';
import { annuityOverLifetime, constantRetention, expectedLifetime, type Value } from '../../../src/model/clv/value.ts';
import { defaultScenario } from '../../../src/widgets/lifetime-value/default-scenario.ts';

const reference = { margin: 100, retentionRate: 0.8, discountRate: 0.1, growthRate: 0 };
const amount = (value: Value) => (value.kind === 'finite' ? value.amount : Number.NaN);

const inputs = fc.record({
  margin: fc.double({ min: 0.01, max: 1e6, noNaN: true }),
  retentionRate: fc.double({ min: 0, max: 0.999, noNaN: true }),
  discountRate: fc.double({ min: 0.001, max: 2, noNaN: true }),
  growthRate: fc.constant(0),
});

describe('value under constant retention', () => {
  test('the four conventions give the published numbers', () => {
    const model = constantRetention(reference);
    const values = conventions.map((convention) => [convention, amount(model.value(convention, null)).toFixed(4)]);
    expect(values).toEqual([
      ['A0', '366.6667'],
      ['A1', '333.3333'],
      ['M', '349.6029'],
      ['B', '266.6667'],
    ]);
  });

  test('over N periods is m(1−qᴺ)/(1−q); the rest is qᴺ of the whole', () => {
    const model = constantRetention(reference);
    const q = 0.8 / 1.1;
    const five = amount(model.value('A0', 5));
    expect(five).toBeCloseTo(100 + 72.727273 + 52.892562 + 38.467318 + 27.976231, 5);
    expect(five).toBeCloseTo((100 * (1 - q ** 5)) / (1 - q), 9);
    expect(five + q ** 5 * amount(model.value('A0', null))).toBeCloseTo(366.666667, 6);
    expect(amount(model.value('A1', 5))).toBeCloseTo(five / 1.1, 9);
    expect(amount(model.value('M', 5))).toBeCloseTo(five / Math.sqrt(1.1), 9);
    expect(amount(model.value('B', 5))).toBeCloseTo(amount(model.value('A0', 6)) - 100, 9);
  });

  test('A0 is the first margin and B; A1 is A0 a period later', () => {
    fc.assert(
      fc.property(inputs, fc.option(fc.integer({ min: 1, max: 200 })), (input, horizon) => {
        const model = constantRetention(input);
        const [a0, a1, b] = (['A0', 'A1', 'B'] as const).map((convention) => amount(model.value(convention, horizon))) as [
          number,
          number,
          number,
        ];
        const longer = horizon === null ? a0 : amount(model.value('A0', horizon + 1));
        expect(b + input.margin).toBeCloseTo(longer, 6 - Math.ceil(Math.log10(longer + 1)));
        expect(a1 * (1 + input.discountRate)).toBeCloseTo(a0, 6 - Math.ceil(Math.log10(a0 + 1)));
      }),
    );
  });

  test('the closed form equals the payments added up one by one', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...conventions), fc.integer({ min: 1, max: 120 }), (input, convention, payments) => {
        const model = constantRetention(input);
        const last = valueCurve(model, { convention, discountRate: input.discountRate }, payments).at(-1)?.cumulative ?? 0;
        const closed = amount(model.value(convention, payments));
        expect(Math.abs(closed - last)).toBeLessThanOrEqual(1e-9 * (input.margin + last));
      }),
    );
  });

  test('more retention, more margin and less discount never lower the value', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...conventions), (input, convention) => {
        const value = amount(constantRetention(input).value(convention, null));
        const better = [
          { ...input, retentionRate: Math.min(0.9995, input.retentionRate + 0.0005) },
          { ...input, margin: input.margin * 1.01 },
          { ...input, discountRate: input.discountRate * 0.99 },
        ];
        for (const other of better)
          expect(amount(constantRetention(other).value(convention, null))).toBeGreaterThanOrEqual(value * (1 - 1e-9));
      }),
    );
  });

  test('a margin that outruns the discount has no end, and says so instead of an infinite number', () => {
    const endless = { kind: 'endless', reason: 'margin-outruns-discount' };
    expect(constantRetention({ ...reference, retentionRate: 1, discountRate: 0 }).value('A0', null)).toEqual(endless);
    expect(constantRetention({ ...reference, growthRate: 0.5 }).value('B', null)).toEqual(endless);
    expect(constantRetention({ ...reference, retentionRate: 1, discountRate: 0 }).value('A0', 7)).toEqual({ kind: 'finite', amount: 700 });
  });

  test('an amount beyond all numbers is told from one without end', () => {
    const soaring = constantRetention({ ...reference, retentionRate: 1, discountRate: 0, growthRate: 5 });
    for (const convention of conventions) {
      expect(soaring.value(convention, 600)).toEqual({ kind: 'endless', reason: 'too-large' });
      expect(soaring.value(convention, null)).toEqual({ kind: 'endless', reason: 'margin-outruns-discount' });
    }
  });

  test('growth enters as retention times growth', () => {
    const grown = constantRetention({ ...reference, growthRate: 0.05 }).value('A0', null);
    expect(amount(grown)).toBeCloseTo((100 * 1.1) / (1.1 - 0.8 * 1.05), 9);
  });

  test('nobody stays: only the first margin counts', () => {
    const gone = constantRetention({ ...reference, retentionRate: 0 });
    expect(conventions.map((convention) => amount(gone.value(convention, null)))).toEqual([100, 100 / 1.1, 100 / Math.sqrt(1.1), 0]);
    expect(amount(gone.value('A0', 5))).toBeCloseTo(100, 9);
  });

  test('no input gives NaN or an infinite amount', () => {
    const wild = fc.record({
      margin: fc.double({ min: 0, max: 1e12, noNaN: true }),
      retentionRate: fc.double({ min: 0, max: 1, noNaN: true }),
      discountRate: fc.double({ min: 0, max: 5, noNaN: true }),
      growthRate: fc.double({ min: -1, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(wild, fc.constantFrom(...conventions), fc.option(fc.integer({ min: 1, max: 600 })), (input, convention, horizon) => {
        const model = constantRetention(input);
        const value = model.value(convention, horizon);
        if (value.kind === 'finite') expect(Number.isFinite(value.amount)).toBe(true);
        expect(Number.isFinite(model.expectedMargin(convention, horizon ?? 1))).toBe(true);
      }),
    );
  });
});

describe('expected lifetime', () => {
  test('counts the first period, renewals only, or continuously', () => {
    const lifetime = expectedLifetime(0.8);
    expect(lifetime?.withFirst).toBeCloseTo(5, 12);
    expect(lifetime?.renewalsOnly).toBeCloseTo(4, 12);
    expect(lifetime?.continuous).toBeCloseTo(4.4814, 4);
    expect(expectedLifetime(1)).toBeNull();
    expect(expectedLifetime(0)).toEqual({ withFirst: 1, renewalsOnly: 0, continuous: 0 });
  });

  test('a fixed annuity over it overstates the value', () => {
    expect(annuityOverLifetime(reference)).toBeCloseTo(416.99, 2);
    expect(annuityOverLifetime({ ...reference, discountRate: 0 })).toBeCloseTo(500, 9);
    expect(annuityOverLifetime({ ...reference, retentionRate: 1 })).toBeNull();
  });
});

test('the curve begins as its worked example says', () => {
  const curve = valueCurve(constantRetention(defaultScenario), defaultScenario, 3);
  expect(curve.map(({ cumulative }) => cumulative.toFixed(4))).toEqual(['100.0000', '172.7273', '225.6198']);
  expect(curve.map(({ time }) => time)).toEqual([0, 1, 2]);
});
