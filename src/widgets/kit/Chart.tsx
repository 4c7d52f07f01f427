import { type ReactNode, useId, useState } from 'react';
import { useWidth } from './use-width.ts';

export interface ChartTable {
  columns: string[];
  /** The first cell of a row names it. */
  rows: string[][];
}

interface Props {
  title: string;
  intro?: string | undefined;
  /** What the picture shows, in a sentence: under it, and for who cannot see it. */
  summary: string;
  /** Name of the fold that holds the same figures as a table. */
  tableName: string;
  table: ChartTable;
  /** In pixels, or made from the width. */
  height: number | ((width: number) => number);
  /** Draws the picture for a width in pixels. */
  children: (width: number) => ReactNode;
}

/** The frame of every chart: title, picture, the sentence that says it, and the figures as a table. */
export function Chart({ title, intro, summary, tableName, table, height, children }: Props) {
  const [box, width] = useWidth(560);
  const titleId = useId();
  const [isOpen, setOpen] = useState(false);
  const tall = typeof height === 'number' ? height : height(width);
  return (
    <figure className="chart">
      <figcaption id={titleId} className="label">
        {title}
      </figcaption>
      {intro !== undefined && <p className="small label">{intro}</p>}
      <div ref={box}>
        <svg width={width} height={tall} viewBox={`0 0 ${width} ${tall}`} role="img" aria-labelledby={titleId}>
          <desc>{summary}</desc>
          {children(width)}
        </svg>
      </div>
      <p className="small label">{summary}</p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="label">{tableName}</summary>
        {isOpen && <FigureTable {...table} titleId={titleId} />}
      </details>
    </figure>
  );
}

/** The figures of a chart; most readers never open it, and its cells are many. */
function FigureTable({ columns, rows, titleId }: ChartTable & { titleId: string }) {
  return (
    <div className="scroll" role="region" aria-labelledby={titleId} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((name, index) => (
              <th key={name} scope="col" className={index === 0 ? undefined : 'number'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={index} className="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
