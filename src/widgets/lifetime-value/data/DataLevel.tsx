import { startTransition, useEffect, useRef, useState } from 'react';
import type { TimeUnit } from '../../../model/purchases/customer-table.ts';
import { InTurn } from '../../kit/InTurn.tsx';
import type { FieldName } from '../fields.ts';
import { Inputs } from '../Inputs.tsx';
import { countingFields, isStale, type LevelProps } from '../level.ts';
import { BaseComparison } from './BaseComparison.tsx';
import { BaseResults } from './BaseResults.tsx';
import { type Estimate, fewestRepeaters, type Report } from './base-protocol.ts';
import { CustomerList } from './CustomerList.tsx';
import { Imported } from './Imported.tsx';
import { refusalText } from './refusal-text.ts';
import { Source } from './Source.tsx';
import { toDailyTerms } from './terms.ts';
import type { BaseRunner } from './use-base.ts';

const fields = ['marginShare', 'discount', 'acquisitionCost', 'horizon'] as const satisfies FieldName[];
const replications = 200;

export type Done = Extract<Report, { kind: 'done' }>;
export type Repeated = Extract<Report, { kind: 'repeated' }>;
type Outcome =
  | { kind: 'none' | 'working' }
  | { kind: 'refused'; reason: Extract<Report, { kind: 'refused' }>['reason'] }
  | { kind: 'estimated'; estimate: Estimate };

/**
 * Value from purchases: read a table, fit, and see what every customer may still be worth. Nothing of it leaves the page. While another
 * level is shown it stands still with all it holds.
 */
export function DataLevel({ locale, words, view, figures, onView, onOther, base }: LevelProps & { base: BaseRunner }) {
  const [done, setDone] = useState<Done | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  const [repeated, setRepeated] = useState<Repeated | null>(null);
  const [unit, setUnit] = useState<TimeUnit>('week');
  const terms = toDailyTerms(view.scenario, view.marginShare);
  const key = JSON.stringify(terms);
  const asked = useRef<{ done: Done; key: string } | null>(null);
  const hasBounds = repeated !== null && repeated.done === repeated.all;

  useEffect(() => {
    if (done === null || (asked.current?.done === done && asked.current.key === key)) return;
    setOutcome((before) => (before.kind === 'estimated' ? before : { kind: 'working' }));
    setRepeated(null);
    const timer = setTimeout(() => {
      asked.current = { done, key };
      void base
        .run('estimate', { kind: 'estimate', terms, replications }, (progress) => {
          // Drawn piece by piece, so that the page goes on answering.
          startTransition(() => {
            if (progress.kind === 'estimated') setOutcome(progress);
            if (progress.kind === 'repeated') setRepeated(progress);
          });
        })
        .then((ending) => ending.kind === 'refused' && setOutcome(ending));
    }, 200);
    return () => clearTimeout(timer);
  }, [done, key]);

  return (
    <>
      <Inputs {...{ locale, words, view, figures, fields, onView }} before={<p className="small">{words.data.privacy}</p>} />
      <div className="clv-results">
        <Source
          {...{ locale, words, base }}
          onDone={(next) => {
            setDone(next);
            setOutcome({ kind: 'working' });
          }}
        />
        {done !== null && (
          <Imported
            {...{ locale, words, base, done }}
            onEnd={async (end) => {
              const ending = await base.run('import', { kind: 'observe', end });
              if (ending.kind === 'done') setDone(ending);
            }}
          />
        )}
        {outcome.kind === 'working' && (
          <p role="status" className="label">
            {words.data.fitting}
          </p>
        )}
        {outcome.kind === 'refused' && <p className="notice">{refusalText(words.data, outcome.reason, done?.report)}</p>}
        {outcome.kind === 'estimated' && done !== null && (
          <InTurn>
            <BaseResults
              {...{ locale, words, view, repeated, unit }}
              hasSpend={done.hasSpend}
              estimate={outcome.estimate}
              isStale={isStale(figures, countingFields(fields, view))}
              onUnit={setUnit}
              onStop={() => base.cancel('estimate')}
            />
            <BaseComparison
              {...{ locale, words, view, onView, onOther, base, repeated, unit, hasBounds }}
              hasSpend={done.hasSpend}
              estimate={outcome.estimate}
            />
          </InTurn>
        )}
      </div>
      {outcome.kind === 'estimated' && done !== null && (
        <CustomerList
          {...{ locale, words, view, unit, base, hasBounds }}
          hasSpend={done.hasSpend}
          customers={outcome.estimate.customers}
          canBound={outcome.estimate.repeaters >= fewestRepeaters}
          version={`${outcome.estimate.totals?.value} ${hasBounds}`}
        />
      )}
    </>
  );
}
