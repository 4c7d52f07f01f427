import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { type Locale, localeFacts } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { valueCurve } from '../../model/clv/curve.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { CustomerModel } from '../../model/clv/value.ts';
import { LineChart } from '../kit/LineChart.tsx';
import { amountOf, boundsIn, type Doubt, withBounds } from './doubt.ts';
import type { CalculatorWords } from './props.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  scenario: Scenario;
  model: CustomerModel;
  /** How many payments are drawn. */
  payments: number;
  money: (amount: number) => string;
  doubt: Doubt<CustomerModel>;
}

/** Value over time: a step at each payment, the cost of winning as a line. There is none where it outgrows every number. */
export function ValueChart({ locale, words, scenario, model, payments, money, doubt }: Props) {
  const points = valueCurve(model, scenario, payments);
  const { charts } = words;
  const bounds = boundsIn(doubt, (other) => amountOf(other.value(scenario.convention, points.length)));
  const number = (value: number) => formatNumber(locale, value);
  if (!points.every(({ cumulative }) => Number.isFinite(cumulative))) return null;
  return (
    <LineChart
      title={charts.valueTitle}
      summary={`${charts.timeAxis}. ${fill(charts.valueSummary, {
        payments: number(points.length),
        cumulative: withBounds(words, money(points.at(-1)?.cumulative ?? 0), bounds, money),
      })}`}
      tableName={charts.table}
      table={{
        columns: [charts.payment, charts.time, charts.survival, charts.margin, charts.cumulative],
        rows: points.map((point) => [
          number(point.payment),
          number(point.time),
          formatPercent(locale, point.survival),
          money(point.presentMargin),
          money(point.cumulative),
        ]),
      }}
      isRtl={localeFacts[locale].direction === 'rtl'}
      series={[
        {
          name: charts.cumulative,
          form: 'step',
          tone: 'accent',
          points: points.map(({ time, cumulative }) => ({ x: time, y: cumulative })),
        },
      ]}
      rule={scenario.acquisitionCost > 0 ? { y: scenario.acquisitionCost, name: charts.costLine } : undefined}
      formatX={number}
      formatY={money}
    />
  );
}
