import { useEffect, useId, useState } from 'react';
import { formatMoney, formatNumber, formatPercent } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { unitDays } from '../../../model/purchases/customer-table.ts';
import { saveFile } from '../../kit/save-file.ts';
import type { EstimateProps } from './BaseResults.tsx';
import {
  type CustomerColumn,
  type CustomerRow,
  customerColumns,
  estimatedColumns,
  mostBounded,
  type PageRequest,
} from './base-protocol.ts';
import type { BaseRunner } from './use-base.ts';

interface Props extends Omit<EstimateProps, 'repeated' | 'estimate'> {
  base: BaseRunner;
  /** Changes with every new estimate. */
  version: string;
  /** Whether the fit has been repeated, so that rows have bounds. */
  hasBounds: boolean;
  /** Whether there are customers enough for bounds at all. */
  canBound: boolean;
  customers: number;
}

const size = 12;

/** Every customer, in the order of any column, some at a time; the worker sorts and filters. */
export function CustomerList({ locale, words, view, unit, hasSpend, base, version, hasBounds, canBound, customers }: Props) {
  const { list } = words.data;
  const [request, setRequest] = useState<PageRequest>({ by: 'value', isDescending: true, search: '', from: 0, size });
  const [page, setPage] = useState<{ rows: CustomerRow[]; total: number }>({ rows: [], total: 0 });
  const [isSaving, setSaving] = useState(false);
  const searchId = useId();
  useEffect(() => {
    void base
      .run('page', { kind: 'page', ...request }, (progress) => progress.kind === 'rows' && setPage(progress))
      .then((ending) => ending.kind === 'page' && setPage(ending));
  }, [base, request, version]);

  const number = (value: number, digits = 0) => formatNumber(locale, value, digits);
  const time = (days: number) => number(days / unitDays[unit], 1);
  const amount = (value: number) => (hasSpend ? formatMoney(locale, value, view.currency) : number(value, 2));
  const tellers: Record<Exclude<CustomerColumn, 'id'>, (value: number) => string> = {
    value: amount,
    alive: (value) => formatPercent(locale, value, 0),
    purchases: (value) => number(value, 2),
    spend: amount,
    frequency: (value) => number(value),
    recency: time,
    age: time,
  };
  const boundsText = ({ bounds }: CustomerRow, column: string, tell: (value: number) => string): string | null => {
    const name = estimatedColumns.find((estimated) => estimated === column);
    const found = name === undefined ? null : bounds?.[name];
    return found ? fill(words.results.between, { low: tell(found.low), high: tell(found.high) }) : null;
  };
  const sortBy = (by: CustomerColumn) =>
    setRequest({ ...request, by, from: 0, isDescending: by === request.by ? !request.isDescending : by !== 'id' });
  const save = async () => {
    setSaving(true);
    const ending = await base.run('file', {
      kind: 'export',
      head: { ...list.columns, count: list.count },
      low: list.low,
      high: list.high,
    });
    setSaving(false);
    if (ending.kind === 'file') saveFile('mushtari-customers.csv', ending.file);
  };
  const direction = (by: CustomerColumn) => (request.by !== by ? 'none' : request.isDescending ? 'descending' : 'ascending');

  return (
    <section className="clv-list">
      <h3>{list.title}</h3>
      <p className="small label">
        {fill(list.intro, { unit: words.data.units[unit] })} {hasBounds ? list.bounds : canBound ? list.boundsComing : list.noBounds}
        {hasBounds && customers > mostBounded && ` ${fill(list.boundsInFile, { most: number(mostBounded) })}`}
      </p>
      <div className="field label">
        <label htmlFor={searchId}>{list.search}</label>
        <span className="field-box">
          <input
            id={searchId}
            type="search"
            dir="auto"
            value={request.search}
            onChange={({ target }) => setRequest({ ...request, search: target.value, from: 0 })}
          />
        </span>
      </div>
      <div className="scroll" role="region" aria-label={list.title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {customerColumns.map((column) => (
                <th key={column} scope="col" className={column === 'id' ? undefined : 'number'} aria-sort={direction(column)}>
                  <button type="button" className="clv-sort" onClick={() => sortBy(column)}>
                    {list.columns[column]}
                    <span aria-hidden="true">{request.by === column ? (request.isDescending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row, index) => (
              <tr key={`${row.id}-${index}`}>
                <th scope="row">
                  <bdi>{row.id}</bdi>
                  {row.count > 1 && ` × ${number(row.count)}`}
                </th>
                {Object.entries(tellers).map(([column, tell]) => {
                  const bounds = boundsText(row, column, tell);
                  return (
                    <td key={column} className="number">
                      {tell(row[column as Exclude<CustomerColumn, 'id'>])}
                      {bounds !== null && <small>{bounds}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="clv-acts label">
        <button
          type="button"
          className="button button-quiet"
          disabled={request.from === 0}
          onClick={() => setRequest({ ...request, from: Math.max(0, request.from - size) })}
        >
          {list.previous}
        </button>
        <span role="status">
          {page.total === 0
            ? list.none
            : fill(list.place, {
                from: number(request.from + 1),
                to: number(Math.min(page.total, request.from + size)),
                total: number(page.total),
              })}
        </span>
        <button
          type="button"
          className="button button-quiet"
          disabled={request.from + size >= page.total}
          onClick={() => setRequest({ ...request, from: request.from + size })}
        >
          {list.next}
        </button>
        <button type="button" className="button" disabled={isSaving} onClick={save}>
          {isSaving ? list.saving : list.save}
        </button>
      </div>
    </section>
  );
}
