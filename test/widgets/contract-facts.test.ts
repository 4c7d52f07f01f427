import { describe, expect, test } from 'vitest';
import { fitContracts } from '../../src/model/clv/contract/fit.ts';
import type { ContractPattern } from '../../src/model/clv/contract/pattern.ts';
import { contractFacts } from '../../src/widgets/lifetime-value/contract/contract-facts.ts';
import { contractSwings, withFirstLeaving } from '../../src/widgets/lifetime-value/contract/contract-swings.ts';
import { defaultScenario } from '../../src/widgets/lifetime-value/default-scenario.ts';
import type { CalculatorWords } from '../../src/widgets/lifetime-value/props.ts';
import { firstView } from '../../src/widgets/lifetime-value/view.ts';
import { wordsOf } from '../e2e/words.ts';

const words: CalculatorWords = { ...wordsOf('lifetime-value'), contract: wordsOf('clv-contract'), data: wordsOf('clv-data') };
const pattern: ContractPattern = { kind: 'shifted-beta-geometric', alpha: 0.704, beta: 1.182 };
const amounts = (found: ReturnType<typeof contractSwings>, driver: string) => {
  const swing = found.find((one) => one.driver === driver);
  return [swing?.low, swing?.high].map((end) => (end?.value.kind === 'finite' ? Number(end.value.amount.toFixed(2)) : null));
};

describe('what the value of customers under contract depends on', () => {
  test('the margin moves it by as much as itself, more leavers lower it, and the widest swing comes first', () => {
    const found = contractSwings(pattern, defaultScenario);
    expect(amounts(found, 'margin')).toEqual([332.56, 406.47]);
    const [fewer, more] = amounts(found, 'firstLeaving');
    expect(fewer).toBeGreaterThan(369.51);
    expect(more).toBeLessThan(369.51);
    const spreads = found.map(({ driver }) => amounts(found, driver)).map(([low, high]) => Math.abs((high ?? 0) - (low ?? 0)));
    expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
  });

  test('another share of leavers keeps how much customers differ, and at all of them nobody renews', () => {
    const changed = withFirstLeaving(pattern, 0.41);
    expect(changed.kind === 'shifted-beta-geometric' && changed.alpha + changed.beta).toBeCloseTo(1.886, 12);
    expect(withFirstLeaving(pattern, 1).kind).toBe('all-leave-at-once');
    expect(withFirstLeaving({ kind: 'one-common-rate', retentionRate: 0.8 }, 0.3)).toEqual({ kind: 'one-common-rate', retentionRate: 0.7 });
  });
});

describe('facts of customers under contract', () => {
  const fit = fitContracts([{ survivors: [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1], size: null }]);
  const view = { ...firstView(defaultScenario, 'GBP'), level: 'contract' as const };
  const factsWith = (scenario: Partial<typeof defaultScenario>) =>
    Object.fromEntries(
      contractFacts({ locale: 'en', words, view: { ...view, scenario: { ...defaultScenario, ...scenario } } }, fit, {
        kind: 'known',
        boundsOf: (figure) => {
          const ends = [figure(fit), figure({ ...fit, aggregateRetention: fit.aggregateRetention + 0.02 })];
          return { low: Math.min(...ends), high: Math.max(...ends) };
        },
      }),
    );

  test('break-even margin and cost follow from the value', () => {
    const facts = factsWith({});
    expect(facts[words.results.breakEvenMargin]).toContain('£67.66');
    expect(facts[words.results.breakEvenCost]).toContain('£369.49');
    expect(factsWith({ acquisitionCost: 0 })[words.results.breakEvenMargin]).toBeUndefined();
  });

  test('one rate for all is told with bounds of its rate, its value and what it leaves out', () => {
    expect(factsWith({})[words.contract.facts.constantRate]).toMatch(/77\.4% \(.*79\.4%\).*£337\.39 \(.*£359.*\).*8\.7% \(.* to 8\.7%\)/);
  });
});
