import { useId } from 'react';
import type { Locale } from '../../../i18n/locales.ts';
import type { ClvContractWords } from '../../../schemas/clv-contract-words.ts';
import { Choices } from '../../kit/Choices.tsx';
import type { ContractTable } from '../view.ts';
import { problemText } from './problem-text.ts';
import type { TableReading } from './read-table.ts';

interface Props {
  locale: Locale;
  words: ClvContractWords;
  table: ContractTable;
  reading: TableReading;
  onTable: (table: ContractTable) => void;
}

const mostProblems = 3;

/** The survival table as a text, with what is wrong with it beside it. */
export function TableField({ locale, words, table, reading, onTable }: Props) {
  const id = useId();
  const isWrong = reading.kind === 'problems' && table.text.trim() !== '';
  return (
    <div className="clv-group">
      <div className="field" data-wrong={isWrong ? '' : undefined}>
        <label htmlFor={id}>{words.table.label}</label>
        <span id={`${id}-hint`} className="small">
          {words.table.hint}
        </span>
        <textarea
          id={id}
          dir="ltr"
          rows={4}
          spellCheck={false}
          placeholder={words.table.example}
          value={table.text}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint ${id}-wrong`}
          onChange={({ target }) => onTable({ ...table, text: target.value })}
        />
        <span id={`${id}-wrong`} className="field-wrong" role="status">
          {isWrong &&
            reading.problems
              .slice(0, mostProblems)
              .map((problem) => problemText(locale, words.problems, problem, reading.texts))
              .join(' ')}
        </span>
      </div>
      <Choices
        legend={words.table.unit}
        layout="row"
        options={(['counts', 'shares'] as const).map((value) => ({ value, label: words.table[value] }))}
        value={table.unit}
        onChange={(unit) => onTable({ ...table, unit })}
      />
    </div>
  );
}
