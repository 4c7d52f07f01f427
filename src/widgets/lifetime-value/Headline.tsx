import { formatMoney, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { count, fill } from '../../i18n/words.ts';
import type { Convention } from '../../model/clv/convention.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { Value } from '../../model/clv/value.ts';
import { amountOf, type Bounds } from './doubt.ts';
import type { CalculatorWords } from './props.ts';
import type { View } from './view.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  view: View;
  value: Value;
  /** Bounds of the value, or what is needed to tell them. */
  bounds: Bounds | string;
  isStale: boolean;
}

/** A number of periods in words: `5 years`. */
export function periodsOf(locale: Locale, words: CalculatorWords, period: Scenario['period'], number: number): string {
  return count(locale, words.period.counts[period], Number(number.toFixed(2)));
}

/** The value of one customer, what it is a value over, and how far it may be off. */
export function Headline({ locale, words, view: { scenario, currency }, value, bounds, isStale }: Props) {
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
              {typeof bounds === 'string'
                ? fill(results.intervalNone, { need: bounds })
                : Number.isFinite(bounds.high)
                  ? fill(results.interval, { low: money(bounds.low), high: money(bounds.high) })
                  : fill(results.intervalOpen, { low: money(bounds.low) })}
            </p>
          </>
        )}
      </div>
    </>
  );
}

/** What a customer is worth under one convention, with its bounds where they are known. */
export interface ConventionValue {
  convention: Convention;
  value: Value;
  bounds: Bounds | null;
}

interface ConventionsProps {
  locale: Locale;
  words: CalculatorWords;
  view: View;
  values: readonly ConventionValue[];
  onConvention: (convention: Convention) => void;
}

/** The four conventions side by side, one of them chosen. */
export function Conventions({ locale, words, view, values, onConvention }: ConventionsProps) {
  const tell = (amount: number) => (Number.isFinite(amount) ? formatMoney(locale, amount, view.currency) : '∞');
  return (
    <fieldset className="clv-conventions label">
      <legend>{words.conventions.legend}</legend>
      {values.map(({ convention, value, bounds }) => (
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
          <span className="number">{tell(amountOf(value))}</span>
          {bounds !== null && (
            <small className="clv-bounds">{fill(words.results.between, { low: tell(bounds.low), high: tell(bounds.high) })}</small>
          )}
        </label>
      ))}
    </fieldset>
  );
}

/** Facts with their names, each with the sentence that keeps it from being misread; `note` says why they have no intervals. */
export function FactList({ facts, note }: { facts: readonly (readonly [name: string, text: string])[]; note?: string | undefined }) {
  return (
    <>
      {note !== undefined && <p className="small label">{note}</p>}
      <dl className="clv-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt className="label">{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
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
