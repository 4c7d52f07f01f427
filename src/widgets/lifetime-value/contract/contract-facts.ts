import { formatMoney, formatNumber, formatPercent } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { compareWithConstantRate, contractCustomers } from '../../../model/clv/contract/customers.ts';
import type { ContractFit } from '../../../model/clv/contract/fit.ts';
import { discountedLifetime, residualLifetime } from '../../../model/clv/contract/lifetime.ts';
import { retentionAt } from '../../../model/clv/contract/pattern.ts';
import { periodsOf, plainNumber, type Uncertainty, withBounds } from '../Headline.tsx';
import type { LevelProps } from '../level.ts';
import { paybackText } from '../payback-text.ts';

type Told = Pick<LevelProps, 'locale' | 'words' | 'view'>;
type Fact = [name: string, text: string];

/** What the table says of its customers, in words. */
export function patternRemarks(
  { locale, words: { contract } }: Told,
  { pattern, renewals, logLikelihood }: ContractFit,
): (string | null)[] {
  const share = (value: number) => formatPercent(locale, value);
  const number = (value: number) => formatNumber(locale, value, 3);
  return [
    fill(contract.patterns[pattern.kind], {
      first: share(1 - retentionAt(pattern, 1)),
      later: share(1 - retentionAt(pattern, renewals)),
      rate: share(retentionAt(pattern, 1)),
    }),
    renewals === 1 ? contract.oneRenewal : null,
    pattern.kind === 'shifted-beta-geometric'
      ? fill(contract.parameters, { alpha: number(pattern.alpha), beta: number(pattern.beta), logLikelihood: number(logLikelihood) })
      : null,
  ];
}

/** Lifetime, what customers who stayed are worth, payback, ratio, and what one constant rate would have said. */
export function contractFacts(told: Told, fit: ContractFit, uncertainty: Uncertainty): Fact[] {
  const { locale, words, view } = told;
  const { results, contract } = words;
  const { scenario, currency } = view;
  const { facts } = contract;
  const model = contractCustomers(fit.pattern, scenario);
  const value = model.value(scenario.convention, scenario.horizon);
  const lifetime = discountedLifetime(fit.pattern, scenario.discountRate, scenario.horizon);
  const { acquisitionCost } = scenario;
  const hasCost = acquisitionCost > 0 && value.kind === 'finite';
  return [
    [
      facts.lifetime,
      lifetime.kind === 'finite'
        ? fill(facts.lifetimeText, { periods: periodsOf(locale, words, scenario.period, lifetime.amount) })
        : facts.lifetimeEndless,
    ],
    ...residualFacts(told, fit),
    [results.payback, paybackText({ locale, words, scenario, currency, model })],
    [
      results.ratio,
      hasCost ? withBounds(words, value.amount, uncertainty, (amount) => plainNumber(locale)(amount / acquisitionCost)) : results.ratioNone,
    ],
    ...(hasCost
      ? [
          [
            results.net,
            withBounds(words, value.amount, uncertainty, (amount) => formatMoney(locale, amount - acquisitionCost, currency)),
          ] satisfies Fact,
        ]
      : []),
    ...constantRateFact(told, fit),
  ];
}

/** A customer who has renewed once beside one who has come to the end of the table; only where customers differ. */
function residualFacts({ locale, words, view: { scenario, currency } }: Told, { pattern, renewals }: ContractFit): Fact[] {
  const { facts } = words.contract;
  if (pattern.kind !== 'shifted-beta-geometric' || renewals < 2 || scenario.growthRate !== 0) return [];
  return [1, renewals].flatMap((renewed): Fact[] => {
    const left = residualLifetime(pattern, renewed, scenario.discountRate, scenario.horizon);
    if (left.kind === 'endless') return [];
    return [
      [
        fill(facts.residual, { renewals: plainNumber(locale)(renewed) }),
        fill(facts.residualText, { amount: formatMoney(locale, scenario.margin * left.amount, currency) }),
      ],
    ];
  });
}

const worthSaying = 0.001;

function constantRateFact({ locale, words, view: { scenario, currency } }: Told, fit: ContractFit): Fact[] {
  const { facts } = words.contract;
  const { retentionRate, constant, understatement } = compareWithConstantRate(fit, scenario);
  if (understatement === null || constant.kind === 'endless' || Math.abs(understatement) < worthSaying) return [];
  return [
    [
      facts.constantRate,
      fill(understatement > 0 ? facts.constantRateText : facts.constantRateOver, {
        rate: formatPercent(locale, retentionRate),
        amount: formatMoney(locale, constant.amount, currency),
        share: formatPercent(locale, Math.abs(understatement)),
      }),
    ],
  ];
}
