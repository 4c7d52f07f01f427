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
  /**
   * Two values a bar stand side by side: what was seen, and what the model expects; null where nothing was. A label stands on the bar,
   * a range behind it.
   */
  bars: { name: string; values: (number | null)[]; label?: string | undefined; range?: readonly [number, number] }[];
  /** The height of the picture, where it is not that of the highest bar. */
  top?: number;
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
export function BarChart({ isRtl, bars, top, legend = [], formatY, ...frame }: Props) {
  const highest = top ?? Math.max(...bars.flatMap(({ values }) => values.map((value) => value ?? 0)), 1e-9) * 1.06;
  const y = (value: number) => height - edge.bottom - (value / highest) * (height - edge.top - edge.bottom);
  const areCounts = top === undefined && bars.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
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
            {bars.map(({ name, values, label, range }, index) => {
              const each = (slot * 0.8) / values.length;
              return (
                <g key={name}>
                  {range !== undefined && (
                    <rect className="chart-band" x={left(index)} y={y(range[1])} width={slot} height={y(range[0]) - y(range[1])} />
                  )}
                  {values.map((value, part) => (
                    <rect
                      key={part}
                      className="chart-bar"
                      data-tone={tones[part]}
                      x={left(index) + slot * 0.1 + (isRtl ? values.length - 1 - part : part) * each}
                      y={y(value ?? 0)}
                      width={Math.max(1, each - 1)}
                      height={Math.max(0, y(0) - y(value ?? 0))}
                    />
                  ))}
                  {label !== undefined && (
                    <ChartLabel x={left(index) + slot / 2} y={y(values[0] ?? 0) - 6} at="middle" isRtl={isRtl}>
                      {label}
                    </ChartLabel>
                  )}
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
