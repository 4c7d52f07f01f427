import { formatMoney, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { count, fill } from '../../i18n/words.ts';
import type { Convention } from '../../model/clv/convention.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { Value } from '../../model/clv/value.ts';
import type { CalculatorWords } from './props.ts';
import type { View } from './view.ts';

/** How far an estimate may be off: bounds (null for one beyond every number), or what is needed to tell. */
export type Uncertainty = { kind: 'interval'; low: number; high: number | null } | { kind: 'none'; need: string };

interface Props {
  locale: Locale;
  words: CalculatorWords;
  view: View;
  value: Value;
  uncertainty: Uncertainty;
  isStale: boolean;
}

/** A number of periods in words: `5 years`. */
export function periodsOf(locale: Locale, words: CalculatorWords, period: Scenario['period'], number: number): string {
  return count(locale, words.period.counts[period], Number(number.toFixed(2)));
}

/** The value of one customer, what it is a value over, and how far it may be off. */
export function Headline({ locale, words, view: { scenario, currency }, value, uncertainty, isStale }: Props) {
  const { results } = words;
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const title =
    scenario.horizon === null
      ? results.lifetimeValue
      : fill(results.valueOver, { periods: periodsOf(locale, words, scenario.period, scenario.horizon) });
  return (
    <>
      {isStale && <p className="notice small label">{results.stale}</p>}
      <div className="clv-headline" role="status" aria-atomic="true">
        <p className="label">{title}</p>
        {value.kind === 'endless' ? (
          <p className="notice">{results.endlessReasons[value.reason]}</p>
        ) : (
          <>
            <output className="clv-value">{money(value.amount)}</output>
            <p className="small label">{fill(results.perCustomer, { convention: words.conventions.of[scenario.convention].name })}</p>
            <p className="small label clv-interval">
              {uncertainty.kind === 'none'
                ? fill(results.intervalNone, { need: uncertainty.need })
                : uncertainty.high === null
                  ? fill(results.intervalOpen, { low: money(uncertainty.low) })
                  : fill(results.interval, { low: money(uncertainty.low), high: money(uncertainty.high) })}
            </p>
          </>
        )}
      </div>
    </>
  );
}

interface ConventionsProps {
  locale: Locale;
  words: CalculatorWords;
  view: View;
  values: { convention: Convention; value: Value }[];
  onConvention: (convention: Convention) => void;
}

/** The four conventions side by side, one of them chosen. */
export function Conventions({ locale, words, view, values, onConvention }: ConventionsProps) {
  return (
    <fieldset className="clv-conventions label">
      <legend>{words.conventions.legend}</legend>
      {values.map(({ convention, value }) => (
        <label key={convention}>
          <input
            type="radio"
            name={`convention-${locale}`}
            checked={convention === view.scenario.convention}
            onChange={() => onConvention(convention)}
          />
          <span className="clv-convention">
            <b>{words.conventions.of[convention].name}</b>
            <small>{words.conventions.of[convention].meaning}</small>
          </span>
          <span className="number">{value.kind === 'finite' ? formatMoney(locale, value.amount, view.currency) : '∞'}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** An estimate that follows from the value, with its bounds where they are known: `1.47 (1.29 to 1.67)`. */
export function withBounds(words: CalculatorWords, value: number, uncertainty: Uncertainty, tell: (value: number) => string): string {
  if (uncertainty.kind === 'none') return tell(value);
  return fill(words.results.withBounds, {
    value: tell(value),
    low: tell(uncertainty.low),
    high: uncertainty.high === null ? '∞' : tell(uncertainty.high),
  });
}

/** Facts with their names, each with the sentence that keeps it from being misread. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, text: string])[] }) {
  return (
    <dl className="clv-facts">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt className="label">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Sentences that change with the result. */
export function Remarks({ title, remarks }: { title?: string; remarks: readonly (string | null)[] }) {
  const said = remarks.filter((remark) => remark !== null);
  if (said.length === 0) return null;
  return (
    <div className="clv-remarks">
      {title !== undefined && <h3>{title}</h3>}
      <ul>
        {said.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </div>
  );
}

/** A number with two decimals at most. */
export const plainNumber = (locale: Locale) => (value: number) => formatNumber(locale, value, 2);
