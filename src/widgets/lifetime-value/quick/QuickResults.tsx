import { formatMoney, formatNumber, formatPercent } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { type Convention, conventions } from '../../../model/clv/convention.ts';
import { retentionInterval } from '../../../model/clv/rate-interval.ts';
import type { Scenario } from '../../../model/clv/scenario.ts';
import { constantRetention } from '../../../model/clv/value.ts';
import { amountOf, boundsIn, type Doubt, doubtThrough } from '../doubt.ts';
import { Conventions, FactList, Headline, periodsOf, Remarks } from '../Headline.tsx';
import type { LevelProps } from '../level.ts';
import { paymentsToShow } from '../payments-to-show.ts';
import { Report } from '../Report.tsx';
import { SurvivalChart } from '../SurvivalChart.tsx';
import { ValueChart } from '../ValueChart.tsx';
import { quickFacts, quickRemarks } from './quick-facts.ts';
import { RateSensitivity } from './RateSensitivity.tsx';

type Props = Pick<LevelProps, 'locale' | 'words' | 'view' | 'onView'>;

/** What one retention rate comes to: value and its uncertainty, the four conventions, facts, what it means, charts. */
export function QuickResults({ isStale, onView, ...props }: Props & { isStale: boolean }) {
  const { locale, words, view } = props;
  const { scenario } = view;
  const model = constantRetention(scenario);
  const value = model.value(scenario.convention, scenario.horizon);
  const doubt = doubtOf(scenario, view.sample, words.results.needSample);
  const ofModel = doubtThrough(doubt, constantRetention);
  const values = conventions.map((convention) => ({
    convention,
    value: model.value(convention, scenario.horizon),
    bounds: boundsIn(ofModel, (other) => amountOf(other.value(convention, scenario.horizon))),
  }));
  const bounds = values.find(({ convention }) => convention === scenario.convention)?.bounds ?? words.results.needSample;
  const facts = quickFacts(props, doubt);
  const note = doubt.kind === 'none' ? fill(words.results.noIntervals, { need: doubt.need }) : undefined;
  const meaning = meaningOf(props);
  const money = (amount: number) => formatMoney(locale, amount, view.currency);
  const chart = <ValueChart {...{ locale, words, scenario, model, money }} doubt={ofModel} payments={paymentsToShow(scenario)} />;
  return (
    <div className="clv-answer" data-stale={isStale ? '' : undefined}>
      <Headline {...props} {...{ value, bounds, isStale }} />
      <Conventions
        {...props}
        values={values}
        onConvention={(convention: Convention) => onView({ ...view, scenario: { ...scenario, convention } })}
      />
      <FactList {...{ facts, note }} />
      <Remarks remarks={quickRemarks(props, doubt)} />
      {chart}
      <SurvivalChart {...{ locale, words, model }} doubt={ofModel} period={scenario.period} renewals={paymentsToShow(scenario)} />
      <RateSensitivity {...{ locale, words, scenario, money, doubt }} />
      <Remarks title={words.meaning.title} remarks={meaning} />
      <Report
        {...props}
        {...{ value, values, bounds, facts, meaning }}
        inputs={[
          [words.fields.retention.label, formatPercent(locale, scenario.retentionRate, 2)],
          [words.fields.sample.label, view.sample === null ? words.report.unknown : formatNumber(locale, view.sample)],
        ]}
      >
        {chart}
      </Report>
    </div>
  );
}

/** The scenario at the bounds of its rate, if it is known how many customers that was seen among: every figure rises or falls with it. */
export function doubtOf(scenario: Scenario, sample: number | null, need: string): Doubt<Scenario> {
  if (sample === null) return { kind: 'none', need };
  const { low, high } = retentionInterval(scenario.retentionRate, sample);
  return {
    kind: 'known',
    boundsOf: (figure) => {
      const ends = [low, high].map((retentionRate) => figure({ ...scenario, retentionRate }));
      return { low: Math.min(...ends), high: Math.max(...ends) };
    },
  };
}

const fewCustomers = 100;

function meaningOf({ locale, words, view: { scenario, sample } }: Pick<Props, 'locale' | 'words' | 'view'>): (string | null)[] {
  const { meaning } = words;
  const { horizon, period, convention }: Scenario = scenario;
  return [
    fill(meaning.does, { convention: words.conventions.of[convention].name }),
    meaning.doesNot,
    horizon === null ? meaning.constant : fill(meaning.truncated, { periods: periodsOf(locale, words, period, horizon) }),
    sample !== null && sample < fewCustomers ? meaning.smallSample : meaning.guess,
  ];
}
