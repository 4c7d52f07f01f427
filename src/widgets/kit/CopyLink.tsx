import { useId, useState } from 'react';
import type { KitWords } from '../../schemas/kit-words.ts';
import { Later } from './Later.tsx';
import { loadAnew } from './load-anew.ts';
import { sharedAddress } from './published.ts';

interface Props {
  words: KitWords;
  /** Builds the address when it is asked for. */
  address: () => string;
}

const loadQrCode = () => loadAnew(() => import('./QrCode.tsx')).then((file) => file.QrCode);

/**
 * Copies the address of the widget in its present state; where copying is refused, shows it to be copied by hand. For a slide or a
 * sheet, shows it as a QR code, which follows the state while it stands there. A page on a disk gives its published address; where
 * there is none it copies its own and says how far that goes.
 */
export function CopyLink({ words, address }: Props) {
  const [state, setState] = useState<{ kind: 'idle' | 'copied' } | { kind: 'failed'; href: string }>({ kind: 'idle' });
  const [isCodeShown, setCodeShown] = useState(false);
  const id = useId();
  const shared = sharedAddress(address());
  const copy = async () => {
    const href = shared ?? address();
    try {
      await navigator.clipboard.writeText(href);
      setState({ kind: 'copied' });
    } catch {
      setState({ kind: 'failed', href });
    }
  };
  return (
    <div className="copy-link">
      <div className="copy-link-acts">
        <button type="button" className="button button-quiet" onClick={copy}>
          {words.copyLink}
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-expanded={isCodeShown}
          aria-controls={id}
          onClick={() => setCodeShown(!isCodeShown)}
        >
          {words.qrCode}
        </button>
      </div>
      <span role="status" className="small">
        {state.kind === 'copied' && (shared === null ? `${words.copied} ${words.onlyHere}` : words.copied)}
        {state.kind === 'failed' && (
          <>
            {words.copyFailed} <code dir="ltr">{state.href}</code>
          </>
        )}
      </span>
      <div id={id}>
        {isCodeShown && shared === null && <p className="small">{words.onlyHere}</p>}
        {isCodeShown && shared !== null && <Later words={words} load={loadQrCode} given={{ words, href: shared }} />}
      </div>
    </div>
  );
}
