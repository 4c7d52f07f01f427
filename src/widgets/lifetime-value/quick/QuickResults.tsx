import { formatMoney, formatPercent } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { breakEvenMargin, breakEvenRetentionOverHorizon } from '../../../model/clv/break-even.ts';
import type { Convention } from '../../../model/clv/convention.ts';
import { paymentsToShow } from '../../../model/clv/curve.ts';
import { payback } from '../../../model/clv/payback.ts';
import { retentionInterval } from '../../../model/clv/rate-interval.ts';
import type { Scenario } from '../../../model/clv/scenario.ts';
import { retentionElasticity } from '../../../model/clv/sensitivity.ts';
import { annuityOverLifetime, constantRetention, expectedLifetime, valuesByConvention } from '../../../model/clv/value.ts';
import { Conventions, FactList, Headline, periodsOf, plainNumber, Remarks, type Uncertainty, withBounds } from '../Headline.tsx';
import type { LevelProps } from '../level.ts';
import { paybackText } from '../payback-text.ts';
import { Report } from '../Report.tsx';
import { SensitivityChart } from '../SensitivityChart.tsx';
import { SurvivalChart } from '../SurvivalChart.tsx';
import { ValueChart } from '../ValueChart.tsx';
import type { View } from '../view.ts';

type Props = Pick<LevelProps, 'locale' | 'words' | 'view' | 'onView'>;

/** What one retention rate comes to: value and its uncertainty, the four conventions, facts, what it means, charts. */
export function QuickResults({ isStale, onView, ...props }: Props & { isStale: boolean }) {
  const { locale, words, view } = props;
  const { scenario } = view;
  const model = constantRetention(scenario);
  const value = model.value(scenario.convention, scenario.horizon);
  const values = valuesByConvention(model, scenario.horizon);
  const uncertainty = uncertaintyOf(props);
  const facts = factsOf(props, uncertainty);
  const meaning = meaningOf(props);
  const money = (amount: number) => formatMoney(locale, amount, view.currency);
  const chart = (
    <ValueChart locale={locale} words={words} scenario={scenario} model={model} payments={paymentsToShow(scenario)} money={money} />
  );
  return (
    <div className="clv-answer" data-stale={isStale ? '' : undefined}>
      <Headline {...props} value={value} uncertainty={uncertainty} isStale={isStale} />
      <Conventions
        {...props}
        values={values}
        onConvention={(convention: Convention) => onView({ ...view, scenario: { ...scenario, convention } })}
      />
      <FactList facts={facts} />
      <Remarks remarks={remarksOf(props)} />
      {chart}
      <SurvivalChart locale={locale} words={words} period={scenario.period} model={model} renewals={paymentsToShow(scenario)} />
      <SensitivityChart locale={locale} words={words} scenario={scenario} money={money} />
      <Remarks title={words.meaning.title} remarks={meaning} />
      <Report
        {...props}
        value={value}
        values={values}
        uncertainty={uncertainty}
        facts={facts}
        meaning={meaning}
        inputs={[[words.fields.retention.label, formatPercent(locale, scenario.retentionRate, 2)]]}
      >
        {chart}
      </Report>
    </div>
  );
}

type Told = Pick<LevelProps, 'locale' | 'words'> & { view: View };

/** The values at the bounds of the rate, if it is known how many customers it was seen among. */
function uncertaintyOf({ words, view: { scenario, sample } }: Told): Uncertainty {
  if (sample === null) return { kind: 'none', need: words.results.needSample };
  const { low, high } = retentionInterval(scenario.retentionRate, sample);
  const valueAt = (retentionRate: number) => constantRetention({ ...scenario, retentionRate }).value(scenario.convention, scenario.horizon);
  const [least, greatest] = [valueAt(low), valueAt(high)];
  return {
    kind: 'interval',
    low: least.kind === 'finite' ? least.amount : 0,
    high: greatest.kind === 'finite' ? greatest.amount : null,
  };
}

function factsOf({ locale, words, view: { scenario, currency } }: Told, uncertainty: Uncertainty): [string, string][] {
  const { results } = words;
  const { acquisitionCost } = scenario;
  const number = plainNumber(locale);
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const model = constantRetention(scenario);
  const value = model.value(scenario.convention, scenario.horizon);
  const lifetime = expectedLifetime(scenario.retentionRate);
  const needed = breakEvenRetentionOverHorizon(scenario);
  const neededMargin = breakEvenMargin(scenario);
  const inPeriods = (periods: number) => periodsOf(locale, words, scenario.period, periods);
  const needs = {
    at: () => (needed.kind === 'at' ? formatPercent(locale, needed.retentionRate, 2) : ''),
    always: () => (acquisitionCost > 0 ? results.breakEvenAlways : results.breakEvenNothing),
    never: () => results.breakEvenNever,
  };
  return [
    [
      results.expectedLifetime,
      lifetime === null
        ? results.lifetimeNever
        : fill(results.lifetimeCounts, {
            withFirst: inPeriods(lifetime.withFirst),
            renewals: number(lifetime.renewalsOnly),
            continuous: number(lifetime.continuous),
          }),
    ],
    [results.payback, paybackText({ locale, words, scenario, currency, model })],
    [
      results.ratio,
      acquisitionCost > 0 && value.kind === 'finite'
        ? withBounds(words, value.amount, uncertainty, (amount) => number(amount / acquisitionCost))
        : results.ratioNone,
    ],
    ...(acquisitionCost > 0 && value.kind === 'finite'
      ? [[results.net, withBounds(words, value.amount, uncertainty, (amount) => money(amount - acquisitionCost))] as [string, string]]
      : []),
    [results.breakEven, needs[needed.kind]()],
    ...(neededMargin.kind === 'at' ? [[results.breakEvenMargin, money(neededMargin.margin)] as [string, string]] : []),
  ];
}

function remarksOf({ locale, words, view: { scenario, currency, sample } }: Told): (string | null)[] {
  const { results } = words;
  const { acquisitionCost, margin, convention, horizon } = scenario;
  const number = plainNumber(locale);
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const model = constantRetention(scenario);
  const value = model.value(convention, horizon);
  const whole = model.value(convention, null);
  const amount = value.kind === 'finite' ? value.amount : null;
  const elasticity = horizon === null ? retentionElasticity(scenario) : null;
  const annuity = horizon === null && scenario.growthRate === 0 && convention === 'A0' ? annuityOverLifetime(scenario) : null;
  const bounds = sample === null ? null : retentionInterval(scenario.retentionRate, sample);
  return [
    amount === null ? null : verdict(words.results, amount - acquisitionCost, acquisitionCost, money),
    payback(model, scenario).kind === 'paid' && margin > 0 && scenario.retentionRate < 1
      ? fill(results.naive, { naive: number(acquisitionCost / margin) })
      : null,
    elasticity === null ? null : fill(results.elasticity, { elasticity: number(elasticity) }),
    annuity === null || amount === null || annuity - amount < 0.005 ? null : fill(results.trap, { annuity: money(annuity) }),
    horizon !== null && whole.kind === 'finite' && amount !== null && whole.amount > 0
      ? fill(results.rest, { rest: formatPercent(locale, 1 - amount / whole.amount) })
      : null,
    bounds === null || sample === null
      ? null
      : fill(results.sampleRemark, {
          customers: number(sample),
          low: formatPercent(locale, bounds.low),
          high: formatPercent(locale, bounds.high),
        }),
  ];
}

function verdict(results: LevelProps['words']['results'], net: number, cost: number, money: (amount: number) => string): string {
  if (cost === 0) return results.noCost;
  if (Math.abs(net) < 1e-9) return results.even;
  return fill(net > 0 ? results.gain : results.loss, { net: money(Math.abs(net)) });
}

const fewCustomers = 100;

function meaningOf({ locale, words, view: { scenario, sample } }: Told): (string | null)[] {
  const { meaning } = words;
  const { horizon, period, convention }: Scenario = scenario;
  return [
    fill(meaning.does, { convention: words.conventions.of[convention].name }),
    meaning.doesNot,
    horizon === null ? meaning.constant : fill(meaning.truncated, { periods: periodsOf(locale, words, period, horizon) }),
    sample !== null && sample < fewCustomers ? meaning.smallSample : meaning.guess,
  ];
}
