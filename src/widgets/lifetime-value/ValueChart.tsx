import { ticks } from 'd3-array';
import { useId } from 'react';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { type Locale, localeFacts } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import { paymentsToShow, valueCurve } from '../../model/clv/curve.ts';
import { constantRetention } from '../../model/clv/value.ts';
import type { LifetimeValueWords } from '../../schemas/lifetime-value-words.ts';
import { ChartLabel } from '../kit/ChartLabel.tsx';
import { useWidth } from '../kit/use-width.ts';
import type { View } from './view.ts';

interface Props {
  locale: Locale;
  words: LifetimeValueWords;
  view: View;
  money: (amount: number) => string;
}

const height = 250;
const edge = { top: 26, bottom: 34, outer: 12 };

/** Value over time: a step at each payment, the cost of winning as a line, time in the reading direction. */
export function ValueChart({ locale, words, view: { scenario }, money }: Props) {
  const [box, width] = useWidth(560);
  const titleId = useId();
  const { charts } = words;
  const isRtl = localeFacts[locale].direction === 'rtl';
  const points = valueCurve(constantRetention(scenario), scenario, paymentsToShow(scenario));
  const last = points.at(-1);
  const farthest = Math.max(1, last?.time ?? 1);
  const highest = Math.max(last?.cumulative ?? 0, scenario.acquisitionCost, 1e-9) * 1.08;

  const along = (time: number) => edge.outer + (time / farthest) * (width - 2 * edge.outer);
  const x = (time: number) => (isRtl ? width - along(time) : along(time));
  const y = (amount: number) => height - edge.bottom - (Math.max(0, amount) / highest) * (height - edge.top - edge.bottom);

  const path = points.flatMap((point, index) => {
    const before = points[index - 1];
    return [
      ...(before === undefined ? [`M${x(point.time)} ${y(0)}`] : [`L${x(point.time)} ${y(before.cumulative)}`]),
      `L${x(point.time)} ${y(point.cumulative)}`,
    ];
  });
  const start = isRtl ? 'right' : 'left';
  const summary = fill(charts.valueSummary, { payments: formatNumber(locale, points.length), cumulative: money(last?.cumulative ?? 0) });

  return (
    <figure className="chart">
      <figcaption id={titleId} className="label">
        {charts.valueTitle}
      </figcaption>
      <div ref={box}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={titleId}>
          <desc>{summary}</desc>
          <line className="chart-axis" x1={edge.outer} x2={width - edge.outer} y1={y(0)} y2={y(0)} />
          {ticks(0, highest, 4)
            .slice(1)
            .map((amount) => (
              <g key={amount}>
                <line className="chart-grid" x1={edge.outer} x2={width - edge.outer} y1={y(amount)} y2={y(amount)} />
                <ChartLabel x={x(0) + (isRtl ? -2 : 2)} y={y(amount) - 5} at={start} isRtl={isRtl} className="chart-quiet">
                  {money(amount)}
                </ChartLabel>
              </g>
            ))}
          {scenario.acquisitionCost > 0 && (
            <>
              <line
                className="chart-cost"
                x1={edge.outer}
                x2={width - edge.outer}
                y1={y(scenario.acquisitionCost)}
                y2={y(scenario.acquisitionCost)}
              />
              <ChartLabel
                x={x(farthest)}
                y={y(scenario.acquisitionCost) - 6}
                at={isRtl ? 'left' : 'right'}
                isRtl={isRtl}
                className="chart-cost-name"
              >
                {charts.costLine}
              </ChartLabel>
            </>
          )}
          <path className="chart-line" d={path.join('')} />
          {ticks(0, farthest, Math.min(8, Math.floor(width / 70)))
            .filter(Number.isInteger)
            .map((time) => (
              <ChartLabel
                key={time}
                x={x(time)}
                y={height - 14}
                at={time === 0 ? start : time >= farthest ? (isRtl ? 'left' : 'right') : 'middle'}
                isRtl={isRtl}
                className="chart-quiet"
              >
                {formatNumber(locale, time)}
              </ChartLabel>
            ))}
        </svg>
      </div>
      <p className="small label">
        {charts.timeAxis}. {summary}
      </p>
      <details>
        <summary className="label">{charts.table}</summary>
        <div className="scroll" role="region" aria-labelledby={titleId} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {[charts.payment, charts.time, charts.survival, charts.margin, charts.cumulative].map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.payment}>
                  <td className="number">{formatNumber(locale, point.payment)}</td>
                  <td className="number">{formatNumber(locale, point.time)}</td>
                  <td className="number">{formatPercent(locale, point.survival)}</td>
                  <td className="number">{money(point.presentMargin)}</td>
                  <td className="number">{money(point.cumulative)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
