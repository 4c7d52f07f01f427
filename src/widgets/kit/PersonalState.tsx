import { type ChangeEvent, useRef, useState } from 'react';
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
      {kind !== 'kept' && <p className="notice label">{words.notKept[kind]}</p>}
    </>
  );
}

/** What the reader did here: where it is kept, to save as a file, to join with one, to wipe. */
export function PersonalState<T>({ words, shelf, stored, isShared = false }: Props<T>) {
  const [message, setMessage] = useState('');
  const [isAsking, setAsking] = useState(false);
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
          <span className="personal-sure">
            {say.resetSure}{' '}
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
