import { type ChangeEvent, useRef, useState } from 'react';
import type { KitWords } from '../../schemas/kit-words.ts';
import { saveFile } from './save-file.ts';
import { fromText, type Shelf, toText } from './store.ts';
import type { Stored } from './use-stored.ts';

interface Props<T> {
  words: KitWords;
  shelf: Shelf<T>;
  stored: Stored<T>;
  /** Joins what a file holds with what is kept; the file's own where nothing better is known. */
  merge: (kept: T, loaded: T) => T;
}

const jsonFile = (text: string) => new Blob([text], { type: 'application/json' });

/** What the reader did here: where it is kept, to save as a file, to load from one, to wipe; and what went wrong with it. */
export function PersonalState<T>({ words, shelf, stored, merge }: Props<T>) {
  const [message, setMessage] = useState('');
  const [isAsking, setAsking] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const fileName = `${shelf.key.replace(':', '-')}.json`;

  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    const loaded = file === undefined ? null : fromText(shelf, await file.text());
    target.value = '';
    if (loaded === null) return setMessage(words.importFailed);
    stored.set((kept) => merge(kept, loaded));
    setMessage(words.imported);
  };
  const wipe = () => {
    stored.set(() => shelf.empty);
    setAsking(false);
    setMessage(words.resetDone);
  };

  return (
    <div className="personal label">
      {stored.kind === 'damaged' && (
        <p role="alert" className="notice">
          {words.damaged}{' '}
          <button type="button" className="button" onClick={() => saveFile(`damaged-${fileName}`, jsonFile(stored.found ?? ''))}>
            {words.downloadDamaged}
          </button>
        </p>
      )}
      {stored.kind === 'memory-only' && <p className="notice">{words.memoryOnly}</p>}
      <p className="small">{words.kept}</p>
      <div className="personal-acts">
        <button type="button" className="button button-quiet" onClick={() => saveFile(fileName, jsonFile(toText(shelf, stored.value)))}>
          {words.exportFile}
        </button>
        <button type="button" className="button button-quiet" onClick={() => picker.current?.click()}>
          {words.importFile}
        </button>
        <input ref={picker} type="file" accept="application/json,.json" hidden onChange={load} aria-label={words.importFile} />
        {isAsking ? (
          <span className="personal-sure">
            {words.resetSure}{' '}
            <button type="button" className="button" onClick={wipe}>
              {words.reset}
            </button>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {words.keep}
            </button>
          </span>
        ) : (
          <button type="button" className="button button-quiet" onClick={() => setAsking(true)}>
            {words.reset}
          </button>
        )}
      </div>
      <p role="status" className="small">
        {message}
      </p>
    </div>
  );
}
