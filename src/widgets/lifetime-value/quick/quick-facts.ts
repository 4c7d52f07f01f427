import { formatMoney, formatPercent } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { breakEvenMargin, breakEvenRetention } from '../../../model/clv/break-even.ts';
import { payback } from '../../../model/clv/payback.ts';
import { retentionInterval } from '../../../model/clv/rate-interval.ts';
import type { Scenario } from '../../../model/clv/scenario.ts';
import { annuityOverLifetime, constantRetention, expectedLifetime } from '../../../model/clv/value.ts';
import { amountOf, boundsIn, type Doubt, paymentOf, withBounds } from '../doubt.ts';
import { periodsOf, plainNumber } from '../Headline.tsx';
import type { LevelProps } from '../level.ts';
import { paybackText } from '../payback-text.ts';

type Told = Pick<LevelProps, 'locale' | 'words' | 'view'>;
type Fact = [name: string, text: string];

const worthOf = (scenario: Scenario) => amountOf(constantRetention(scenario).value(scenario.convention, scenario.horizon));

/** Lifetime, payback, ratio, net and break-evens, each estimate with its bounds where they are known. */
export function quickFacts({ locale, words, view: { scenario, currency } }: Told, doubt: Doubt<Scenario>): Fact[] {
  const { results } = words;
  const { acquisitionCost } = scenario;
  const number = plainNumber(locale);
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const value = worthOf(scenario);
  const needed = breakEvenRetention(scenario);
  const neededMargin = breakEvenMargin(scenario);
  const model = constantRetention(scenario);
  const needs = {
    at: () => (needed.kind === 'at' ? fill(results.breakEvenText, { rate: formatPercent(locale, needed.figure, 2) }) : ''),
    always: () => (acquisitionCost > 0 ? results.breakEvenAlways : results.breakEvenNothing),
    never: () => results.breakEvenNever,
  };
  const hasCost = acquisitionCost > 0 && Number.isFinite(value);
  const bounds = boundsIn(doubt, worthOf);
  const marginOf = (other: Scenario) => {
    const found = breakEvenMargin(other);
    return found.kind === 'at' ? found.figure : found.kind === 'never' ? Infinity : 0;
  };
  const facts: (Fact | null)[] = [
    [results.expectedLifetime, lifetimeText({ locale, words }, scenario, doubt)],
    [
      results.payback,
      paybackText({
        ...{ locale, words, scenario, currency, model },
        bounds: boundsIn(doubt, (other) => paymentOf(constantRetention(other), other)),
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
    [results.breakEven, needs[needed.kind]()],
    neededMargin.kind === 'at'
      ? [results.breakEvenMargin, withBounds(words, money(neededMargin.figure), boundsIn(doubt, marginOf), money)]
      : null,
  ];
  return facts.filter((fact) => fact !== null);
}

function lifetimeText(
  { locale, words }: Pick<Told, 'locale' | 'words'>,
  { retentionRate, period }: Scenario,
  doubt: Doubt<Scenario>,
): string {
  const { results } = words;
  const number = plainNumber(locale);
  const lifetime = expectedLifetime(retentionRate);
  if (lifetime === null) return results.lifetimeNever;
  const bounded = (name: keyof typeof lifetime, text: string) =>
    withBounds(
      words,
      text,
      boundsIn(doubt, (other) => expectedLifetime(other.retentionRate)?.[name] ?? Infinity),
      number,
    );
  return fill(results.lifetimeCounts, {
    withFirst: bounded('withFirst', periodsOf(locale, words, period, lifetime.withFirst)),
    renewals: bounded('renewalsOnly', number(lifetime.renewalsOnly)),
    continuous: bounded('continuous', number(lifetime.continuous)),
  });
}

/** Sentences that keep the figures from being misread. */
export function quickRemarks({ locale, words, view: { scenario, currency, sample } }: Told, doubt: Doubt<Scenario>): (string | null)[] {
  const { results } = words;
  const { acquisitionCost, margin, convention, horizon } = scenario;
  const number = plainNumber(locale);
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const share = (part: number) => formatPercent(locale, part);
  const amount = worthOf(scenario);
  const hasEnd = Number.isFinite(amount);
  const annuity = horizon === null && scenario.growthRate === 0 && convention === 'A0' ? annuityOverLifetime(scenario) : null;
  const bounds = sample === null ? null : retentionInterval(scenario.retentionRate, sample);
  const restOf = (other: Scenario) => 1 - worthOf(other) / worthOf({ ...other, horizon: null });
  const rest = restOf(scenario);
  return [
    hasEnd ? verdict(words, amount - acquisitionCost, acquisitionCost, money) : null,
    payback(constantRetention(scenario), scenario).kind === 'paid' && margin > 0 && scenario.retentionRate < 1
      ? fill(results.naive, { naive: number(acquisitionCost / margin) })
      : null,
    annuity === null || !hasEnd || annuity - amount < 0.005 ? null : fill(results.trap, { annuity: money(annuity) }),
    horizon !== null && hasEnd && rest < 1
      ? fill(results.rest, { rest: withBounds(words, share(rest), boundsIn(doubt, restOf), share) })
      : null,
    bounds === null || sample === null
      ? null
      : fill(results.sampleRemark, { customers: number(sample), low: share(bounds.low), high: share(bounds.high) }),
  ];
}

function verdict({ results }: LevelProps['words'], net: number, cost: number, money: (amount: number) => string): string {
  if (cost === 0) return results.noCost;
  if (Math.abs(net) < 1e-9) return results.even;
  return fill(net > 0 ? results.gain : results.loss, { net: money(Math.abs(net)) });
}
