import { useId } from 'react';
import { fill } from '../../../i18n/words.ts';
import type { Role } from '../../../model/purchases/columns.ts';
import { type DateOrder, dateOrders } from '../../../model/purchases/date.ts';
import { type Answers, makePlan, type Question } from '../../../model/purchases/plan.ts';
import { type Delimiter, delimiters, type Overrides } from '../../../model/purchases/sniff.ts';
import { Choices } from '../../kit/Choices.tsx';
import type { CalculatorWords } from '../props.ts';
import type { Report } from './base-protocol.ts';

interface Props {
  words: CalculatorWords;
  sniffed: Extract<Report, { kind: 'sniffed' }>;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
  onOverrides: (overrides: Overrides) => void;
  onRead: () => void;
}

const purchaseRoles = ['customer', 'date', 'amount'] as const satisfies Role[];
const summaryRoles = ['customer', 'frequency', 'recency', 'age', 'count', 'spend'] as const satisfies Role[];

/** What each column was taken for, to be confirmed or changed, and what only the reader can know. */
export function Confirm({ words, sniffed, answers, onAnswers, onOverrides, onRead }: Props) {
  const { confirm } = words.data;
  const { sniff, encoding } = sniffed;
  const layout = { kind: answers.kind ?? sniff.layout.kind, columns: answers.columns ?? sniff.layout.columns };
  const made = makePlan(sniff, Number.MAX_SAFE_INTEGER, answers);
  const open: Question[] = made.kind === 'open' ? made.questions : [];
  const asked = (question: Question, isAnswered: boolean) => open.includes(question) || isAnswered;
  const dateColumn = layout.columns.date;
  const dates = dateColumn === undefined ? undefined : sniff.columns[dateColumn]?.date;
  const orders = dates?.kind === 'ambiguous' ? dates.orders : dateOrders;

  const setRole = (role: Role, column: number | undefined) => {
    const columns = Object.fromEntries(Object.entries(layout.columns).filter(([other, at]) => other !== role && at !== column));
    onAnswers({ ...answers, kind: layout.kind, columns: column === undefined ? columns : { ...columns, [role]: column } });
  };

  return (
    <div className="clv-confirm label">
      <h4>{confirm.title}</h4>
      {encoding !== 'utf-8' && <p className="notice">{fill(confirm.encoding, { encoding })}</p>}
      <Choices
        legend={confirm.kind}
        layout="row"
        options={(['purchases', 'summary'] as const).map((value) => ({ value, label: confirm.kinds[value] }))}
        value={layout.kind}
        onChange={(kind) => onAnswers({ ...answers, kind, columns: kind === sniff.layout.kind ? sniff.layout.columns : {} })}
      />
      {(layout.kind === 'purchases' ? purchaseRoles : summaryRoles).map((role) => (
        <Picker
          key={role}
          label={confirm.roles[role]}
          value={layout.columns[role] === undefined ? '' : String(layout.columns[role])}
          options={[
            { value: '', label: confirm.noColumn },
            ...sniff.columns.map(({ name, sample }, index) => ({
              value: String(index),
              label: fill(confirm.column, { name: name || index + 1, sample: sample.slice(0, 2).join(', ') }),
            })),
          ]}
          onChange={(value) => setRole(role, value === '' ? undefined : Number(value))}
        />
      ))}
      {layout.kind === 'purchases' && dates?.kind === 'unreadable' && (
        <p className="field-wrong">
          {fill(confirm.dateWrong, { sample: dates.example, reason: words.data.imported.reasons[dates.fault] })}
        </p>
      )}
      {layout.kind === 'purchases' && dates?.kind !== 'unreadable' && asked('date-order', answers.dateOrder !== undefined) && (
        <Choices
          legend={fill(confirm.dateOrder, {
            sample: dates?.kind === 'ambiguous' ? dates.example : (sniff.columns[dateColumn ?? 0]?.sample[0] ?? ''),
          })}
          layout="row"
          options={orders.map((value: DateOrder) => ({ value, label: confirm.dateOrders[value] }))}
          value={answers.dateOrder ?? null}
          onChange={(dateOrder) => onAnswers({ ...answers, dateOrder })}
        />
      )}
      {asked('decimal-mark', answers.decimal !== undefined) && (
        <Choices
          legend={confirm.decimal}
          layout="row"
          options={([',', '.'] as const).map((value) => ({ value, label: confirm.decimals[value === ',' ? 'comma' : 'point'] }))}
          value={answers.decimal ?? null}
          onChange={(decimal) => onAnswers({ ...answers, decimal })}
        />
      )}
      {layout.kind === 'summary' && (
        <Choices
          legend={confirm.unit}
          layout="row"
          options={(['day', 'week', 'month'] as const).map((value) => ({ value, label: words.data.units[value] }))}
          value={answers.unit ?? null}
          onChange={(unit) => onAnswers({ ...answers, unit })}
        />
      )}
      <details>
        <summary>{confirm.more}</summary>
        <Picker
          label={confirm.delimiter}
          value={sniff.delimiter}
          options={delimiters.map((value) => ({ value, label: value === '\t' ? confirm.tab : value }))}
          onChange={(value) => onOverrides({ delimiter: value as Delimiter })}
        />
        <label className="clv-tick">
          <input type="checkbox" checked={sniff.hasHeader} onChange={({ target }) => onOverrides({ hasHeader: target.checked })} />
          {confirm.header}
        </label>
      </details>
      {open.includes('columns') && <p className="field-wrong">{confirm.columnsMissing[layout.kind]}</p>}
      <button type="button" className="button button-main" disabled={open.length > 0} onClick={onRead}>
        {confirm.read}
      </button>
      {open.length > 0 && !(layout.kind === 'purchases' && dates?.kind === 'unreadable') && <p className="small">{confirm.answerFirst}</p>}
    </div>
  );
}

interface PickerProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of a list, closed until it is wanted. */
export function Picker({ label, value, options, onChange }: PickerProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="field-box">
        <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
