import { type ChangeEvent, useRef, useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { count, fill } from '../../i18n/words.ts';
import type { OwnField } from '../../model/practice/own-card.ts';
import { type OwnFileProblem, readOwnFile, takeOwnFile, writeOwnFile } from '../../model/practice/own-file.ts';
import type { PracticeState } from '../../model/practice/state.ts';
import { saveFile } from '../kit/save-file.ts';
import type { PracticeData } from './props.ts';

interface Props extends Pick<PracticeData, 'locale' | 'words'> {
  state: PracticeState;
  onState: (change: (state: PracticeState) => PracticeState) => void;
}

/** What is wrong with a file, or with one of its cards, in words. */
function describe(locale: PracticeData['locale'], { own }: PracticeData['words'], problem: OwnFileProblem): string {
  if (problem.kind === 'other-file') return problem.isPractice ? own.file.isPractice : own.file.otherFile;
  if (problem.kind === 'not-json') return own.file.notJson;
  if (problem.kind === 'newer-version') return own.file.newerVersion;
  if (problem.kind === 'no-cards') return own.file.noCards;
  const place = formatNumber(locale, problem.place);
  if (problem.kind === 'not-a-card') return fill(own.file.notACard, { place });
  const fields: Record<OwnField, string> = { ...own, words: own.said };
  const { problem: fault } = problem;
  if (fault.kind === 'bad-id') return fill(own.file.badId, { place });
  const values = { place, field: fields[fault.field] };
  return fault.kind === 'missing'
    ? fill(own.file.missing, values)
    : fill(own.file.tooLong, { ...values, most: formatNumber(locale, fault.most), found: formatNumber(locale, fault.found) });
}

/** The reader's own objections as a file to pass on, and those of a colleague taken in. */
export function OwnFile({ locale, words, state, onState }: Props) {
  const { file: say } = words.own;
  const [result, setResult] = useState<{ taken: number; problems: readonly OwnFileProblem[] } | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const kept = state.own.filter(({ isDeleted }) => !isDeleted);

  const load = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    if (chosen === undefined) return;
    const { drafts, problems } = readOwnFile(await chosen.text());
    target.value = '';
    if (drafts.length > 0) onState((before) => ({ ...before, own: takeOwnFile(before.own, drafts, new Date()) }));
    setResult({ taken: drafts.length, problems });
  };

  return (
    <div className="own-file label">
      <p className="small">{say.intro}</p>
      <div className="personal-acts">
        <button
          type="button"
          className="button button-quiet"
          disabled={kept.length === 0}
          onClick={() => saveFile('mushtari-own-objections.json', new Blob([writeOwnFile(kept)], { type: 'application/json' }))}
        >
          {say.save}
        </button>
        <button type="button" className="button button-quiet" onClick={() => picker.current?.click()}>
          {say.load}
        </button>
        <input ref={picker} type="file" accept="application/json,.json" hidden onChange={load} aria-label={say.load} />
      </div>
      <div role="status" className="small">
        {result !== null && (
          <>
            <p>{result.taken === 0 ? say.nothingTaken : count(locale, say.taken, result.taken)}</p>
            <ul>
              {result.problems.map((problem, index) => (
                <li key={index}>{describe(locale, words, problem)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
