import { useId, useState } from 'react';
import { type Dialect, dialects, warehouseSql } from '../../../model/purchases/warehouse-sql.ts';
import { Choices } from '../../kit/Choices.tsx';
import type { CalculatorWords } from '../props.ts';
import { DayField } from './DayField.tsx';
import { today } from './today.ts';

const dialectNames: Record<Dialect, string> = { standard: 'SQL', bigquery: 'BigQuery', spark: 'Spark', duckdb: 'DuckDB' };

const sourceNames = ['table', 'customer', 'date', 'amount'] as const;

/** The query that makes the summary in a warehouse, to be copied, so that a base of any size can be fitted. */
export function WarehouseSql({ words: { data } }: { words: CalculatorWords }) {
  const [dialect, setDialect] = useState<Dialect>('standard');
  const [isCopied, setCopied] = useState(false);
  const [end, setEnd] = useState(today);
  const [names, setNames] = useState({ table: 'orders', customer: 'customer_id', date: 'ordered_at', amount: 'amount' });
  const query = warehouseSql(dialect, { ...names, amount: names.amount.trim() === '' ? null : names.amount, end });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(query);
      setCopied(true);
    } catch {
      // Where copying is refused, the query can be marked and copied by hand.
      setCopied(false);
    }
  };
  return (
    <details>
      <summary className="label">{data.sql.title}</summary>
      <p className="label">{data.sql.intro}</p>
      <Choices
        legend={data.sql.dialect}
        layout="row"
        options={dialects.map((value) => ({ value, label: dialectNames[value] }))}
        value={dialect}
        onChange={(value) => {
          setDialect(value);
          setCopied(false);
        }}
      />
      <div className="clv-names">
        {sourceNames.map((name) => (
          <Name
            key={name}
            label={data.sql[name]}
            value={names[name]}
            onChange={(value) => {
              setNames({ ...names, [name]: value });
              setCopied(false);
            }}
          />
        ))}
        <DayField
          label={data.end.label}
          hint={data.end.sqlHint}
          day={end}
          onDay={(day) => {
            setEnd(day);
            setCopied(false);
          }}
        />
      </div>
      <pre className="clv-sql" dir="ltr" role="region" tabIndex={0} aria-label={data.sql.title}>
        <code>{query}</code>
      </pre>
      <button type="button" className="button" onClick={copy}>
        {data.sql.copy}
      </button>
      <span role="status" className="small">
        {isCopied && data.sql.copied}
      </span>
    </details>
  );
}

interface NameProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A name in the reader's own warehouse. */
function Name({ label, value, onChange }: NameProps) {
  const id = useId();
  return (
    <div className="field label">
      <label htmlFor={id}>{label}</label>
      <span className="field-box">
        <input
          id={id}
          type="text"
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </span>
    </div>
  );
}
