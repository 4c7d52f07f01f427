import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatDate, formatMoney, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { fill } from '../../i18n/words.ts';
import type { Value } from '../../model/clv/value.ts';
import { addressToShare } from '../../model/text/address.ts';
import { printOnly } from '../kit/print-only.ts';
import { publishedAddress } from '../kit/published.ts';
import { amountOf, type Bounds, withBounds } from './doubt.ts';
import { type ConventionValue, FactList, Headline, periodsOf, Remarks } from './Headline.tsx';
import type { CalculatorWords } from './props.ts';
import type { View } from './view.ts';

interface Props {
  locale: Locale;
  words: CalculatorWords;
  view: View;
  value: Value;
  values: readonly ConventionValue[];
  bounds: Bounds | string;
  facts: readonly (readonly [name: string, text: string])[];
  meaning: readonly (string | null)[];
  /** What a level asks besides money and time. */
  inputs: readonly (readonly [name: string, text: string])[];
  children: ReactNode;
}

/** One page on paper: what was entered, what it comes to, what that means, and the address that shows it again. */
export function Report({ locale, words, view, value, values, bounds, facts, meaning, inputs, children }: Props) {
  const [isPrinting, setPrinting] = useState(false);
  const { scenario, currency } = view;
  const { report, fields } = words;
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const tell = (amount: number) => (Number.isFinite(amount) ? money(amount) : '∞');
  const entered: (readonly [string, string])[] = [
    [fields.margin.label, money(scenario.margin)],
    ...inputs,
    [fields.discount.label, formatPercent(locale, scenario.discountRate, 2)],
    [fields.growth.label, formatPercent(locale, scenario.growthRate, 2)],
    [fields.acquisitionCost.label, money(scenario.acquisitionCost)],
    [fields.horizonKind, scenario.horizon === null ? fields.wholeLifetime : periodsOf(locale, words, scenario.period, scenario.horizon)],
    [words.period.legend, words.period.names[scenario.period]],
  ];
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
          <div className="clv-report-pair">
            <div>
              <h3>{report.inputs}</h3>
              <FactList facts={entered} />
            </div>
            <div>
              <h3>{words.results.title}</h3>
              <FactList
                facts={[
                  ...values.map(
                    ({ convention, value: other, bounds: around }) =>
                      [words.conventions.of[convention].name, withBounds(words, tell(amountOf(other)), around, money)] as const,
                  ),
                  ...facts,
                ]}
              />
            </div>
          </div>
          {children}
          <Remarks title={report.meaning} remarks={meaning} />
          <p className="small">
            {fill(report.madeOn, { date: formatDate(locale, new Date()) })} {report.address}{' '}
            <span dir="ltr">{addressToShare(location.href, publishedAddress()) ?? location.href}</span>
          </p>
        </section>
      )}
    </>
  );
}
