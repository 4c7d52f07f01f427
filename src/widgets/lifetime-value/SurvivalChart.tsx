import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { type Locale, localeFacts } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { CustomerModel } from '../../model/clv/value.ts';
import { LineChart } from '../kit/LineChart.tsx';
import { periodsOf } from './Headline.tsx';
import type { CalculatorWords } from './props.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  period: Scenario['period'];
  model: CustomerModel;
  renewals: number;
}

/** How many of those won are still there, period by period. */
export function SurvivalChart({ locale, words, period, model, renewals }: Props) {
  const { charts } = words;
  const points = Array.from({ length: renewals + 1 }, (_, x) => ({ x, y: model.survival(x) }));
  const share = (value: number) => formatPercent(locale, value);
  return (
    <LineChart
      title={charts.survivalTitle}
      summary={`${charts.timeAxis}. ${fill(charts.survivalSummary, {
        periods: periodsOf(locale, words, period, renewals),
        share: share(points.at(-1)?.y ?? 0),
      })}`}
      tableName={charts.table}
      table={{
        columns: [charts.time, charts.survival],
        rows: points.map(({ x, y }) => [formatNumber(locale, x), share(y)]),
      }}
      isRtl={localeFacts[locale].direction === 'rtl'}
      series={[{ name: charts.survival, form: 'line', tone: 'accent', points }]}
      heightsAt="end"
      formatX={(x) => formatNumber(locale, x)}
      formatY={share}
    />
  );
}
