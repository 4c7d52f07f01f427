import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in pixels, so that a chart is drawn for it and its letters keep their size. */
export function useWidth(initial: number): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(240, Math.floor(entry?.contentRect.width ?? initial))));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [initial]);
  return [element, width];
}
