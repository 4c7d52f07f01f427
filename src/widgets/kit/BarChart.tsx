import { ticks } from 'd3-array';
import { Chart, type ChartTable } from './Chart.tsx';
import { ChartLabel } from './ChartLabel.tsx';

interface Props {
  title: string;
  intro?: string;
  summary: string;
  tableName: string;
  table: ChartTable;
  isRtl: boolean;
  /** Two values a bar stand side by side: what was seen, and what the model expects. */
  bars: { name: string; values: number[] }[];
  /** Names of the values, when there are two. */
  legend?: string[];
  formatY: (y: number) => string;
}

const height = 230;
const edge = { top: 26, bottom: 30, outer: 12 };
/** What a digit takes of the width, a little more than it does in any of the faces. */
const digit = 8;
const tones = ['accent', 'strong'] as const;

/** Counts by group, in the reading direction. */
export function BarChart({ isRtl, bars, legend = [], formatY, ...frame }: Props) {
  const highest = Math.max(...bars.flatMap(({ values }) => values), 1e-9) * 1.06;
  const y = (value: number) => height - edge.bottom - (value / highest) * (height - edge.top - edge.bottom);
  const areCounts = bars.every(({ values }) => values.every(Number.isInteger));
  const start = isRtl ? 'right' : 'left';
  const heights = ticks(0, highest, 4)
    .slice(1)
    .filter((value) => !areCounts || Number.isInteger(value));
  const gutter = edge.outer + digit * Math.max(...heights.map((value) => formatY(value).length), 0);
  return (
    <Chart height={height} {...frame}>
      {(width) => {
        const slot = (width - edge.outer - gutter) / bars.length;
        const left = (index: number) => (isRtl ? width - gutter - (index + 1) * slot : gutter + index * slot);
        const everyNth = Math.ceil(52 / slot);
        return (
          <>
            {heights.map((value) => (
              <g key={value}>
                <line className="chart-grid" x1={edge.outer} x2={width - edge.outer} y1={y(value)} y2={y(value)} />
                <ChartLabel x={isRtl ? width - 2 : 2} y={y(value) - 5} at={start} isRtl={isRtl} className="chart-quiet">
                  {formatY(value)}
                </ChartLabel>
              </g>
            ))}
            {bars.map(({ name, values }, index) => {
              const each = (slot * 0.8) / values.length;
              return (
                <g key={name}>
                  {values.map((value, part) => (
                    <rect
                      key={part}
                      className="chart-bar"
                      data-tone={tones[part]}
                      x={left(index) + slot * 0.1 + (isRtl ? values.length - 1 - part : part) * each}
                      y={y(value)}
                      width={Math.max(1, each - 1)}
                      height={Math.max(0, y(0) - y(value))}
                    />
                  ))}
                  {index % everyNth === 0 && (
                    <ChartLabel x={left(index) + slot / 2} y={height - 12} at="middle" isRtl={isRtl} className="chart-quiet">
                      {name}
                    </ChartLabel>
                  )}
                </g>
              );
            })}
            <line className="chart-axis" x1={edge.outer} x2={width - edge.outer} y1={y(0)} y2={y(0)} />
            {legend.map((name, part) => {
              const from = edge.outer + 60 + part * 130;
              const mark = isRtl ? width - from - 12 : from;
              return (
                <g key={name}>
                  <rect className="chart-bar" data-tone={tones[part]} x={mark} y={3} width={12} height={12} />
                  <ChartLabel x={isRtl ? mark - 6 : mark + 18} y={14} at={start} isRtl={isRtl} className="chart-quiet">
                    {name}
                  </ChartLabel>
                </g>
              );
            })}
          </>
        );
      }}
    </Chart>
  );
}
