import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatDate, formatMoney, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Value } from '../../model/clv/value.ts';
import { printOnly } from '../kit/print-only.ts';
import { sharedAddress } from '../kit/published.ts';
import { amountOf, type Bounds, withBounds } from './doubt.ts';
import { type ConventionValue, FactList, Headline, periodsOf, Remarks } from './Headline.tsx';
import type { CalculatorWords } from './props.ts';
import type { View } from './view.ts';

type Fact = readonly [name: string, text: string];

interface Props {
  locale: Locale;
  words: CalculatorWords;
  view: View;
  value: Value;
  values: readonly ConventionValue[];
  bounds: Bounds | string;
  facts: readonly Fact[];
  meaning: readonly (string | null)[];
  /** What a level asks besides money and time. */
  inputs: readonly Fact[];
  children: ReactNode;
}

/** One page on paper: what was entered, what it comes to, what that means, and the address that shows it again. */
export function Report({ locale, words, view, value, values, bounds, facts, meaning, inputs, children }: Props) {
  const [isPrinting, setPrinting] = useState(false);
  const { scenario, currency } = view;
  const { report, fields } = words;
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const tell = (amount: number) => (Number.isFinite(amount) ? money(amount) : '∞');
  const entered: Fact[] = [
    [fields.margin.label, money(scenario.margin)],
    ...inputs,
    [fields.discount.label, formatPercent(locale, scenario.discountRate, 2)],
    [fields.growth.label, formatPercent(locale, scenario.growthRate, 2)],
    ...enteredTerms({ locale, words, view }),
  ];
  const byConvention = values.map(({ convention, value: other, bounds: around }): Fact => {
    const text = withBounds(words, tell(amountOf(other)), around, money);
    return [words.conventions.of[convention].name, text];
  });
  return (
    <>
      <button
        type="button"
        className="button clv-print"
        onClick={() => {
          flushSync(() => setPrinting(true));
          printOnly('report', () => setPrinting(false));
        }}
      >
        {report.print}
      </button>
      {isPrinting && (
        <section className="clv-report">
          <Headline {...{ locale, words, view, value, bounds }} isStale={false} />
          <div className="clv-report-cells">
            <h3>{report.inputs}</h3>
            <FactList facts={entered} />
          </div>
          <div className="clv-report-cells">
            <h3>{words.results.title}</h3>
            <FactList facts={byConvention} />
          </div>
          <div className="clv-report-columns">
            <FactList facts={facts} />
          </div>
          {children}
          <Remarks title={report.meaning} remarks={meaning} />
          <p className="small">
            {fill(report.madeOn, { date: formatDate(locale, new Date()) })} {report.address}{' '}
            <span dir="ltr">{sharedAddress(location.href) ?? location.href}</span>
          </p>
        </section>
      )}
    </>
  );
}

/** The terms that every level asks for, as a report tells them. */
export function enteredTerms({ locale, words, view: { scenario, currency } }: Pick<Props, 'locale' | 'words' | 'view'>): Fact[] {
  const { fields, period } = words;
  return [
    [fields.acquisitionCost.label, formatMoney(locale, scenario.acquisitionCost, currency)],
    [fields.horizonKind, scenario.horizon === null ? fields.wholeLifetime : periodsOf(locale, words, scenario.period, scenario.horizon)],
    [period.legend, period.names[scenario.period]],
  ];
}
