import { formatMoney, formatPercent } from '../../i18n/format.ts';
import { paymentTime } from '../../model/clv/convention.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { CustomerModel } from '../../model/clv/value.ts';
import { amountOf, boundsIn, type Doubt, paymentOf, withBounds } from './doubt.ts';
import { periodsOf } from './Headline.tsx';
import type { LevelProps } from './level.ts';

/** What is compared: a name and what it is for a scenario. */
export type ComparisonRow = [name: string, text: (scenario: Scenario) => string];

type Told = Pick<LevelProps, 'locale' | 'words' | 'view'>;

/** What every level enters, by its name. */
export function enteredRows({ locale, words, view: { currency } }: Told) {
  const { fields } = words;
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const share = (value: number) => formatPercent(locale, value, 2);
  return {
    period: [words.period.legend, ({ period }) => words.period.names[period]],
    margin: [fields.margin.label, ({ margin }) => money(margin)],
    retention: [fields.retention.label, ({ retentionRate }) => share(retentionRate)],
    discount: [fields.discount.label, ({ discountRate }) => share(discountRate)],
    growth: [fields.growth.label, ({ growthRate }) => share(growthRate)],
    cost: [fields.acquisitionCost.label, ({ acquisitionCost }) => money(acquisitionCost)],
    horizon: [
      fields.horizonKind,
      ({ horizon, period }) => (horizon === null ? fields.wholeLifetime : periodsOf(locale, words, period, horizon)),
    ],
    convention: [words.conventions.legend, ({ convention }) => words.conventions.of[convention].name],
  } satisfies Record<string, ComparisonRow>;
}

/** What the customers of a scenario come to, with bounds where they are known. */
export function resultRows(
  { locale, words, view: { currency } }: Told,
  modelOf: (scenario: Scenario) => CustomerModel,
  doubtOf: (scenario: Scenario) => Doubt<CustomerModel>,
): ComparisonRow[] {
  const { results } = words;
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const worthOf = (scenario: Scenario) => (model: CustomerModel) => amountOf(model.value(scenario.convention, scenario.horizon));
  const bounded = (scenario: Scenario, figure: (model: CustomerModel) => number, tell: (value: number) => string, endless: string) => {
    const value = figure(modelOf(scenario));
    const bounds = boundsIn(doubtOf(scenario), figure);
    return withBounds(words, Number.isFinite(value) ? tell(value) : endless, bounds, tell, endless);
  };
  return [
    [results.lifetimeValue, (scenario) => bounded(scenario, worthOf(scenario), money, words.charts.endless)],
    [
      results.net,
      (scenario) => {
        const net = (model: CustomerModel) => worthOf(scenario)(model) - scenario.acquisitionCost;
        return bounded(scenario, net, money, words.charts.endless);
      },
    ],
    [
      results.payback,
      (scenario) => {
        if (scenario.acquisitionCost <= 0) return results.paybackNothing;
        const time = (payment: number) => periodsOf(locale, words, scenario.period, paymentTime(scenario.convention, Math.round(payment)));
        return bounded(scenario, (model) => paymentOf(model, scenario), time, results.neverShort);
      },
    ],
  ];
}
