import { useState } from 'react';
import type { Locale } from '../../../i18n/locales.ts';
import { type Dialect, dialects, warehouseSql } from '../../../model/purchases/warehouse-sql.ts';
import { Choices } from '../../kit/Choices.tsx';
import type { CalculatorWords } from '../props.ts';
import { today } from './today.ts';

const dialectNames: Record<Dialect, string> = { standard: 'SQL', bigquery: 'BigQuery', spark: 'Spark', duckdb: 'DuckDB' };

/** The query that makes the summary in a warehouse, to be copied, so that a base of any size can be fitted. */
export function WarehouseSql({ words: { data } }: { locale: Locale; words: CalculatorWords }) {
  const [dialect, setDialect] = useState<Dialect>('standard');
  const [isCopied, setCopied] = useState(false);
  const query = warehouseSql(dialect, { table: 'orders', customer: 'customer_id', date: 'ordered_at', amount: 'amount', end: today() });
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
      <pre className="clv-sql" dir="ltr" role="region" tabIndex={0} aria-label={data.sql.title}>
        <code>{query}</code>
      </pre>
      <button
        type="button"
        className="button"
        onClick={() =>
          navigator.clipboard.writeText(query).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {data.sql.copy}
      </button>
      <span role="status" className="small">
        {isCopied && data.sql.copied}
      </span>
    </details>
  );
}
