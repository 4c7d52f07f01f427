import { formatPercent } from '../../i18n/format.ts';
import { type Locale, localeFacts } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import { drivers as allDrivers, type Driver, elasticities, type Swing, sensitivity } from '../../model/clv/sensitivity.ts';
import type { Value } from '../../model/clv/value.ts';
import { constantRetention } from '../../model/clv/value.ts';
import { Chart } from '../kit/Chart.tsx';
import { ChartLabel } from '../kit/ChartLabel.tsx';
import { boundsIn, type Doubt, withBounds } from './doubt.ts';
import type { CalculatorWords } from './props.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  scenario: Scenario;
  money: (amount: number) => string;
  doubt: Doubt<Scenario>;
}

const row = 54;

/** The tornado: which figure moves the value most. Bars run from the lower to the higher value, the present value is the line. */
export function SensitivityChart({ locale, words, scenario, money, doubt }: Props) {
  const { charts, drivers } = words;
  const isRtl = localeFacts[locale].direction === 'rtl';
  const present = constantRetention(scenario).value(scenario.convention, scenario.horizon);
  if (present.kind !== 'finite') return null;
  const swings = sensitivity(scenario);
  const [widest] = swings;
  if (widest === undefined) return null;
  const amountOf = (value: Value) => (value.kind === 'finite' ? value.amount : null);
  const amounts = swings.flatMap(({ low, high }) => [amountOf(low.value), amountOf(high.value)]).filter((amount) => amount !== null);
  const least = Math.min(present.amount, ...amounts);
  const most = Math.max(present.amount, ...amounts, least + 1e-9);
  const text = (value: Value) => (value.kind === 'finite' ? money(value.amount) : charts.endless);
  const figure = (driver: Swing['driver'], at: number) => (driver === 'margin' ? money(at) : formatPercent(locale, at, 2));

  return (
    <>
      <Chart
        title={charts.sensitivityTitle}
        intro={charts.sensitivityIntro}
        summary={fill(charts.sensitivitySummary, {
          driver: drivers[widest.driver],
          low: text(widest.low.value),
          high: text(widest.high.value),
        })}
        tableName={charts.table}
        table={{
          columns: [charts.driver, charts.lower, charts.higher],
          rows: swings.map(({ driver, low, high }) => [
            drivers[driver],
            ...[low, high].map(({ at, value }) => `${figure(driver, at)}: ${text(value)}`),
          ]),
        }}
        height={swings.length * row}
      >
        {(width) => {
          const along = (amount: number) => 2 + ((amount - least) / (most - least)) * (width - 4);
          const x = (amount: number) => (isRtl ? width - along(amount) : along(amount));
          const startX = isRtl ? width - 2 : 2;
          return swings.map(({ driver, low, high }, index) => {
            const [a, b] = [x(amountOf(low.value) ?? most), x(amountOf(high.value) ?? most)];
            const top = index * row;
            return (
              <g key={driver}>
                <ChartLabel x={startX} y={top + 17} at={isRtl ? 'right' : 'left'} isRtl={isRtl}>
                  {drivers[driver]}
                </ChartLabel>
                <ChartLabel x={width - startX} y={top + 17} at={isRtl ? 'left' : 'right'} isRtl={isRtl} className="chart-quiet">
                  {`${text(low.value)} – ${text(high.value)}`}
                </ChartLabel>
                <rect className="chart-track" x={2} y={top + 26} width={width - 4} height={12} />
                <rect className="chart-bar" x={Math.min(a, b)} y={top + 26} width={Math.max(2, Math.abs(a - b))} height={12} />
                <line className="chart-present" x1={x(present.amount)} x2={x(present.amount)} y1={top + 22} y2={top + 42} />
              </g>
            );
          });
        }}
      </Chart>
      <ul className="clv-elasticities small label">
        {elasticityTexts({ locale, words, scenario, doubt }).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** What one per cent more of each figure does to the value; of growth, which may be 0, one percentage point more. */
function elasticityTexts({ locale, words, scenario, doubt }: Pick<Props, 'locale' | 'words' | 'scenario' | 'doubt'>): string[] {
  const { charts, drivers } = words;
  if (elasticities(scenario) === null) return [];
  const answerOf = (driver: Driver) => (other: Scenario) => {
    const found = elasticities(other)?.[driver];
    return found === undefined ? Infinity : driver === 'growthRate' ? found.relativeSlope : found.elasticity;
  };
  const percent = (points: number) => formatPercent(locale, points / 100, 2);
  return allDrivers.map((driver) => {
    const change = answerOf(driver)(scenario);
    const text = driver === 'growthRate' ? charts.elasticityOfPoint : charts.elasticity;
    return fill(text, {
      driver: drivers[driver],
      change: withBounds(words, percent(change), driver === 'margin' ? null : boundsIn(doubt, answerOf(driver)), percent),
    });
  });
}
