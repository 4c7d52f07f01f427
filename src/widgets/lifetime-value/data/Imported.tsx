import { formatDate, formatMoney, formatNumber } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { fill } from '../../../i18n/words.ts';
import { isoDate } from '../../../model/purchases/calendar.ts';
import type { RejectReason } from '../../../model/purchases/rejects.ts';
import { saveFile } from '../../kit/save-file.ts';
import { FactList, Remarks } from '../Headline.tsx';
import type { CalculatorWords } from '../props.ts';
import type { Done } from './DataLevel.tsx';
import { DayField } from './DayField.tsx';
import { today } from './today.ts';
import type { BaseRunner } from './use-base.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  base: BaseRunner;
  done: Done;
  /** The same purchases were observed until another day. */
  onEnd: (end: number) => void;
}

const shown = 5;

/** What became of the rows: used, merged, refunded, rejected with their reasons. */
export function Imported({ locale, words, base, done, onEnd }: Props) {
  const { imported } = words.data;
  const { report, cleaning } = done;
  const number = (value: number) => formatNumber(locale, value, 0);
  const day = (date: number) => formatDate(locale, isoDate(date));
  const currencies = Object.keys(report.currencies);
  const facts: [string, string][] = [
    [imported.rows, fill(imported.rowsText, { rows: number(report.rows), used: number(report.used), rejected: number(report.rejected) })],
    [imported.customers, number(done.customers)],
    ...(cleaning === null || report.used === 0
      ? []
      : [
          [imported.observed, fill(imported.observedText, { start: day(cleaning.start), end: day(cleaning.end) })] satisfies [
            string,
            string,
          ],
        ]),
  ];
  const remarks =
    cleaning === null
      ? []
      : [
          cleaning.mergedSameDay > 0 ? fill(imported.merged, { count: number(cleaning.mergedSameDay) }) : null,
          cleaning.refunds.sameDay + cleaning.refunds.earlierDay > 0
            ? fill(imported.refunds, {
                sameDay: number(cleaning.refunds.sameDay),
                earlierDay: number(cleaning.refunds.earlierDay),
                days: number(cleaning.refundedDays),
              })
            : null,
          cleaning.refunds.unmatched > 0
            ? fill(imported.unmatched, {
                count: number(cleaning.refunds.unmatched),
                amount: formatMoney(locale, cleaning.unmatchedAmount, 'none'),
              })
            : null,
          cleaning.zeroAmounts > 0 ? fill(imported.zero, { count: number(cleaning.zeroAmounts) }) : null,
          cleaning.withoutPurchase > 0 ? fill(imported.withoutPurchase, { count: number(cleaning.withoutPurchase) }) : null,
        ];

  return (
    <section className="clv-imported">
      <h3>{imported.title}</h3>
      <FactList facts={facts} />
      {cleaning !== null && report.used > 0 && (
        <DayField
          label={words.data.end.label}
          hint={words.data.end.hint}
          day={cleaning.end}
          least={cleaning.start}
          most={Math.max(cleaning.end, today())}
          onDay={onEnd}
        />
      )}
      {currencies.length > 1 && <p className="notice">{fill(imported.currencies, { list: currencies.join(', ') })}</p>}
      <Remarks remarks={remarks} />
      {report.rejected > 0 && (
        <>
          <p className="label">{imported.rejects}</p>
          {report.rejected > report.rejects.kept.length && (
            <p className="small label">{fill(imported.rejectsCut, { most: number(report.rejects.kept.length) })}</p>
          )}
          <ul>
            {Object.entries(report.rejects.counts).map(([reason, count]) => (
              <li key={reason}>
                {imported.reasons[reason as RejectReason]}: {number(count)}
              </li>
            ))}
          </ul>
          <div className="scroll">
            <table>
              <tbody>
                {report.rejects.kept.slice(0, shown).map(({ line, reason, row }) => (
                  <tr key={line}>
                    <th scope="row">{fill(imported.line, { line: number(line) })}</th>
                    <td>{imported.reasons[reason]}</td>
                    <td dir="auto">{row.slice(0, 4).join(' · ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <button
            type="button"
            className="button button-quiet"
            onClick={async () => {
              const ending = await base.run('file', { kind: 'rejects', reasons: imported.reasons });
              if (ending.kind === 'file') saveFile('mushtari-rejected.csv', ending.file);
            }}
          >
            {imported.saveRejects}
          </button>
        </>
      )}
    </section>
  );
}
