import { type Locale, localeFacts } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Value } from '../../model/clv/value.ts';
import { Chart } from '../kit/Chart.tsx';
import { ChartLabel } from '../kit/ChartLabel.tsx';
import type { CalculatorWords } from './props.ts';

/** How the value answers when one figure alone is lower or higher; `at` is that figure in words. */
export interface NamedSwing {
  name: string;
  low: { at: string; value: Value };
  high: { at: string; value: Value };
}

interface Props {
  locale: Locale;
  charts: CalculatorWords['charts'];
  /** The widest first. */
  swings: readonly NamedSwing[];
  present: number;
  money: (amount: number) => string;
}

/** Below this width a row's figures stand under its name. */
const narrow = 440;
const rowIn = (width: number) => (width < narrow ? 74 : 54);

/** The tornado: which figure moves the value most. Bars run from the lower to the higher value, the present value is the line. */
export function SensitivityChart({ locale, charts, swings, present, money }: Props) {
  const isRtl = localeFacts[locale].direction === 'rtl';
  const [widest] = swings;
  if (widest === undefined) return null;
  const amountOf = (value: Value) => (value.kind === 'finite' ? value.amount : null);
  const amounts = swings.flatMap(({ low, high }) => [amountOf(low.value), amountOf(high.value)]).filter((amount) => amount !== null);
  const least = Math.min(present, ...amounts);
  const most = Math.max(present, ...amounts, least + 1e-9);
  if (amounts.every((amount) => amount === present)) return <p>{charts.sensitivityNone}</p>;
  const text = (value: Value) => (value.kind === 'finite' ? money(value.amount) : charts.endless);

  return (
    <Chart
      title={charts.sensitivityTitle}
      intro={charts.sensitivityIntro}
      summary={fill(charts.sensitivitySummary, {
        driver: widest.name,
        low: text(widest.low.value),
        high: text(widest.high.value),
      })}
      tableName={charts.table}
      table={{
        columns: [charts.driver, charts.lower, charts.higher],
        rows: swings.map(({ name, low, high }) => [name, ...[low, high].map(({ at, value }) => `${at}: ${text(value)}`)]),
      }}
      height={(width) => swings.length * rowIn(width)}
    >
      {(width) => {
        const along = (amount: number) => 2 + ((amount - least) / (most - least)) * (width - 4);
        const x = (amount: number) => (isRtl ? width - along(amount) : along(amount));
        const startX = isRtl ? width - 2 : 2;
        const isNarrow = width < narrow;
        return swings.map(({ name, low, high }, index) => {
          const [a, b] = [x(amountOf(low.value) ?? most), x(amountOf(high.value) ?? most)];
          const top = index * rowIn(width) + (isNarrow ? 20 : 0);
          return (
            <g key={name}>
              <ChartLabel x={startX} y={top + (isNarrow ? -3 : 17)} at={isRtl ? 'right' : 'left'} isRtl={isRtl}>
                {name}
              </ChartLabel>
              <ChartLabel
                x={isNarrow ? startX : width - startX}
                y={top + 17}
                at={isRtl === isNarrow ? 'right' : 'left'}
                isRtl={isRtl}
                className="chart-quiet"
              >
                {`${text(low.value)} – ${text(high.value)}`}
              </ChartLabel>
              <rect className="chart-track" x={2} y={top + 26} width={width - 4} height={12} />
              <rect className="chart-bar" x={Math.min(a, b)} y={top + 26} width={Math.max(2, Math.abs(a - b))} height={12} />
              <line className="chart-present" x1={x(present)} x2={x(present)} y1={top + 22} y2={top + 42} />
            </g>
          );
        });
      }}
    </Chart>
  );
}
