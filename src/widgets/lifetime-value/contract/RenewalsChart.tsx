import { useMemo } from 'react';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import { type Locale, localeFacts } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { type Cohort, poolRenewals } from '../../../model/clv/contract/cohort.ts';
import type { ContractFit } from '../../../model/clv/contract/fit.ts';
import { projectSurvival, retentionAt } from '../../../model/clv/contract/pattern.ts';
import { LineChart } from '../../kit/LineChart.tsx';
import { boundsAround, withBounds } from '../doubt.ts';
import type { CalculatorWords } from '../props.ts';
import type { Intervals } from './use-intervals.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  fit: ContractFit;
  cohorts: readonly Cohort[];
  periods: number;
  intervals: Intervals;
}

/** The table as points, the model as a line drawn on, and how far chance alone could bend it. */
export function RenewalsChart({ locale, words, fit, cohorts, periods, intervals }: Props) {
  const { contract, charts } = words;
  const { chart } = contract;
  const share = (value: number | null | undefined) => (value === null || value === undefined ? '–' : formatPercent(locale, value));
  const number = (value: number) => formatNumber(locale, value);
  const expected = projectSurvival(fit.pattern, periods);
  const seen = pooledSurvival(cohorts);
  const bounds = useMemo(() => boundSurvival(expected, intervals), [fit, intervals, periods]);
  const last = withBounds(words, share(expected.at(-1)), bounds.at(-1) ?? null, share);
  return (
    <LineChart
      title={chart.title}
      intro={chart.intro}
      summary={fill(chart.summary, { renewals: number(periods), share: last })}
      tableName={charts.table}
      table={{
        columns: [chart.renewals, chart.seen, chart.expected, chart.low, chart.high, chart.retention],
        rows: expected.map((value, renewal) => [
          number(renewal),
          share(seen[renewal]),
          share(value),
          share(bounds[renewal]?.low),
          share(bounds[renewal]?.high),
          share(renewal === 0 ? null : retentionAt(fit.pattern, renewal)),
        ]),
      }}
      isRtl={localeFacts[locale].direction === 'rtl'}
      series={[
        { name: chart.expected, form: 'line', tone: 'accent', points: expected.map((y, x) => ({ x, y })) },
        { name: chart.seen, form: 'dots', tone: 'strong', points: seen.map((y, x) => ({ x, y })) },
      ]}
      band={bounds.map((bound, x) => ({ x, ...bound }))}
      heightsAt="end"
      formatX={number}
      formatY={share}
    />
  );
}

/** What all cohorts together show: the product of their renewal rates, as long as anybody is observed. */
function pooledSurvival(cohorts: readonly Cohort[]): number[] {
  const shares = [1];
  for (const { stayed, left } of poolRenewals(cohorts)) {
    if (stayed + left === 0) break;
    shares.push(((shares.at(-1) ?? 1) * stayed) / (stayed + left));
  }
  return shares;
}

/** The shares that 95 of 100 repetitions lie between, after 0, 1 … renewals; none before they are there. */
function boundSurvival(expected: readonly number[], intervals: Intervals): { low: number; high: number }[] {
  if (intervals.kind !== 'fits') return [];
  const curves = intervals.fits.map(({ pattern }) => projectSurvival(pattern, expected.length - 1));
  return expected.map((share, period) => {
    const repeated = curves.map((curve) => curve[period] ?? 0);
    return boundsAround(share, repeated) ?? { low: 0, high: 1 };
  });
}
