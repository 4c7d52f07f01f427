import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import type { KitWords } from '../../schemas/kit-words.ts';
import { saveFile } from './save-file.ts';
import { fromText, type Shelf, toText } from './store.ts';
import type { Stored } from './use-stored.ts';

interface NoticeProps<T> {
  words: KitWords;
  shelf: Shelf<T>;
  stored: Stored<T>;
}

interface Props<T> extends NoticeProps<T> {
  /** Where all tools share what is kept, the words say so. */
  isShared?: boolean;
}

const jsonFile = (text: string) => new Blob([text], { type: 'application/json' });
const fileNameOf = ({ key }: Pick<Shelf<unknown>, 'key'>) => `${key.replace(':', '-')}.json`;

/** What went wrong with what is kept, and what can be done about it; nothing when nothing did. */
export function StateNotice<T>({ words, shelf, stored }: NoticeProps<T>) {
  const { found, kind } = stored;
  return (
    <>
      {found !== null && (
        <div role="alert" className="notice label">
          <p>{words.damaged}</p>
          <div className="personal-acts">
            <button type="button" className="button" onClick={() => saveFile(`damaged-${fileNameOf(shelf)}`, jsonFile(found))}>
              {words.downloadDamaged}
            </button>
            <button type="button" className="button button-quiet" onClick={stored.letGo}>
              {words.dropDamaged}
            </button>
          </div>
        </div>
      )}
      <div role="status" className={kind === 'kept' ? 'unseen' : undefined}>
        {kind !== 'kept' && <p className="notice label">{words.notKept[kind]}</p>}
      </div>
    </>
  );
}

/** What the reader did here: where it is kept, to save as a file, to join with one, to wipe. */
export function PersonalState<T>({ words, shelf, stored, isShared = false }: Props<T>) {
  const [message, setMessage] = useState('');
  const [isAsking, setAsking] = useState<boolean | null>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const sure = useRef<HTMLSpanElement>(null);
  const id = useId();
  // Each of the buttons goes when it is pressed: the focus comes to what takes its place. To the question, not to the button that
  // wipes, which a key held down would press.
  useEffect(() => {
    if (isAsking !== null) (isAsking ? sure : ask).current?.focus();
  }, [isAsking]);
  const picker = useRef<HTMLInputElement>(null);
  const say = isShared ? words.practice : words;

  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    const loaded = file === undefined ? null : fromText(shelf, await file.text());
    target.value = '';
    if (loaded === null) return setMessage(words.importFailed);
    stored.set((kept) => shelf.merge?.(kept, loaded) ?? loaded);
    setMessage(words.imported);
  };
  const wipe = () => {
    stored.wipe(new Date());
    setAsking(false);
    setMessage(words.resetDone);
  };

  return (
    <div className="personal label">
      <p className="small">{say.kept}</p>
      <div className="personal-acts">
        <button
          type="button"
          className="button button-quiet"
          onClick={() => saveFile(fileNameOf(shelf), jsonFile(toText(shelf, stored.value)))}
        >
          {words.exportFile}
        </button>
        <button type="button" className="button button-quiet" onClick={() => picker.current?.click()}>
          {words.importFile}
        </button>
        <input ref={picker} type="file" accept="application/json,.json" hidden onChange={load} aria-label={words.importFile} />
        {isAsking ? (
          <span ref={sure} className="personal-sure" role="group" aria-labelledby={id} tabIndex={-1}>
            <span id={id}>{say.resetSure}</span>{' '}
            <button type="button" className="button" onClick={wipe}>
              {words.reset}
            </button>
            <button type="button" className="button" onClick={() => setAsking(false)}>
              {words.keep}
            </button>
          </span>
        ) : (
          <button ref={ask} type="button" className="button button-quiet" onClick={() => setAsking(true)}>
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
