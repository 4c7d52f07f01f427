import { useMemo, useState } from 'react';
import { formatMoney, formatPercent } from '../../i18n/format.ts';
import { fill } from '../../i18n/words.ts';
import { paymentTime } from '../../model/clv/convention.ts';
import type { Scenario } from '../../model/clv/scenario.ts';
import type { CustomerModel } from '../../model/clv/value.ts';
import { isLabel, longestLabel, type NamedScenario } from './comparison-codec.ts';
import { amountOf, boundsIn, type Doubt, paymentOf, withBounds } from './doubt.ts';
import { periodsOf, plainNumber } from './Headline.tsx';
import type { LevelProps } from './level.ts';

const most = 2;

interface Props extends Pick<LevelProps, 'locale' | 'words' | 'view' | 'onView' | 'onOther'> {
  /** The customers of a scenario, and how far chance may move them. */
  modelOf: (scenario: Scenario) => CustomerModel;
  doubtOf: (scenario: Scenario) => Doubt<CustomerModel>;
  /** Whether a scenario has a retention rate of its own; else all have the customers of the same table. */
  hasRates: boolean;
  /** What the bounds rest on, or what is needed for them. */
  note: string;
}

/** The present figures beside up to two that were kept, row by row. */
export function Comparison(props: Props) {
  const { locale, words, view, onView, onOther, note } = props;
  const [message, setMessage] = useState('');
  const { compare } = words;
  const { scenario, beside } = view;
  const nameOf = ({ label }: NamedScenario, index: number) => label || fill(compare.unnamed, { number: plainNumber(locale)(index + 2) });
  const show = (next: readonly NamedScenario[], text: string) => {
    onView({ ...view, beside: next });
    setMessage(text);
  };
  const swap = (index: number, kept: NamedScenario) => {
    onOther({ ...view, scenario: kept.scenario, beside: beside.map((other, at) => (at === index ? { ...kept, scenario } : other)) });
    setMessage(fill(compare.edited, { name: nameOf(kept, index) }));
  };
  const columns = [
    { name: compare.present, scenario },
    ...beside.map((kept, index) => ({ name: nameOf(kept, index), scenario: kept.scenario })),
  ];
  const rows = useMemo(
    () => rowsOf(props).map(([name, text]) => ({ name, texts: columns.map((column) => text(column.scenario)) })),
    [words, view, props.modelOf, props.doubtOf],
  );

  return (
    <section className="clv-compare">
      <h3>{compare.title}</h3>
      <p className="small label">{compare.intro}</p>
      {beside.length > 0 && (
        <>
          <div className="scroll" role="region" aria-label={compare.title} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{compare.figure}</th>
                  {columns.map(({ name }, index) => (
                    <th key={index} scope="col" className="number">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ name, texts }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {texts.map((text, index) => (
                      <td key={index} className="number">
                        {text}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="small label">{note}</p>
          <ul className="clv-kept">
            {beside.map((kept, index) => (
              <li key={index} className="label">
                <label>
                  {fill(compare.label, { number: plainNumber(locale)(index + 2) })}
                  <input
                    type="text"
                    value={kept.label}
                    maxLength={longestLabel}
                    onChange={({ target }) => isLabel(target.value) && show(beside.with(index, { ...kept, label: target.value }), '')}
                  />
                </label>
                <button type="button" className="button button-quiet" onClick={() => swap(index, kept)}>
                  {fill(compare.edit, { name: nameOf(kept, index) })}
                </button>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => show(beside.toSpliced(index, 1), fill(compare.removed, { name: nameOf(kept, index) }))}
                >
                  {fill(compare.remove, { name: nameOf(kept, index) })}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {beside.length < most ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            const kept = { label: '', scenario };
            show([...beside, kept], fill(compare.kept, { name: nameOf(kept, beside.length) }));
          }}
        >
          {compare.keep}
        </button>
      ) : (
        <p className="small label">{compare.full}</p>
      )}
      <p role="status" className="small label">
        {message}
      </p>
    </section>
  );
}

/** What is compared: a name and what it is for a scenario. */
type Row = [name: string, text: (scenario: Scenario) => string];

function rowsOf({ locale, words, view: { currency }, modelOf, doubtOf, hasRates }: Props): Row[] {
  const { fields, results } = words;
  const money = (amount: number) => formatMoney(locale, amount, currency);
  const share = (value: number) => formatPercent(locale, value, 2);
  const worthOf = (scenario: Scenario) => (model: CustomerModel) => amountOf(model.value(scenario.convention, scenario.horizon));
  const bounded = (scenario: Scenario, figure: (model: CustomerModel) => number, tell: (value: number) => string, endless: string) => {
    const value = figure(modelOf(scenario));
    const bounds = boundsIn(doubtOf(scenario), figure);
    return withBounds(words, Number.isFinite(value) ? tell(value) : endless, bounds, tell, endless);
  };
  return [
    [words.period.legend, ({ period }) => words.period.names[period]],
    [fields.margin.label, ({ margin }) => money(margin)],
    ...(hasRates ? [[fields.retention.label, ({ retentionRate }) => share(retentionRate)] satisfies Row] : []),
    [fields.discount.label, ({ discountRate }) => share(discountRate)],
    [fields.growth.label, ({ growthRate }) => share(growthRate)],
    [fields.acquisitionCost.label, ({ acquisitionCost }) => money(acquisitionCost)],
    [fields.horizonKind, ({ horizon, period }) => (horizon === null ? fields.wholeLifetime : periodsOf(locale, words, period, horizon))],
    [words.conventions.legend, ({ convention }) => words.conventions.of[convention].name],
    [results.lifetimeValue, (scenario) => bounded(scenario, worthOf(scenario), money, words.charts.endless)],
    [
      results.net,
      (scenario) => {
        const net = (model: CustomerModel) => worthOf(scenario)(model) - scenario.acquisitionCost;
        return bounded(scenario, net, money, words.charts.endless);
      },
    ],
    [
      results.payback,
      (scenario) => {
        if (scenario.acquisitionCost <= 0) return results.paybackNothing;
        const time = (payment: number) => periodsOf(locale, words, scenario.period, paymentTime(scenario.convention, Math.round(payment)));
        return bounded(scenario, (model) => paymentOf(model, scenario), time, results.neverShort);
      },
    ],
  ];
}
