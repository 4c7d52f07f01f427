import { useState } from 'react';
import { formatNumber } from '../../i18n/format.ts';
import { fill } from '../../i18n/words.ts';
import { convertScenario, type Period, periods, type ScenarioConversion } from '../../model/clv/scenario.ts';
import { Choices } from '../kit/Choices.tsx';
import { convertSample } from './convert-sample.ts';
import type { FieldName } from './fields.ts';
import type { LevelProps } from './level.ts';
import type { View } from './view.ts';

/** What was done to the figures when the period changed, and how to have them back. */
type Note =
  | { kind: 'converted'; typed: Pick<View, 'scenario' | 'sample'>; isHorizonRounded: boolean; customers: number | null }
  | { kind: 'refused'; to: Period; field: string };

interface Props extends Pick<LevelProps, 'locale' | 'words' | 'view' | 'onView'> {
  isOfTable: boolean;
}

/**
 * The length of a period. Another one tells the same customer in it: rates, margin, horizon and sample are converted, unless the reader wants
 * them as they were typed. Where the period is that of a table, `isOfTable`, it is only named anew.
 */
export function PeriodChoice({ locale, words, view, onView, isOfTable }: Props) {
  const [note, setNote] = useState<Note | null>(null);
  const { period: texts } = words;
  const { scenario, sample } = view;
  const choose = (to: Period) => {
    const typed = { sample, scenario: { ...scenario, period: to } };
    if (isOfTable) return onView({ ...view, ...typed });
    const found = convertScenario(scenario, to);
    if (found.kind === 'out-of-bounds') return setNote({ kind: 'refused', to, field: fieldName(words, found.field) });
    const customers = sample === null ? null : convertSample(sample, scenario, found.scenario);
    setNote({ kind: 'converted', typed, isHorizonRounded: found.isHorizonRounded, customers });
    onView({ ...view, scenario: found.scenario, sample: customers });
  };
  const takeAsTyped = (told: Note) => {
    setNote(null);
    onView({ ...view, ...(told.kind === 'converted' ? told.typed : { scenario: { ...scenario, period: told.to } }) });
  };
  const tell = (told: Note) =>
    told.kind === 'refused'
      ? fill(texts.refused, { field: told.field })
      : [
          texts.converted,
          told.isHorizonRounded ? texts.horizonRounded : null,
          told.customers === null ? null : fill(texts.sampleConverted, { customers: formatNumber(locale, told.customers) }),
        ]
          .filter((text) => text !== null)
          .join(' ');
  return (
    <div className="clv-period">
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
            <p className="small">{tell(note)}</p>
            <button type="button" className="button button-quiet" onClick={() => takeAsTyped(note)}>
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
