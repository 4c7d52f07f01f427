import { useState } from 'react';
import type { KitWords } from '../../schemas/kit-words.ts';

interface Props {
  words: KitWords;
  /** Builds the address when it is asked for. */
  address: () => string;
}

/** Copies the address of the widget in its present state; where copying is refused, shows it to be copied by hand. */
export function CopyLink({ words, address }: Props) {
  const [state, setState] = useState<{ kind: 'idle' | 'copied' } | { kind: 'failed'; href: string }>({ kind: 'idle' });
  const copy = async () => {
    const href = address();
    try {
      await navigator.clipboard.writeText(href);
      setState({ kind: 'copied' });
    } catch {
      setState({ kind: 'failed', href });
    }
  };
  return (
    <div className="copy-link">
      <button type="button" className="button button-quiet" onClick={copy}>
        {words.copyLink}
      </button>
      <span role="status" className="small">
        {state.kind === 'copied' && words.copied}
        {state.kind === 'failed' && (
          <>
            {words.copyFailed} <code dir="ltr">{state.href}</code>
          </>
        )}
      </span>
    </div>
  );
}
