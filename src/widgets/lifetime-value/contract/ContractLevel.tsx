import { useMemo } from 'react';
import { fitContracts } from '../../../model/clv/contract/fit.ts';
import type { FieldName } from '../fields.ts';
import { Figure, Inputs } from '../Inputs.tsx';
import { countingFields, isStale, type LevelProps } from '../level.ts';
import { ContractResults } from './ContractResults.tsx';
import { readTable } from './read-table.ts';
import { TableField } from './TableField.tsx';
import { writeTable } from './table-text.ts';

const fields = ['margin', 'discount', 'growth', 'acquisitionCost', 'horizon', 'tableSize'] as const satisfies FieldName[];

/** Two segments of subscribers in per cent, years 0 to 7 (Fader and Hardie 2007). */
const published = {
  regular: [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1],
  'high-end': [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1],
} as const;

/** Value from a table of who was still there after each renewal. */
export function ContractLevel({ locale, words, view, figures, onView, onOther }: LevelProps) {
  const { table } = view;
  const reading = useMemo(() => readTable(locale, table), [locale, table]);
  const fit = useMemo(() => (reading.kind === 'cohorts' ? fitContracts(reading.cohorts) : null), [reading]);
  const { contract } = words;
  return (
    <>
      <Inputs
        {...{ locale, words, view, figures, fields, onView }}
        isOfTable
        before={
          <>
            <div className="clv-presets">
              <span className="legend">{contract.presets.legend}</span>
              <div>
                {(['regular', 'high-end'] as const).map((id) => (
                  <button
                    key={id}
                    type="button"
                    className="button"
                    onClick={() => onOther({ ...view, table: { text: writeTable(locale, [published[id]]), unit: 'shares', size: 1000 } })}
                  >
                    {contract.presets.names[id]}
                  </button>
                ))}
              </div>
              <p className="small">{contract.presets.source}</p>
            </div>
            <TableField {...{ locale, table, reading }} words={contract} onTable={(next) => onView({ ...view, table: next })} />
            {table.unit === 'shares' && <Figure name="tableSize" {...{ locale, words, view, figures }} />}
          </>
        }
      />
      <div className="clv-results">
        {fit !== null && reading.kind === 'cohorts' ? (
          <ContractResults
            {...{ locale, words, view, onView, onOther, fit }}
            cohorts={reading.cohorts}
            isStale={isStale(figures, countingFields(fields, view))}
          />
        ) : (
          <p className="notice label">{contract.table.empty}</p>
        )}
      </div>
    </>
  );
}
