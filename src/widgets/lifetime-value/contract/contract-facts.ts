import { formatMoney, formatNumber, formatPercent } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { contractCustomers, residualValue } from '../../../model/clv/contract/customers.ts';
import type { ContractFit } from '../../../model/clv/contract/fit.ts';
import { discountedLifetime } from '../../../model/clv/contract/lifetime.ts';
import { type ContractPattern, retentionAt } from '../../../model/clv/contract/pattern.ts';
import { amountOf, boundsIn, type Doubt, doubtThrough, paymentOf, withBounds } from '../doubt.ts';
import { periodsOf, plainNumber } from '../Headline.tsx';
import type { LevelProps } from '../level.ts';
import { paybackText } from '../payback-text.ts';
import { compareWithConstantRate } from './constant-rate-trap.ts';

type Told = Pick<LevelProps, 'locale' | 'words' | 'view'>;
type Fact = [name: string, text: string];

/** What the table says of its customers, in words. */
export function patternRemarks(
  { locale, words }: Told,
  { pattern, renewals, logLikelihood }: ContractFit,
  doubt: Doubt<ContractPattern>,
): (string | null)[] {
  const { contract } = words;
  const share = (value: number) => formatPercent(locale, value);
  const number = (value: number) => formatNumber(locale, value, 3);
  const bounded = (figure: (other: ContractPattern) => number, tell: (value: number) => string) =>
    withBounds(words, tell(figure(pattern)), boundsIn(doubt, figure), tell);
  const parameter = (name: 'alpha' | 'beta') => (other: ContractPattern) =>
    other.kind === 'shifted-beta-geometric' ? other[name] : Infinity;
  return [
    fill(contract.patterns[pattern.kind], {
      first: bounded((other) => 1 - retentionAt(other, 1), share),
      later: bounded((other) => 1 - retentionAt(other, renewals), share),
      rate: bounded((other) => retentionAt(other, 1), share),
    }),
    renewals === 1 ? contract.oneRenewal : null,
    pattern.kind === 'shifted-beta-geometric'
      ? fill(contract.parameters, {
          alpha: bounded(parameter('alpha'), number),
          beta: bounded(parameter('beta'), number),
          logLikelihood: number(logLikelihood),
        })
      : null,
  ];
}

/** Lifetime, what customers who stayed are worth, payback, ratio, and what one constant rate would have said. */
export function contractFacts(told: Told, fit: ContractFit, ofFit: Doubt<ContractFit>): Fact[] {
  const doubt = doubtThrough(ofFit, ({ pattern }) => pattern);
  const { locale, words, view } = told;
  const { results, contract } = words;
  const { scenario, currency } = view;
  const { acquisitionCost } = scenario;
  const model = contractCustomers(fit.pattern, scenario);
  const worthOf = (pattern: ContractPattern) => amountOf(contractCustomers(pattern, scenario).value(scenario.convention, scenario.horizon));
  const lifetimeOf = (pattern: ContractPattern) => amountOf(discountedLifetime(pattern, scenario.discountRate, scenario.horizon));
  const [value, lifetime] = [worthOf(fit.pattern), lifetimeOf(fit.pattern)];
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const number = plainNumber(locale);
  const hasCost = acquisitionCost > 0 && Number.isFinite(value);
  const bounds = boundsIn(doubt, worthOf);
  const facts: (Fact | null)[] = [
    [
      contract.facts.lifetime,
      Number.isFinite(lifetime)
        ? fill(contract.facts.lifetimeText, {
            periods: withBounds(words, periodsOf(locale, words, scenario.period, lifetime), boundsIn(doubt, lifetimeOf), number),
          })
        : contract.facts.lifetimeEndless,
    ],
    ...residualFacts(told, fit, doubt),
    [
      results.payback,
      paybackText({
        ...{ locale, words, scenario, currency, model },
        bounds: boundsIn(doubt, (pattern) => paymentOf(contractCustomers(pattern, scenario), scenario)),
      }),
    ],
    [
      results.ratio,
      hasCost
        ? withBounds(words, number(value / acquisitionCost), bounds, (amount) => number(amount / acquisitionCost))
        : acquisitionCost > 0
          ? words.charts.endless
          : results.ratioNone,
    ],
    hasCost ? [results.net, withBounds(words, money(value - acquisitionCost), bounds, (amount) => money(amount - acquisitionCost))] : null,
    ...breakEvenFacts(told, fit.pattern, doubt),
    ...constantRateFact(told, fit, ofFit),
  ];
  return facts.filter((fact) => fact !== null);
}

/** A customer who has renewed once beside one who has come to the end of the table; only where customers differ. */
function residualFacts(
  { locale, words, view: { scenario, currency } }: Told,
  { pattern, renewals }: ContractFit,
  doubt: Doubt<ContractPattern>,
): Fact[] {
  const { facts } = words.contract;
  if (pattern.kind !== 'shifted-beta-geometric' || renewals < 2) return [];
  const money = (amount: number) => formatMoney(locale, amount, currency);
  return [1, renewals].flatMap((renewed): Fact[] => {
    const worthOf = (other: ContractPattern) => amountOf(residualValue(other, renewed, scenario, scenario.horizon));
    const left = worthOf(pattern);
    if (!Number.isFinite(left)) return [];
    const amount = withBounds(words, money(left), boundsIn(doubt, worthOf), money);
    return [[fill(facts.residual, { renewals: plainNumber(locale)(renewed) }), fill(facts.residualText, { amount })]];
  });
}

/** The least margin and the highest cost at which a customer still pays; the cost is the value itself. */
function breakEvenFacts(
  { words, view: { scenario, currency }, locale }: Told,
  pattern: ContractPattern,
  doubt: Doubt<ContractPattern>,
): Fact[] {
  const { results } = words;
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const worthOf = (margin: number) => (other: ContractPattern) =>
    amountOf(contractCustomers(other, { ...scenario, margin }).value(scenario.convention, scenario.horizon));
  const bounded = (figure: (other: ContractPattern) => number): string | null => {
    const value = figure(pattern);
    return Number.isFinite(value) && value > 0 ? withBounds(words, money(value), boundsIn(doubt, figure), money) : null;
  };
  const margin = bounded((other) => scenario.acquisitionCost / worthOf(1)(other));
  const cost = bounded(worthOf(scenario.margin));
  return [
    ...(margin === null ? [] : [[results.breakEvenMargin, margin] satisfies Fact]),
    ...(cost === null ? [] : [[results.breakEvenCost, cost] satisfies Fact]),
  ];
}

const worthSaying = 0.001;

function constantRateFact({ locale, words, view: { scenario, currency } }: Told, fit: ContractFit, doubt: Doubt<ContractFit>): Fact[] {
  const { facts } = words.contract;
  const { constant, understatement } = compareWithConstantRate(fit, scenario);
  if (understatement === null || constant.kind === 'endless' || Math.abs(understatement) < worthSaying) return [];
  const bounded = (figure: (other: ContractFit) => number, tell: (value: number) => string) =>
    withBounds(words, tell(figure(fit)), boundsIn(doubt, figure), tell);
  const side = Math.sign(understatement);
  return [
    [
      facts.constantRate,
      fill(understatement > 0 ? facts.constantRateText : facts.constantRateOver, {
        rate: bounded(
          ({ aggregateRetention }) => aggregateRetention,
          (rate) => formatPercent(locale, rate),
        ),
        amount: bounded(
          (other) => amountOf(compareWithConstantRate(other, scenario).constant),
          (amount) => formatMoney(locale, amount, currency),
        ),
        share: bounded(
          (other) => side * (compareWithConstantRate(other, scenario).understatement ?? 0),
          (share) => formatPercent(locale, share),
        ),
      }),
    ],
  ];
}
