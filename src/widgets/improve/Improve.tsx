import { type ChangeEvent, useMemo, useRef, useState } from 'react';
import { count, fill } from '../../i18n/words.ts';
import { findHard, tallyState, writeTally } from '../../model/practice/tally.ts';
import { StateNotice } from '../kit/PersonalState.tsx';
import { practiceShelf } from '../kit/practice-shelf.ts';
import { saveFile } from '../kit/save-file.ts';
import { useStored } from '../kit/use-stored.ts';
import { Widget } from '../kit/Widget.tsx';
import { Findings } from './Findings.tsx';
import type { ImproveData } from './props.ts';
import { addUp, countAnswers, readSource, type Source } from './sources.ts';
import { writeFindings } from './table.ts';

/** For those who improve the handbook: answers of this browser and of files added up, and what they say of each item. */
export function Improve(props: ImproveData) {
  return (
    <Widget words={props.kit}>
      <Board {...props} />
    </Widget>
  );
}

function Board(props: ImproveData) {
  const { locale, words, kit, items } = props;
  const stored = useStored(practiceShelf);
  const [files, setFiles] = useState<readonly Source[]>([]);
  const [messages, setMessages] = useState<readonly string[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const own = useMemo(() => tallyState(stored.value), [stored.value]);
  const { sum, fresh } = useMemo(() => addUp([own, ...files.map(({ tally }) => tally)]), [own, files]);
  const findings = useMemo(() => findHard(items, sum), [items, sum]);
  const sources = [{ name: words.sources.here, tally: own }, ...files];

  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = await Promise.all(
      [...(target.files ?? [])].map(async (file) => ({ name: file.name, tally: readSource(await file.text()) })),
    );
    target.value = '';
    setFiles([...files, ...chosen.flatMap(({ name, tally }) => (tally === null ? [] : [{ name, tally }]))]);
    setMessages(chosen.map(({ name, tally }) => fill(tally === null ? words.sources.failed : words.sources.loaded, { file: name })));
  };
  const save = (name: string, type: string, text: string) => saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));

  return (
    <div className="improve">
      <StateNotice words={kit} shelf={practiceShelf} stored={stored} />
      <section>
        <h2>{words.sources.title}</h2>
        <p className="label">{words.sources.intro}</p>
        <ul className="own-list label">
          {sources.map(({ name, tally }, place) => (
            <li key={place}>
              <span>
                <b dir="auto">{name}</b> <span className="small">{count(locale, words.sources.answers, countAnswers(tally))}</span>
                {place > 0 && <span className="small"> · {count(locale, words.sources.fresh, fresh[place] ?? 0)}</span>}
              </span>
              {place > 0 && (
                <button type="button" className="button button-quiet" onClick={() => setFiles(files.toSpliced(place - 1, 1))}>
                  {words.sources.remove}
                  <span className="unseen"> {name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {words.sources.load}
        </button>
        <input ref={picker} type="file" accept="application/json,.json" multiple hidden onChange={load} aria-label={words.sources.load} />
        <div role="status" className="small label">
          {messages.map((message, place) => (
            <p key={place}>{message}</p>
          ))}
        </div>
      </section>
      <Findings {...props} findings={findings} />
      <section>
        <h2>{words.save.title}</h2>
        <p className="label">{words.save.intro}</p>
        <div className="carry-acts label">
          <button
            type="button"
            className="button"
            disabled={findings.length === 0}
            onClick={() => save('mushtari-answers.json', 'application/json', writeTally(sum))}
          >
            {words.save.json}
          </button>
          <button
            type="button"
            className="button"
            disabled={findings.length === 0}
            onClick={() => save('mushtari-answers.csv', 'text/csv', writeFindings(findings, new Map(items.map((item) => [item.id, item]))))}
          >
            {words.save.csv}
          </button>
        </div>
      </section>
    </div>
  );
}
