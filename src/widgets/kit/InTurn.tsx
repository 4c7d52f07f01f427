import { Children, type ReactNode, startTransition, useEffect, useState } from 'react';

/** Draws its children one after another, each in a task of its own, so that the page goes on answering while a long answer comes in. */
export function InTurn({ children }: { children: ReactNode }) {
  const parts = Children.toArray(children);
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= parts.length) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + 1)));
    return () => clearTimeout(timer);
  }, [drawn, parts.length]);
  return parts.slice(0, drawn);
}
