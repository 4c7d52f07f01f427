import { type FunctionComponent, useEffect, useState } from 'react';
import type { KitWords } from '../../schemas/kit-words.ts';

interface Props<P> {
  words: Pick<KitWords, 'notLoaded' | 'tryAgain'>;
  load: () => Promise<FunctionComponent<P>>;
  /** What the loaded part is given. */
  given: P;
}

/** A part that few ask for, loaded when it is; where it cannot be, that is told here and can be tried again, and the widget goes on. */
export function Later<P extends object>({ words, load, given }: Props<P>) {
  const [state, setState] = useState<{ kind: 'waiting' | 'failed' } | { kind: 'loaded'; Part: FunctionComponent<P> }>({ kind: 'waiting' });
  const start = () => {
    setState({ kind: 'waiting' });
    load().then(
      (Part) => setState({ kind: 'loaded', Part }),
      () => setState({ kind: 'failed' }),
    );
  };
  useEffect(start, []);
  if (state.kind === 'loaded') return <state.Part {...given} />;
  return (
    <p role="status" className="small">
      {state.kind === 'failed' && (
        <>
          {words.notLoaded}{' '}
          <button type="button" className="button" onClick={start}>
            {words.tryAgain}
          </button>
        </>
      )}
    </p>
  );
}
