import { ticks } from 'd3-array';
import { Chart, type ChartTable } from './Chart.tsx';
import { ChartLabel } from './ChartLabel.tsx';

export interface Series {
  name: string;
  points: { x: number; y: number }[];
  /** `step` holds its height until the next point; `dots` are observations. */
  form: 'line' | 'step' | 'dots';
  tone: 'accent' | 'strong' | 'quiet';
}

interface Props {
  title: string;
  intro?: string;
  summary: string;
  tableName: string;
  table: ChartTable;
  isRtl: boolean;
  series: Series[];
  /** What lies between two lines, an interval for example. */
  band?: { x: number; low: number; high: number }[];
  /** A level line across the picture, with its name. */
  rule?: { y: number; name: string } | undefined;
  /** The side of the picture where the heights are written; the end for lines that fall from the start. */
  heightsAt?: 'start' | 'end';
  formatX: (x: number) => string;
  formatY: (y: number) => string;
}

const height = 250;
const edge = { top: 26, bottom: 34, outer: 12 };

/** Lines, steps and dots over one measure that runs in the reading direction; lines are named at their ends, dots in the legend. */
export function LineChart({ isRtl, series, band = [], rule, heightsAt = 'start', formatX, formatY, ...frame }: Props) {
  const points = series.flatMap((one) => one.points);
  const farthest = Math.max(...points.map(({ x }) => x), 1e-9);
  const highest = Math.max(rule?.y ?? 0, ...points.map(({ y }) => y), ...band.map(({ high }) => high), 1e-9) * 1.08;
  const start = isRtl ? 'right' : 'left';
  const end = isRtl ? 'left' : 'right';
  const heights = ticks(0, highest, 4).slice(1);
  const y = (value: number) => height - edge.bottom - (Math.max(0, value) / highest) * (height - edge.top - edge.bottom);

  return (
    <Chart height={height} {...frame}>
      {(width) => {
        const along = (value: number) => edge.outer + (value / farthest) * (width - 2 * edge.outer);
        const x = (value: number) => (isRtl ? width - along(value) : along(value));
        const across = { x1: edge.outer, x2: width - edge.outer };
        return (
          <>
            <line className="chart-axis" {...across} y1={y(0)} y2={y(0)} />
            {heights.map((value) => (
              <line key={value} className="chart-grid" {...across} y1={y(value)} y2={y(value)} />
            ))}
            {band.length > 0 && (
              <path
                className="chart-band"
                d={`M${band.map((at) => `${x(at.x)} ${y(at.high)}`).join('L')}L${band
                  .toReversed()
                  .map((at) => `${x(at.x)} ${y(at.low)}`)
                  .join('L')}Z`}
              />
            )}
            {rule !== undefined && (
              <>
                <line className="chart-cost" {...across} y1={y(rule.y)} y2={y(rule.y)} />
                <ChartLabel x={x(farthest)} y={y(rule.y) - 6} at={end} isRtl={isRtl} className="chart-cost-name">
                  {rule.name}
                </ChartLabel>
              </>
            )}
            {series.map((one) => (
              <Drawn key={one.name} series={one} x={x} y={y} />
            ))}
            {heights.map((value) => (
              <ChartLabel
                key={value}
                x={x(heightsAt === 'start' ? 0 : farthest)}
                y={y(value) - 5}
                at={heightsAt === 'start' ? start : end}
                isRtl={isRtl}
                className="chart-quiet"
              >
                {formatY(value)}
              </ChartLabel>
            ))}
            {ticksThatFit(farthest, (width - 2 * edge.outer) / farthest, formatX).map((value) => (
              <ChartLabel
                key={value}
                x={x(value)}
                y={height - 14}
                at={value === 0 ? start : value >= farthest ? end : 'middle'}
                isRtl={isRtl}
                className="chart-quiet"
              >
                {formatX(value)}
              </ChartLabel>
            ))}
            {series.length > 1 && <Legend series={series} width={width} isRtl={isRtl} />}
          </>
        );
      }}
    </Chart>
  );
}

/** Whole numbers on the axis, as many as have room for their labels; the first label begins at its mark, the others stand over theirs. */
function ticksThatFit(farthest: number, pixels: number, format: (x: number) => string): number[] {
  const room = 11 * format(Math.ceil(farthest)).length + 14;
  for (let most = 8; most > 0; most -= 1) {
    const found = ticks(0, farthest, most).filter(Number.isInteger);
    if (((found[1] ?? farthest) - (found[0] ?? 0)) * pixels >= room) return found;
  }
  return [0];
}

interface DrawnProps {
  series: Series;
  x: (value: number) => number;
  y: (value: number) => number;
}

function Drawn({ series: { points, form, tone }, x, y }: DrawnProps) {
  if (form === 'dots')
    return points.map((point) => <circle key={point.x} className="chart-dot" data-tone={tone} cx={x(point.x)} cy={y(point.y)} r={4} />);
  const path = points.map((point, index) => {
    const before = points[index - 1];
    const corner = form === 'step' ? `L${x(point.x)} ${y(before?.y ?? 0)}` : '';
    return `${before === undefined ? `M${x(point.x)} ${y(form === 'step' ? 0 : point.y)}` : ''}${corner}L${x(point.x)} ${y(point.y)}`;
  });
  return <path className="chart-line" data-tone={tone} d={path.join('')} />;
}

/** Names the lines above the picture, each behind a piece of itself. */
function Legend({ series, width, isRtl }: { series: Series[]; width: number; isRtl: boolean }) {
  const share = (width - 2 * edge.outer) / series.length;
  return series.map(({ name, form, tone }, index) => {
    const from = edge.outer + index * share;
    const mark = isRtl ? width - from : from;
    const side = isRtl ? -1 : 1;
    return (
      <g key={name}>
        {form === 'dots' ? (
          <circle className="chart-dot" data-tone={tone} cx={mark + side * 9} cy={9} r={4} />
        ) : (
          <path className="chart-line" data-tone={tone} d={`M${mark} 9h${side * 18}`} />
        )}
        <ChartLabel x={mark + side * 24} y={13} at={isRtl ? 'right' : 'left'} isRtl={isRtl} className="chart-quiet">
          {name}
        </ChartLabel>
      </g>
    );
  });
}
