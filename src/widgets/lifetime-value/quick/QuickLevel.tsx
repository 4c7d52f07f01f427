import { useCallback, useMemo, useState } from 'react';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { convertScenario, type Scenario } from '../../../model/clv/scenario.ts';
import { constantRetention } from '../../../model/clv/value.ts';
import { Choices } from '../../kit/Choices.tsx';
import { Comparison } from '../Comparison.tsx';
import { enteredRows, resultRows } from '../comparison-rows.ts';
import { doubtThrough } from '../doubt.ts';
import type { FieldName } from '../fields.ts';
import { Figure, Inputs } from '../Inputs.tsx';
import { countingFields, isStale, type LevelProps } from '../level.ts';
import { doubtOf, QuickResults } from './QuickResults.tsx';

const fields = [
  'margin',
  'retention',
  'churn',
  'sample',
  'discount',
  'growth',
  'acquisitionCost',
  'horizon',
] as const satisfies FieldName[];

/** Value from one retention rate, entered or guessed. */
export function QuickLevel(props: LevelProps) {
  const { locale, words, view, figures, presets, onView, onOther } = props;
  const [rateKind, setRateKind] = useState<'retention' | 'churn'>('retention');
  const { scenario } = view;
  const shown = fields.filter((name) => name !== (rateKind === 'retention' ? 'churn' : 'retention'));
  const doubtIn = useCallback(
    (other: Scenario) => doubtThrough(doubtOf(other, view.sample, words.results.needSample), constantRetention),
    [words, view.sample],
  );
  const rows = useMemo(
    () => [...Object.values(enteredRows({ locale, words, view })), ...resultRows({ locale, words, view }, constantRetention, doubtIn)],
    [words, view.currency, doubtIn],
  );
  const inYear = convertScenario(scenario, 'year');
  return (
    <>
      <Inputs
        {...{ locale, words, view, figures, fields, onView }}
        before={
          <div className="clv-presets">
            <span className="legend">{words.presets.legend}</span>
            <div>
              {presets.map(({ id, scenario: preset }) => (
                <button key={id} type="button" className="button" onClick={() => onOther({ ...view, scenario: preset, sample: null })}>
                  {words.presets.names[id]}
                </button>
              ))}
            </div>
          </div>
        }
      >
        <div className="clv-group">
          <Choices
            legend={words.fields.rateKind}
            layout="row"
            options={(['retention', 'churn'] as const).map((value) => ({ value, label: words.fields[value].label }))}
            value={rateKind}
            onChange={(kind) => {
              setRateKind(kind);
              onView(view);
            }}
          />
          <Figure name={rateKind} {...{ locale, words, view, figures }} />
          <Figure name="sample" {...{ locale, words, view, figures }} />
          {scenario.period !== 'year' && inYear.kind === 'converted' && (
            <p className="small">
              {fill(words.period.inYear, {
                retention: formatPercent(locale, inYear.scenario.retentionRate),
                discount: formatPercent(locale, inYear.scenario.discountRate),
              })}
            </p>
          )}
        </div>
      </Inputs>
      <div className="clv-results">
        <QuickResults {...{ locale, words, view }} isStale={isStale(figures, countingFields(shown, view))} onView={onView} />
        <Comparison
          {...{ locale, words, view, onView, onOther }}
          rows={rows}
          note={
            view.sample === null
              ? fill(words.results.noIntervals, { need: words.results.needSample })
              : fill(words.compare.intervals, { customers: formatNumber(locale, view.sample) })
          }
        />
      </div>
    </>
  );
}
