import type { ReactNode } from 'react';

interface Props {
  x: number;
  y: number;
  /** The side of the text that lies at x. */
  at: 'left' | 'middle' | 'right';
  isRtl: boolean;
  className?: string;
  children: ReactNode;
}

/** Text in a chart, placed by its physical side whatever the direction of its language. */
export function ChartLabel({ x, y, at, isRtl, className, children }: Props) {
  const anchors = { left: isRtl ? 'end' : 'start', middle: 'middle', right: isRtl ? 'start' : 'end' } as const;
  return (
    <text x={x} y={y} textAnchor={anchors[at]} direction={isRtl ? 'rtl' : 'ltr'} className={className}>
      {children}
    </text>
  );
}
