import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { type Locale, localeFacts } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { CustomerModel } from '../../model/clv/value.ts';
import { LineChart } from '../kit/LineChart.tsx';
import { boundsIn, type Doubt, withBounds } from './doubt.ts';
import { periodsOf } from './Headline.tsx';
import type { CalculatorWords } from './props.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  period: Scenario['period'];
  model: CustomerModel;
  renewals: number;
  doubt: Doubt<CustomerModel>;
}

/** How many of those won are still there, period by period. */
export function SurvivalChart({ locale, words, period, model, renewals, doubt }: Props) {
  const { charts } = words;
  const points = Array.from({ length: renewals + 1 }, (_, x) => ({ x, y: model.survival(x) }));
  const band = points.flatMap(({ x }) => {
    const bounds = boundsIn(doubt, (other) => other.survival(x));
    return bounds === null ? [] : [{ x, ...bounds }];
  });
  const share = (value: number) => formatPercent(locale, value);
  return (
    <LineChart
      title={charts.survivalTitle}
      summary={`${charts.timeAxis}. ${fill(charts.survivalSummary, {
        periods: periodsOf(locale, words, period, renewals),
        share: withBounds(words, share(points.at(-1)?.y ?? 0), band.at(-1) ?? null, share),
      })}`}
      tableName={charts.table}
      table={{
        columns: [charts.time, charts.survival],
        rows: points.map(({ x, y }) => [formatNumber(locale, x), withBounds(words, share(y), band[x] ?? null, share)]),
      }}
      isRtl={localeFacts[locale].direction === 'rtl'}
      series={[{ name: charts.survival, form: 'line', tone: 'accent', points }]}
      band={band}
      heightsAt="end"
      formatX={(x) => formatNumber(locale, x)}
      formatY={share}
    />
  );
}
