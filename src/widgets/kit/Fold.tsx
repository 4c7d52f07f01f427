import { type FunctionComponent, useState } from 'react';
import type { KitWords } from '../../schemas/kit-words.ts';
import { Later } from './Later.tsx';

interface Props<P> {
  words: Pick<KitWords, 'notLoaded' | 'tryAgain'>;
  title: string;
  load: () => Promise<FunctionComponent<P>>;
  given: P;
}

/** A fold whose contents are loaded when it is opened. */
export function Fold<P extends object>({ words, title, load, given }: Props<P>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="label">{title}</summary>
      {isOpen && <Later words={words} load={load} given={given} />}
    </details>
  );
}
