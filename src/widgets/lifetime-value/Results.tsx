import { formatMoney, formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { count, fill } from '../../i18n/words.ts';
import type { Convention } from '../../model/clv/convention.ts';
import { paymentsToShow } from '../../model/clv/curve.ts';
import { breakEvenRetention, payback } from '../../model/clv/payback.ts';
import { retentionElasticity } from '../../model/clv/sensitivity.ts';
import { annuityOverLifetime, constantRetention, expectedLifetime, valuesByConvention } from '../../model/clv/value.ts';
import type { LifetimeValueWords } from '../../schemas/lifetime-value-words.ts';
import { SensitivityChart } from './SensitivityChart.tsx';
import { ValueChart } from './ValueChart.tsx';
import type { View } from './view.ts';

interface Props {
  locale: Locale;
  words: LifetimeValueWords;
  view: View;
  isStale: boolean;
  onConvention: (convention: Convention) => void;
}

/** What the figures come to: the value, the four conventions, what it means, and two charts with their tables. */
export function Results({ locale, words, view, isStale, onConvention }: Props) {
  const { scenario, currency } = view;
  const { results } = words;
  const model = constantRetention(scenario);
  const values = valuesByConvention(model, scenario.horizon);
  const value = model.value(scenario.convention, scenario.horizon);
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const inPeriods = (number: number) => count(locale, words.period.counts[scenario.period], Number(number.toFixed(2)));
  const title = scenario.horizon === null ? results.lifetimeValue : fill(results.valueOver, { periods: inPeriods(scenario.horizon) });

  return (
    <div className="clv-results" data-stale={isStale ? '' : undefined}>
      {isStale && <p className="notice small label">{results.stale}</p>}
      <div className="clv-headline" role="status" aria-atomic="true">
        <p className="label">{title}</p>
        {value.kind === 'finite' ? (
          <output className="clv-value">{money(value.amount)}</output>
        ) : (
          <p className="notice">{results.endless}</p>
        )}
        {value.kind === 'finite' && (
          <p className="small label">{fill(results.perCustomer, { convention: words.conventions.of[scenario.convention].name })}</p>
        )}
      </div>
      <fieldset className="clv-conventions label">
        <legend>{words.conventions.legend}</legend>
        {values.map(({ convention, value: other }) => (
          <label key={convention}>
            <input
              type="radio"
              name={`convention-${locale}`}
              checked={convention === scenario.convention}
              onChange={() => onConvention(convention)}
            />
            <span className="clv-convention">
              <b>{words.conventions.of[convention].name}</b>
              <small>{words.conventions.of[convention].meaning}</small>
            </span>
            <span className="number">{other.kind === 'finite' ? money(other.amount) : '∞'}</span>
          </label>
        ))}
      </fieldset>
      <Facts
        locale={locale}
        words={words}
        view={view}
        amount={value.kind === 'finite' ? value.amount : null}
        inPeriods={inPeriods}
        money={money}
      />
      <ValueChart locale={locale} words={words} scenario={scenario} model={model} payments={paymentsToShow(scenario)} money={money} />
      <SensitivityChart locale={locale} words={words} scenario={scenario} money={money} />
    </div>
  );
}

interface FactsProps extends Pick<Props, 'locale' | 'words' | 'view'> {
  amount: number | null;
  inPeriods: (number: number) => string;
  money: (amount: number) => string;
}

/** Lifetime, payback, ratio and break-even, each with the sentence that keeps it from being misread. */
function Facts({ locale, words, view: { scenario }, amount, inPeriods, money }: FactsProps) {
  const { results } = words;
  const { acquisitionCost, margin } = scenario;
  const model = constantRetention(scenario);
  const lifetime = expectedLifetime(scenario.retentionRate);
  const back = payback(model, scenario);
  const needed = breakEvenRetention(scenario);
  const elasticity = scenario.horizon === null ? retentionElasticity(scenario) : null;
  const annuity =
    scenario.horizon === null && scenario.growthRate === 0 && scenario.convention === 'A0' ? annuityOverLifetime(scenario) : null;
  const whole = model.value(scenario.convention, null);
  const number = (value: number) => formatNumber(locale, value, 2);
  const net = amount === null ? null : amount - acquisitionCost;

  const paybackText = {
    paid: () => (back.kind === 'paid' ? fill(results.paybackPaid, { payment: number(back.payment), time: inPeriods(back.time) }) : ''),
    never: () => (back.kind === 'never' ? fill(results.paybackNever, { reached: money(back.reached) }) : ''),
    'nothing-to-recover': () => results.paybackNothing,
  }[back.kind]();
  const breakEvenText = {
    at: () => (needed.kind === 'at' ? formatPercent(locale, needed.retentionRate, 2) : ''),
    always: () => (acquisitionCost > 0 ? results.breakEvenAlways : results.breakEvenNothing),
    never: () => results.breakEvenNever,
  }[needed.kind]();

  const facts: [string, string][] = [
    [
      results.expectedLifetime,
      lifetime === null
        ? results.lifetimeNever
        : fill(results.lifetimeCounts, {
            withFirst: inPeriods(lifetime.withFirst),
            renewals: number(lifetime.renewalsOnly),
            continuous: number(lifetime.continuous),
          }),
    ],
    [results.payback, paybackText],
    [results.ratio, acquisitionCost > 0 && amount !== null ? number(amount / acquisitionCost) : results.ratioNone],
    ...(net !== null && acquisitionCost > 0 ? [[results.net, money(net)] as [string, string]] : []),
    [results.breakEven, breakEvenText],
  ];
  const remarks = [
    net === null
      ? null
      : acquisitionCost === 0
        ? results.noCost
        : Math.abs(net) < 1e-9
          ? results.even
          : fill(net > 0 ? results.gain : results.loss, { net: money(Math.abs(net)) }),
    back.kind === 'paid' && margin > 0 && scenario.retentionRate < 1
      ? fill(results.naive, { naive: number(acquisitionCost / margin) })
      : null,
    elasticity === null ? null : fill(results.elasticity, { elasticity: number(elasticity) }),
    annuity === null || amount === null || annuity - amount < 0.005 ? null : fill(results.trap, { annuity: money(annuity) }),
    scenario.horizon !== null && whole.kind === 'finite' && amount !== null && whole.amount > 0
      ? fill(results.rest, { rest: formatPercent(locale, 1 - amount / whole.amount) })
      : null,
  ].filter((remark) => remark !== null);

  return (
    <>
      <dl className="clv-facts">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt className="label">{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ul className="clv-remarks">
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </>
  );
}
