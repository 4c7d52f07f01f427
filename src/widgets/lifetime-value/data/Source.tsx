import { type ChangeEvent, useId, useRef, useState } from 'react';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { type Answers, makePlan } from '../../../model/purchases/plan.ts';
import type { Overrides } from '../../../model/purchases/sniff.ts';
import type { CalculatorWords } from '../props.ts';
import type { Report } from './base-protocol.ts';
import { Confirm } from './Confirm.tsx';
import type { Done } from './DataLevel.tsx';
import { findTableFault } from './table-fault.ts';
import { today } from './today.ts';
import type { BaseRunner } from './use-base.ts';
import { WarehouseSql } from './WarehouseSql.tsx';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  base: BaseRunner;
  onDone: (done: Done) => void;
}

type Sniffed = Extract<Report, { kind: 'sniffed' }>;
type Looked = { kind: 'looked'; source: Blob; sniffed: Sniffed; overrides: Overrides; answers: Answers };
type Step = { kind: 'waiting' } | Looked | { kind: 'reading'; bytes: number; total: number };

const demoSeed = 7;

/** Where the purchases come from: a file, a pasted table, a shop made up for trying; then what its columns mean. */
export function Source({ locale, words, base, onDone }: Props) {
  const [step, setStep] = useState<Step>({ kind: 'waiting' });
  const [message, setMessage] = useState('');
  const [pasted, setPasted] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const pasteId = useId();
  const { source: texts } = words.data;

  const look = async (source: Blob, overrides: Overrides) => {
    setMessage('');
    const ending = await base.run('import', { kind: 'sniff', source, language: locale, overrides });
    if (ending.kind !== 'sniffed') return setMessage(ending.kind === 'no-table' ? texts.noTable : texts.unreadable);
    const fault = findTableFault(ending.sniff);
    if (fault !== null) setMessage(texts[fault]);
    if (fault === null || source === (step.kind === 'looked' && step.source)) {
      setStep({ kind: 'looked', source, sniffed: ending, overrides, answers: {} });
    } else setStep({ kind: 'waiting' });
  };
  const read = async (looked: Looked) => {
    const { source, sniffed, answers } = looked;
    const made = makePlan(sniffed.sniff, today(), answers);
    if (made.kind === 'open') return;
    setStep({ kind: 'reading', bytes: 0, total: source.size });
    const ending = await base.run('import', { kind: 'run', source, language: locale, plan: made.plan }, (progress) => {
      if (progress.kind === 'progress') setStep({ kind: 'reading', bytes: progress.bytes, total: progress.total });
    });
    setStep(ending.kind === 'cancelled' ? looked : { kind: 'waiting' });
    if (ending.kind === 'done') onDone(ending);
    else setMessage(ending.kind === 'cancelled' ? texts.cancelled : texts.unreadable);
  };
  const tryDemo = async () => {
    setMessage('');
    setStep({ kind: 'waiting' });
    const ending = await base.run('import', { kind: 'demo', seed: demoSeed, today: today(), moneyScale: words.moneyScale });
    if (ending.kind === 'done') onDone(ending);
  };
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (file !== undefined) void look(file, {});
  };

  return (
    <section className="clv-source">
      <h3>{texts.title}</h3>
      <p className="label">{texts.intro}</p>
      <div className="clv-acts">
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {texts.file}
        </button>
        <input ref={picker} type="file" accept=".csv,.tsv,.txt,text/csv" hidden onChange={pick} aria-label={texts.file} />
        <button type="button" className="button button-quiet" onClick={tryDemo}>
          {texts.demo}
        </button>
      </div>
      <details>
        <summary className="label">{texts.paste}</summary>
        <div className="field label">
          <label htmlFor={pasteId}>{texts.pasteLabel}</label>
          <textarea id={pasteId} dir="auto" rows={5} spellCheck={false} value={pasted} onChange={({ target }) => setPasted(target.value)} />
        </div>
        <button type="button" className="button" disabled={pasted.trim() === ''} onClick={() => look(new Blob([pasted]), {})}>
          {texts.usePasted}
        </button>
      </details>
      <WarehouseSql words={words} />
      {step.kind === 'looked' && (
        <Confirm
          words={words}
          sniffed={step.sniffed}
          answers={step.answers}
          onAnswers={(answers) => setStep({ ...step, answers })}
          onOverrides={(overrides) => look(step.source, { ...step.overrides, ...overrides })}
          onRead={() => read(step)}
        />
      )}
      {step.kind === 'reading' && (
        <div className="clv-progress label">
          <progress aria-label={texts.reading} value={step.bytes} max={Math.max(1, step.total)} />
          <span>
            {fill(texts.readingShare, {
              share: formatPercent(locale, step.bytes / Math.max(1, step.total), 0),
              size: formatNumber(locale, step.total / 1e6, 1),
            })}
          </span>
          <button type="button" className="button button-quiet" onClick={() => base.cancel('import')}>
            {texts.cancel}
          </button>
        </div>
      )}
      <p role="status" className="label">
        {message}
      </p>
    </section>
  );
}
