import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, type Scenario } from '../../src/model/clv/scenario.ts';
import {
  type Comparison,
  comparisonKeys,
  isLabel,
  type NamedScenario,
  parseComparison,
  serialiseComparison,
} from '../../src/widgets/lifetime-value/comparison-codec.ts';
import { defaultScenario } from '../../src/widgets/lifetime-value/default-scenario.ts';
import { parseScenario, scenarioKeys, serialiseScenario } from '../../src/widgets/lifetime-value/scenario-codec.ts';
import { scenarios as anyScenario } from '../model/clv/arbitrary.ts';

const scenarios: fc.Arbitrary<Scenario> = fc.oneof(fc.constant(defaultScenario), anyScenario);
const labels = fc.oneof(
  fc.constant(''),
  fc.constantFrom('طرح ماهانه', 'Aylık plan & co = 2'),
  fc.string({ unit: 'grapheme' }).filter(isLabel),
);
const named: fc.Arbitrary<NamedScenario> = fc.record({ label: labels, scenario: scenarios });
const comparisons: fc.Arbitrary<Comparison> = fc.oneof(fc.tuple(named), fc.tuple(named, named), fc.tuple(named, named, named));

describe('a comparison in the address', () => {
  test('comes back as it went in, through an address too', () => {
    fc.assert(
      fc.property(comparisons, scenarios, (comparison, base) => {
        const query = serialiseComparison(comparison, base);
        const only: Comparison = [{ label: '', scenario: base }];
        expect(parseComparison(query, base) ?? only).toEqual(comparison);
        const address = new URLSearchParams(query as Record<string, string>).toString();
        expect(parseComparison(Object.fromEntries(new URLSearchParams(address)), base) ?? only).toEqual(comparison);
      }),
      { numRuns: 300 },
    );
  });

  test('of one scenario is the address of that scenario, and an address of one is read as before', () => {
    fc.assert(
      fc.property(scenarios, scenarios, (scenario, base) => {
        const query = serialiseScenario(scenario, base);
        expect(serialiseComparison([{ label: '', scenario }], base)).toEqual(query);
        const first = parseComparison(query, base)?.[0].scenario ?? null;
        expect(first).toEqual(parseScenario(query, base));
      }),
    );
  });

  test('the first scenario keeps its names beside others', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const query = serialiseComparison(comparison);
        expect(parseScenario(query) ?? defaultScenario).toEqual(comparison[0].scenario);
      }),
    );
  });

  test('as worked', () => {
    const query = { retention: '0.9', compare: '2', retention2: '0.7', label2: 'Monthly plan' };
    const read = parseComparison(query);
    expect(read).toEqual([
      { label: '', scenario: { ...defaultScenario, retentionRate: 0.9 } },
      { label: 'Monthly plan', scenario: { ...defaultScenario, retentionRate: 0.7 } },
    ]);
    expect(Object.entries(serialiseComparison(read as Comparison))).toEqual([
      ['compare', '2'],
      ['label2', 'Monthly plan'],
      ['retention', '0.9'],
      ['retention2', '0.7'],
    ]);
  });

  test('twice the same is still two, and one plain base is nothing', () => {
    const plain = { label: '', scenario: defaultScenario };
    expect(serialiseComparison([plain, plain])).toEqual({ compare: '2' });
    expect(parseComparison({ compare: '2' })).toEqual([plain, plain]);
    expect(serialiseComparison([plain])).toEqual({});
  });

  test('says nothing for strange names or a damaged number', () => {
    expect(parseComparison({})).toBeNull();
    expect(parseComparison({ q: 'x', margin4: '3' })).toBeNull();
    for (const compare of ['0', '4', '2x', '', '1e0']) expect(parseComparison({ margin: '50', compare })).toBeNull();
  });

  test('a label that is too long or of several lines is left out', () => {
    expect(parseComparison({ label: 'x'.repeat(41) })?.[0].label).toBe('');
    expect(parseComparison({ label: 'x\ny' })?.[0].label).toBe('');
    expect(parseComparison({ label: '😀'.repeat(40) })?.[0].label).toBe('😀'.repeat(40));
    expect(serialiseComparison([{ label: 'x'.repeat(41), scenario: defaultScenario }])).toEqual({});
  });

  test('any query is read without throwing, and what is read is within the bounds', () => {
    const texts = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('1', '2', '3', 'whole', 'month', 'B'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...comparisonKeys, 'x'), texts), (query) => {
        for (const { label, scenario } of parseComparison(query) ?? []) {
          expect(isLabel(label)).toBe(true);
          for (const field of Object.keys(bounds) as (keyof typeof bounds)[]) {
            const value = scenario[field];
            if (value === null) continue;
            expect(value).toBeGreaterThanOrEqual(bounds[field][0]);
            expect(value).toBeLessThanOrEqual(bounds[field][1]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no name stands for two things', () => {
    expect(new Set(comparisonKeys).size).toBe(comparisonKeys.length);
    expect(comparisonKeys).toHaveLength(1 + 3 * (scenarioKeys.length + 1));
    expect(comparisonKeys).not.toContain('currency');
  });
});
