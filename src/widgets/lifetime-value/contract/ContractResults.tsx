import { useCallback, useMemo } from 'react';
import { formatMoney, formatNumber } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import type { Cohort } from '../../../model/clv/contract/cohort.ts';
import { contractCustomers } from '../../../model/clv/contract/customers.ts';
import type { ContractFit } from '../../../model/clv/contract/fit.ts';
import { type Convention, conventions } from '../../../model/clv/convention.ts';
import type { Scenario } from '../../../model/clv/scenario.ts';
import { Comparison } from '../Comparison.tsx';
import { enteredRows, resultRows } from '../comparison-rows.ts';
import { amountOf, boundsAround, boundsIn, type Doubt, doubtThrough } from '../doubt.ts';
import { Conventions, FactList, Headline, periodsOf, plainNumber, Remarks } from '../Headline.tsx';
import type { LevelProps } from '../level.ts';
import { Report } from '../Report.tsx';
import { ValueChart } from '../ValueChart.tsx';
import { ContractSensitivity } from './ContractSensitivity.tsx';
import { contractFacts, patternRemarks } from './contract-facts.ts';
import { RenewalsChart } from './RenewalsChart.tsx';
import { type Intervals, replications, useIntervals } from './use-intervals.ts';

interface Props extends Pick<LevelProps, 'locale' | 'words' | 'view' | 'onView' | 'onOther'> {
  fit: ContractFit;
  cohorts: readonly Cohort[];
  isStale: boolean;
}

/** Figures that run from left to right in any language. */
const isolated = (text: string) => `\u2066${text.trim().replace(/\n+/g, ' | ')}\u2069`;

/** What a fitted table comes to. */
export function ContractResults({ isStale, onView, onOther, fit, cohorts, ...props }: Props) {
  const { locale, words, view } = props;
  const { scenario } = view;
  const { contract } = words;
  const model = contractCustomers(fit.pattern, scenario);
  const value = model.value(scenario.convention, scenario.horizon);
  const periods = 2 * fit.renewals;
  const intervals = useIntervals(cohorts);
  const need = needOf(props, intervals);
  const known = intervals.kind === 'working' ? null : intervals;
  const doubtIn = useCallback(
    (other: Scenario) => doubtThrough(doubtOf(fit, intervals, need), ({ pattern }) => contractCustomers(pattern, other)),
    [words, known],
  );
  const rows = useMemo(() => {
    const { period, margin, discount, growth, cost, horizon, convention } = enteredRows(props);
    const results = resultRows(props, (other) => contractCustomers(fit.pattern, other), doubtIn);
    return [period, margin, discount, growth, cost, horizon, convention, ...results];
  }, [words, view.currency, fit, doubtIn]);
  const { values, facts, remarks } = useMemo(() => {
    const doubt = doubtOf(fit, intervals, need);
    const boundOf = (convention: Convention) =>
      boundsIn(doubt, ({ pattern }) => amountOf(contractCustomers(pattern, scenario).value(convention, scenario.horizon)));
    return {
      values: conventions.map((convention) => ({
        convention,
        value: model.value(convention, scenario.horizon),
        bounds: boundOf(convention),
      })),
      facts: contractFacts({ locale, words, view }, fit, doubt),
      remarks: patternRemarks(
        { locale, words, view },
        fit,
        doubtThrough(doubt, ({ pattern }) => pattern),
      ),
    };
  }, [locale, words, view, fit, known]);
  const bounds = values.find(({ convention }) => convention === scenario.convention)?.bounds ?? need;
  const money = (amount: number) => formatMoney(locale, amount, view.currency);
  const meaning = [
    fill(contract.meaning.does, { convention: words.conventions.of[scenario.convention].name }),
    contract.meaning.old,
    contract.meaning.doesNot,
    scenario.horizon === null
      ? fill(contract.meaning.beyond, { renewals: plainNumber(locale)(fit.renewals) })
      : fill(words.meaning.truncated, { periods: periodsOf(locale, words, scenario.period, scenario.horizon) }),
  ];
  const { text, unit, size } = view.table;
  const sizeEntered = [words.fields.tableSize.label, size === null ? words.report.unknown : formatNumber(locale, size)] as const;
  const chart = <RenewalsChart {...{ locale, words, fit, cohorts, periods, intervals }} />;
  const repeated = intervals.kind === 'fits' ? fill(contract.interval.remark, { count: formatNumber(locale, replications) }) : null;
  const note = intervals.kind === 'fits' ? undefined : fill(words.results.noIntervals, { need });
  return (
    <div className="clv-answer" data-stale={isStale ? '' : undefined}>
      <Headline {...props} {...{ value, bounds, isStale }} />
      <Conventions {...props} values={values} onConvention={(convention) => onView({ ...view, scenario: { ...scenario, convention } })} />
      <Remarks remarks={[...remarks, repeated]} />
      <FactList {...{ facts, note }} />
      {chart}
      <ValueChart {...{ locale, words, scenario, model, money }} doubt={doubtIn(scenario)} payments={scenario.horizon ?? periods} />
      <ContractSensitivity {...{ locale, words, scenario, money }} pattern={fit.pattern} />
      <Remarks title={words.meaning.title} remarks={meaning} />
      <Comparison
        {...props}
        {...{ onView, onOther }}
        rows={rows}
        note={intervals.kind === 'fits' ? contract.compareIntervals : fill(words.results.noIntervals, { need })}
      />
      <Report
        {...props}
        {...{ value, values, bounds, facts, meaning }}
        inputs={[[contract.table.label, isolated(text)], ...(unit === 'shares' ? [sizeEntered] : [])]}
      >
        {chart}
      </Report>
    </div>
  );
}

/** What is needed before bounds can be told. */
function needOf({ locale, words }: Pick<Props, 'locale' | 'words'>, intervals: Intervals): string {
  const { interval } = words.contract;
  const number = (value: number) => formatNumber(locale, value);
  if (intervals.kind !== 'working') return interval.needsSize;
  return fill(interval.working, { done: number(intervals.done), all: number(replications) });
}

/** Any figure of the fit over the repetitions of the fit. */
function doubtOf(fit: ContractFit, intervals: Intervals, need: string): Doubt<ContractFit> {
  if (intervals.kind !== 'fits') return { kind: 'none', need };
  return {
    kind: 'known',
    boundsOf: (figure) => boundsAround(figure(fit), intervals.fits.map(figure)) ?? { low: Number.NEGATIVE_INFINITY, high: Infinity },
  };
}
