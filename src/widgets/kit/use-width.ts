import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';

/** The width of an element in pixels, so that a chart is drawn for it and its letters keep their size. */
export function useWidth(initial: number): [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(initial);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.floor(entry?.contentRect.width ?? 0);
      if (found > 0) startTransition(() => setWidth(Math.max(240, found)));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [initial]);
  return [element, width];
}
