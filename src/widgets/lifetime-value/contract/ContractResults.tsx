import { formatMoney, formatNumber } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import type { Cohort } from '../../../model/clv/contract/cohort.ts';
import { contractCustomers } from '../../../model/clv/contract/customers.ts';
import type { ContractFit } from '../../../model/clv/contract/fit.ts';
import { centralInterval } from '../../../model/clv/numeric/interval.ts';
import { valuesByConvention } from '../../../model/clv/value.ts';
import { Conventions, FactList, Headline, periodsOf, plainNumber, Remarks, type Uncertainty } from '../Headline.tsx';
import type { LevelProps } from '../level.ts';
import { Report } from '../Report.tsx';
import { ValueChart } from '../ValueChart.tsx';
import { contractFacts, patternRemarks } from './contract-facts.ts';
import { RenewalsChart } from './RenewalsChart.tsx';
import { type Intervals, replications, useIntervals } from './use-intervals.ts';

interface Props extends Pick<LevelProps, 'locale' | 'words' | 'view' | 'onView'> {
  fit: ContractFit;
  cohorts: readonly Cohort[];
  isStale: boolean;
}

/** Figures that run from left to right in any language. */
const isolated = (text: string) => `\u2066${text.trim().replace(/\n+/g, ' | ')}\u2069`;

/** What a fitted table comes to. */
export function ContractResults({ isStale, onView, fit, cohorts, ...props }: Props) {
  const { locale, words, view } = props;
  const { scenario } = view;
  const { contract } = words;
  const model = contractCustomers(fit.pattern, scenario);
  const value = model.value(scenario.convention, scenario.horizon);
  const values = valuesByConvention(model, scenario.horizon);
  const periods = 2 * fit.renewals;
  const intervals = useIntervals(cohorts, periods);
  const uncertainty = uncertaintyOf(props, intervals);
  const facts = contractFacts(props, fit, uncertainty);
  const money = (amount: number) => formatMoney(locale, amount, view.currency);
  const meaning = [
    fill(contract.meaning.does, { convention: words.conventions.of[scenario.convention].name }),
    contract.meaning.old,
    contract.meaning.doesNot,
    scenario.horizon === null
      ? fill(contract.meaning.beyond, { renewals: plainNumber(locale)(fit.renewals) })
      : fill(words.meaning.truncated, { periods: periodsOf(locale, words, scenario.period, scenario.horizon) }),
  ];
  const chart = <RenewalsChart {...{ locale, words, fit, cohorts, periods, intervals }} />;
  const repeated = intervals.kind === 'intervals' ? fill(contract.interval.remark, { count: formatNumber(locale, replications) }) : null;
  return (
    <div className="clv-answer" data-stale={isStale ? '' : undefined}>
      <Headline {...props} value={value} uncertainty={uncertainty} isStale={isStale} />
      <Conventions {...props} values={values} onConvention={(convention) => onView({ ...view, scenario: { ...scenario, convention } })} />
      <Remarks remarks={[...patternRemarks(props, fit), repeated]} />
      <FactList facts={facts} />
      {chart}
      <ValueChart {...{ locale, words, scenario, model, money }} payments={scenario.horizon ?? periods} />
      <Remarks title={words.meaning.title} remarks={meaning} />
      <Report {...props} {...{ value, values, uncertainty, facts, meaning }} inputs={[[contract.table.label, isolated(view.table.text)]]}>
        {chart}
      </Report>
    </div>
  );
}

/** The values of the same terms under each repetition of the fit. */
function uncertaintyOf({ locale, words, view: { scenario } }: Pick<Props, 'locale' | 'words' | 'view'>, intervals: Intervals): Uncertainty {
  const { interval } = words.contract;
  const number = (value: number) => formatNumber(locale, value);
  if (intervals.kind === 'working')
    return { kind: 'none', need: fill(interval.working, { done: number(intervals.done), all: number(replications) }) };
  if (intervals.kind === 'needs-size') return { kind: 'none', need: interval.needsSize };
  const amounts = intervals.fitted.map((pattern) => {
    const value = contractCustomers(pattern, scenario).value(scenario.convention, scenario.horizon);
    return value.kind === 'finite' ? value.amount : Number.MAX_VALUE;
  });
  const bounds = centralInterval(amounts, 0.95);
  if (bounds === null) return { kind: 'none', need: interval.needsSize };
  return { kind: 'interval', low: bounds.low, high: bounds.high < 1e300 ? bounds.high : null };
}
