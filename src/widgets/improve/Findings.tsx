import { useState } from 'react';
import { formatNumber, formatPercent } from '../../i18n/format.ts';
import { count, fill } from '../../i18n/words.ts';
import type { Finding } from '../../model/practice/tally.ts';
import { countChoices } from './choices.ts';
import type { ImproveData, ImproveItem } from './props.ts';

interface Props extends ImproveData {
  findings: readonly Finding[];
}

/** So many are shown at once. */
const atOnce = 20;

/** The items that were answered, those that fail most first, each with what was chosen. */
export function Findings({ findings, ...data }: Props) {
  const { locale, words, items } = data;
  const [isAll, setAll] = useState(false);
  const byId = new Map(items.map((item) => [item.id, item]));
  const answers = findings.reduce((sum, finding) => sum + finding.answers, 0);
  const shown = isAll ? findings : findings.slice(0, atOnce);
  return (
    <section>
      <h2>{words.found.title}</h2>
      {findings.length === 0 ? (
        <p>{words.found.none}</p>
      ) : (
        <>
          <p className="label">{words.found.intro}</p>
          <p className="small label">
            {count(locale, words.found.total, answers)} {count(locale, words.found.unanswered, items.length - findings.length)}
          </p>
          <ol className="findings">
            {shown.map((finding) => {
              const item = byId.get(finding.id);
              return item === undefined ? null : <Row key={finding.id} {...data} item={item} finding={finding} />;
            })}
          </ol>
          {shown.length < findings.length && (
            <button type="button" className="button" onClick={() => setAll(true)}>
              {words.found.more}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function Row({ locale, words, qualities, item, finding }: ImproveData & { item: ImproveItem; finding: Finding }) {
  const { answers, failed, interval, earlier } = finding;
  const percent = (share: number) => formatPercent(locale, share, 0);
  return (
    <li>
      <p dir="auto">{item.situation}</p>
      <p className="label">
        {interval === null ? (
          fill(words.found.few, { failed: formatNumber(locale, failed), answers: formatNumber(locale, answers) })
        ) : (
          <>
            <b>
              {fill(words.found.fails, { share: percent(failed / answers) })} {count(locale, words.found.answers, answers)}
            </b>{' '}
            <span className="small">{fill(words.found.interval, { low: percent(interval.low), high: percent(interval.high) })}</span>
          </>
        )}{' '}
        {earlier > 0 && <span className="small">{count(locale, words.found.earlier, earlier)}</span>}
      </p>
      <details className="label">
        <summary>{words.found.options}</summary>
        <ul className="finding-choices">
          {countChoices(item, finding).map(({ id, text, quality, count: times, remark }) => (
            <li key={id} data-quality={quality}>
              <span>
                {quality !== null && <b>{qualities[quality]}: </b>}
                {text ?? words.found.elsewhere}
                {remark !== null && <span className="small finding-remark"> {words.found[remark]}</span>}
              </span>
              <span className="number">
                {answers === 0
                  ? formatNumber(locale, times)
                  : fill(words.found.share, { count: formatNumber(locale, times), share: percent(times / answers) })}
              </span>
              <meter min={0} max={Math.max(1, answers)} value={times} aria-hidden="true" />
            </li>
          ))}
        </ul>
      </details>
      <p className="label">
        <a href={item.section.href}>{fill(words.found.section, { title: item.section.title })}</a>
      </p>
    </li>
  );
}
