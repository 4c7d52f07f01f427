import { useState } from 'react';
import { fill } from '../../i18n/words.ts';
import { convertScenario, type Period, periods, type Scenario, type ScenarioConversion } from '../../model/clv/scenario.ts';
import { Choices } from '../kit/Choices.tsx';
import type { FieldName } from './fields.ts';
import type { LevelProps } from './level.ts';

/** What was done to the figures when the period changed, and how to have them back. */
type Note = { kind: 'converted'; typed: Scenario; isHorizonRounded: boolean } | { kind: 'refused'; to: Period; field: string };

/**
 * The length of a period. Another one tells the same customer in it: rates, margin and horizon are converted, unless the reader wants
 * them as they were typed. Where the period is that of a table, `isOfTable`, it is only named anew.
 */
export function PeriodChoice({ words, view, onView, isOfTable }: Pick<LevelProps, 'words' | 'view' | 'onView'> & { isOfTable: boolean }) {
  const [note, setNote] = useState<Note | null>(null);
  const { period: texts } = words;
  const { scenario } = view;
  const show = (next: Scenario) => onView({ ...view, scenario: next });
  const choose = (to: Period) => {
    if (isOfTable) return show({ ...scenario, period: to });
    const found = convertScenario(scenario, to);
    if (found.kind === 'out-of-bounds') return setNote({ kind: 'refused', to, field: fieldName(words, found.field) });
    setNote({ kind: 'converted', typed: { ...scenario, period: to }, isHorizonRounded: found.isHorizonRounded });
    show(found.scenario);
  };
  const asTyped = (typed: Scenario) => {
    setNote(null);
    show(typed);
  };
  return (
    <div className="field">
      <Choices
        legend={texts.legend}
        layout="row"
        options={periods.map((value) => ({ value, label: texts.names[value] }))}
        value={scenario.period}
        onChange={choose}
      />
      {isOfTable && <p className="small">{texts.ofTable}</p>}
      <div role="status">
        {note !== null && !isOfTable && (
          <>
            <p className="small">
              {note.kind === 'converted'
                ? `${texts.converted}${note.isHorizonRounded ? ` ${texts.horizonRounded}` : ''}`
                : fill(texts.refused, { field: note.field })}
            </p>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => asTyped(note.kind === 'converted' ? note.typed : { ...scenario, period: note.to })}
            >
              {texts.asTyped}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

type BoundedField = Extract<ScenarioConversion, { kind: 'out-of-bounds' }>['field'];

const inFields = {
  margin: 'margin',
  retentionRate: 'retention',
  discountRate: 'discount',
  growthRate: 'growth',
  horizon: 'horizon',
  acquisitionCost: 'acquisitionCost',
} as const satisfies Record<BoundedField, FieldName>;

const fieldName = ({ fields }: LevelProps['words'], field: BoundedField): string => fields[inFields[field]].label;
