import { formatMoney, formatNumber, formatPercent } from '../../../i18n/format.ts';
import { fill } from '../../../i18n/words.ts';
import { type TimeUnit, unitDays } from '../../../model/purchases/customer-table.ts';
import { Choices } from '../../kit/Choices.tsx';
import { InTurn } from '../../kit/InTurn.tsx';
import { printOnly } from '../../kit/print-only.ts';
import { withBounds } from '../doubt.ts';
import { FactList, periodsOf, plainNumber, Remarks } from '../Headline.tsx';
import type { LevelProps } from '../level.ts';
import { enteredTerms } from '../Report.tsx';
import { isLeavingCertain, parametersAtLimit } from './at-limit.ts';
import { BaseCharts } from './BaseCharts.tsx';
import { type Bounds, type Estimate, fewestRepeaters, type ParameterBounds } from './base-protocol.ts';
import type { Repeated } from './DataLevel.tsx';
import { NewCustomerCharts } from './NewCustomerCharts.tsx';
import { newCustomerFacts } from './new-customer-facts.ts';
import { timeText } from './time-text.ts';

export interface EstimateProps extends Pick<LevelProps, 'locale' | 'words' | 'view'> {
  estimate: Estimate;
  /** Null until the first repetitions of the fit are in. */
  repeated: Repeated | null;
  hasSpend: boolean;
  /** The unit that times are told in. */
  unit: TimeUnit;
}

interface Props extends EstimateProps {
  isStale: boolean;
  onUnit: (unit: TimeUnit) => void;
  onStop: () => void;
}

/** What the base is worth, how far that may be off, what was fitted and how well. */
export function BaseResults({ isStale, onUnit, onStop, ...props }: Props) {
  const { locale, words, estimate, repeated, unit } = props;
  const { data } = words;
  const number = plainNumber(locale);
  return (
    <div className="clv-answer clv-report-live" data-stale={isStale ? '' : undefined}>
      <InTurn>
        <BaseHeadline {...props} isStale={isStale} />
        <p className="small label" role="status">
          {estimate.repeaters < fewestRepeaters
            ? null
            : repeated === null || repeated.done < repeated.all
              ? fill(data.repeating, { done: number(repeated?.done ?? 0), all: number(repeated?.all ?? 0) })
              : fill(data.repeated, { count: number(repeated.all) })}{' '}
          {repeated !== null && repeated.done < repeated.all && (
            <button type="button" className="button button-quiet" onClick={onStop}>
              {data.stop}
            </button>
          )}
        </p>
        <div className="clv-report-cells clv-paper-only">
          <h3>{words.report.inputs}</h3>
          <FactList facts={entered(props)} />
        </div>
        <div className="clv-report-cells">
          <FactList facts={baseFacts(props)} />
        </div>
        <NewCustomerCharts {...props} />
        <h3>{data.fit.title}</h3>
        <div className="label">
          <Choices
            legend={data.fit.unit}
            layout="row"
            options={(['day', 'week', 'month'] as const).map((value) => ({ value, label: data.units[value] }))}
            value={unit}
            onChange={onUnit}
          />
        </div>
        <div className="clv-report-columns">
          <FactList facts={fitFacts(props)} />
        </div>
        <Remarks remarks={fitRemarks(props)} />
        <BaseCharts {...{ locale, words, estimate, unit }} expectedByEnd={repeated?.expectedByEnd ?? null} />
        <Remarks
          title={words.meaning.title}
          remarks={[data.meaning.does, data.meaning.residual, data.meaning.spread, data.meaning.doesNot, data.meaning.privacy]}
        />
        <button type="button" className="button clv-print" onClick={() => printOnly('report')}>
          {words.report.print}
        </button>
      </InTurn>
    </div>
  );
}

function BaseHeadline({ locale, words, view, estimate, repeated, hasSpend, isStale }: EstimateProps & { isStale: boolean }) {
  const { data, results } = words;
  const amount = (value: number) => (hasSpend ? formatMoney(locale, value, view.currency) : formatNumber(locale, value, 1));
  const bounds = repeated?.totals.value ?? null;
  const perCustomer = (total: number) => total / estimate.customers;
  const each = bounds && { low: perCustomer(bounds.low), high: perCustomer(bounds.high) };
  return (
    <>
      {isStale && <p className="notice small label">{results.stale}</p>}
      <div className="clv-headline" role="status" aria-atomic="true">
        <p className="label">{hasSpend ? data.headline : data.headlinePurchases}</p>
        {estimate.totals === null ? (
          <p className="notice">{data.endless[estimate.endless ?? 'no-discount']}</p>
        ) : (
          <>
            <output className="clv-value">{amount(estimate.totals.value)}</output>
            <p className="small label">
              {fill(data.perCustomer, { amount: withBounds(words, amount(perCustomer(estimate.totals.value)), each, amount) })}
            </p>
            <p className="small label clv-interval">
              {estimate.repeaters < fewestRepeaters
                ? fill(data.tooFew, { least: formatNumber(locale, fewestRepeaters), count: formatNumber(locale, estimate.repeaters) })
                : bounds === null
                  ? data.intervalComing
                  : fill(results.interval, { low: amount(bounds.low), high: amount(bounds.high) })}
            </p>
          </>
        )}
      </div>
    </>
  );
}

type Fact = [name: string, text: string];

function baseFacts(given: EstimateProps): Fact[] {
  const { locale, words, view, estimate, repeated } = given;
  const { facts } = words.data;
  const { totals, customers } = estimate;
  const { scenario } = view;
  const number = (value: number) => formatNumber(locale, value, value < 100 ? 1 : 0);
  const bounded = (value: number, bounds: Bounds | undefined, tell: (value: number) => string) =>
    withBounds(words, tell(value), bounds ?? null, tell);
  if (totals === null) return [[facts.customers, number(customers)]];
  const share = formatPercent(locale, totals.alive / customers, 0);
  const ofAlive = isLeavingCertain(estimate.purchases.limits) ? undefined : repeated?.totals.alive;
  return [
    [facts.customers, number(customers)],
    [facts.alive, fill(facts.aliveText, { alive: bounded(totals.alive, ofAlive, number), share })],
    [
      fill(facts.purchases, { periods: periodsOf(locale, words, scenario.period, scenario.horizon ?? 1) }),
      bounded(totals.purchases, repeated?.totals.purchases, number),
    ],
    ...newCustomerFacts(given),
  ];
}

/** What the figures rest on besides the table. */
function entered({ locale, words, view }: EstimateProps): (readonly [name: string, text: string])[] {
  return [
    [words.fields.marginShare.label, formatPercent(locale, view.marginShare, 2)],
    [words.fields.discount.label, formatPercent(locale, view.scenario.discountRate, 2)],
    ...enteredTerms({ locale, words, view }),
  ];
}

/** A parameter with its figures, which run from left to right in any language and stay on one line. */
const pair = (name: string, text: string) => `\u2066${`${name} ${text}`.replaceAll(' ', '\u00a0')}\u2069`;

function fitFacts({ locale, words, estimate, repeated, unit }: EstimateProps): Fact[] {
  const { fit, units } = words.data;
  const { purchases, spend, holdout } = estimate;
  const { r, alpha, a, b, model } = purchases.parameters;
  const bounds = repeated?.parameters;
  const number = (value: number) => formatNumber(locale, value, value < 10 ? 4 : 2);
  const whole = (value: number) => formatNumber(locale, value, 0);
  // A density of times has a unit of its own: told in units of s days, each repeat adds ln s.
  const logLikelihood = purchases.logLikelihood + estimate.repeats * Math.log(unitDays[unit]);
  const atLimit = parametersAtLimit([...purchases.limits, ...(spend.kind === 'fitted' ? spend.limits : [])]);
  const bounded = (name: keyof ParameterBounds, value: number, scale = 1) =>
    atLimit.has(name) ? fit.atLimit : withBounds(words, number(value / scale), bounds?.[name] ?? null, (bound) => number(bound / scale));
  const parameters = [
    pair('r', bounded('r', r)),
    pair('α', bounded('alpha', alpha, unitDays[unit])),
    pair('a', bounded('a', a)),
    pair('b', bounded('b', b)),
  ].join(' · ');
  return [
    [
      fit.model,
      fill(purchases.other.isAsGood ? fit.modelEqual : fit.modelText, {
        model,
        other: purchases.other.model,
        logLikelihood: formatNumber(locale, logLikelihood, 2),
      }),
    ],
    [fill(fit.parameters, { unit: units[unit] }), parameters],
    ...(spend.kind === 'fitted'
      ? [
          [
            fit.spend,
            [
              pair('p', bounded('p', spend.parameters.p)),
              pair('q', bounded('q', spend.parameters.q)),
              pair('γ', bounded('gamma', spend.parameters.gamma)),
            ].join(' · '),
          ] satisfies Fact,
          [fit.correlation, formatNumber(locale, spend.correlation, 3)] satisfies Fact,
        ]
      : []),
    ...(holdout === null
      ? []
      : [
          [
            fit.holdout,
            fill(holdout.actual === 0 ? fit.holdoutNothing : fit.holdoutText, {
              time: timeText(locale, words.data, holdout.days, unit),
              predicted: withBounds(words, whole(holdout.predicted), repeated?.foretold ?? null, whole),
              actual: whole(holdout.actual),
              off: formatPercent(locale, Math.abs(holdout.predicted - holdout.actual) / holdout.actual, 0),
            }),
          ] satisfies Fact,
        ]),
  ];
}

const notableCorrelation = 0.2;

function fitRemarks({ words, estimate: { purchases, spend, holdout, repeaters } }: EstimateProps): (string | null)[] {
  const { fit } = words.data;
  return [
    ...purchases.limits.map((limit) => fit.limits[limit]),
    repeaters >= fewestRepeaters && isLeavingCertain(purchases.limits) ? fit.leavingCertain : null,
    ...(spend.kind === 'fitted' ? spend.limits.map((limit) => fit.spendLimits[limit]) : [fit.noSpend]),
    spend.kind === 'fitted' && spend.mean === null ? fit.heavyTail : null,
    spend.kind === 'fitted' && Math.abs(spend.correlation) > notableCorrelation ? fit.correlated : null,
    holdout === null ? fit.noHoldout : null,
  ];
}
