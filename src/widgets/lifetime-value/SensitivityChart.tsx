import { useId } from 'react';
import { formatPercent } from '../../i18n/format.ts';
import { type Locale, localeFacts } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import { type Swing, sensitivity } from '../../model/clv/sensitivity.ts';
import type { Value } from '../../model/clv/value.ts';
import { constantRetention } from '../../model/clv/value.ts';
import type { LifetimeValueWords } from '../../schemas/lifetime-value-words.ts';
import { ChartLabel } from '../kit/ChartLabel.tsx';
import { useWidth } from '../kit/use-width.ts';

interface Props {
  locale: Locale;
  words: LifetimeValueWords;
  scenario: Scenario;
  money: (amount: number) => string;
}

const row = 54;

/** The tornado: which figure moves the value most. Bars run from the lower to the higher value, the present value is the line. */
export function SensitivityChart({ locale, words, scenario, money }: Props) {
  const [box, width] = useWidth(560);
  const titleId = useId();
  const { charts, drivers } = words;
  const isRtl = localeFacts[locale].direction === 'rtl';
  const present = constantRetention(scenario).value(scenario.convention, scenario.horizon);
  if (present.kind !== 'finite') return null;
  const swings = sensitivity(scenario);
  const amountOf = (value: Value) => (value.kind === 'finite' ? value.amount : null);
  const amounts = swings.flatMap(({ low, high }) => [amountOf(low.value), amountOf(high.value)]).filter((amount) => amount !== null);
  const least = Math.min(present.amount, ...amounts);
  const most = Math.max(present.amount, ...amounts, least + 1e-9);
  const along = (amount: number) => 2 + ((amount - least) / (most - least)) * (width - 4);
  const x = (amount: number) => (isRtl ? width - along(amount) : along(amount));
  const text = (value: Value) => (value.kind === 'finite' ? money(value.amount) : charts.endless);
  const figure = (driver: Swing['driver'], at: number) => (driver === 'margin' ? money(at) : formatPercent(locale, at, 2));
  const [widest] = swings;
  const summary =
    widest === undefined
      ? ''
      : fill(charts.sensitivitySummary, { driver: drivers[widest.driver], low: text(widest.low.value), high: text(widest.high.value) });
  const startX = isRtl ? width - 2 : 2;
  const endX = width - startX;

  return (
    <figure className="chart">
      <figcaption id={titleId} className="label">
        {charts.sensitivityTitle}
      </figcaption>
      <p className="small label">{charts.sensitivityIntro}</p>
      <div ref={box}>
        <svg
          width={width}
          height={swings.length * row}
          viewBox={`0 0 ${width} ${swings.length * row}`}
          role="img"
          aria-labelledby={titleId}
        >
          <desc>{summary}</desc>
          {swings.map(({ driver, low, high }, index) => {
            const [a, b] = [x(amountOf(low.value) ?? most), x(amountOf(high.value) ?? most)];
            const top = index * row;
            return (
              <g key={driver}>
                <ChartLabel x={startX} y={top + 17} at={isRtl ? 'right' : 'left'} isRtl={isRtl}>
                  {drivers[driver]}
                </ChartLabel>
                <ChartLabel x={endX} y={top + 17} at={isRtl ? 'left' : 'right'} isRtl={isRtl} className="chart-quiet">
                  {`${text(low.value)} – ${text(high.value)}`}
                </ChartLabel>
                <rect className="chart-track" x={2} y={top + 26} width={width - 4} height={12} />
                <rect className="chart-bar" x={Math.min(a, b)} y={top + 26} width={Math.max(2, Math.abs(a - b))} height={12} />
              </g>
            );
          })}
          <line className="chart-present" x1={x(present.amount)} x2={x(present.amount)} y1={22} y2={swings.length * row - 12} />
        </svg>
      </div>
      <p className="small label">{summary}</p>
      <details>
        <summary className="label">{charts.table}</summary>
        <div className="scroll" role="region" aria-labelledby={titleId} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{charts.driver}</th>
                <th scope="col" className="number">
                  {charts.lower}
                </th>
                <th scope="col" className="number">
                  {charts.higher}
                </th>
              </tr>
            </thead>
            <tbody>
              {swings.map(({ driver, low, high }) => (
                <tr key={driver}>
                  <th scope="row">{drivers[driver]}</th>
                  <td className="number">
                    {figure(driver, low.at)}: {text(low.value)}
                  </td>
                  <td className="number">
                    {figure(driver, high.at)}: {text(high.value)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
